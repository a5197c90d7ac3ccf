"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Mapping, Sequence

import click
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Card, NavigationEntry, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.module_api.territories import KnownCommune
from cpa.module_api.three_steps import (
    AskedSkill,
    KeptOccupation,
    NamedOccupation,
    OccupationMatch,
    PathFacts,
    Place,
    ProposedSkill,
)
from cpa.modules.occupations import carried
from cpa.modules.occupations.bridges import commands as bridges_commands
from cpa.modules.occupations.bridges import gap
from cpa.modules.occupations.catalogue import commands as catalogue_commands
from cpa.modules.occupations.catalogue import naming
from cpa.modules.occupations.catalogue.current import current
from cpa.modules.occupations.galaxy import actions, choices, ideas
from cpa.modules.occupations.galaxy import commands as choice_commands
from cpa.modules.occupations.proposals.proposing import proposed
from cpa.modules.occupations.proposals.supposing import supposed
from cpa.modules.occupations.recommend import commands as recommend_commands
from cpa.modules.occupations.search import commands as search_commands
from cpa.modules.occupations.search import finding
from cpa.modules.occupations.sources import commands as source_commands
from cpa.modules.occupations.sources.rome import commands as rome_commands
from cpa.modules.occupations.sources.territories import finding as places
from cpa.modules.occupations.sources.territories import listing, queries
from cpa.sources.reference.distilling import Distiller
from cpa.sources.reference.loader import Loader


@hook
def commands() -> Sequence[click.Command]:
    return [
        search_commands.occupations,
        catalogue_commands.occupations,
        source_commands.importing,
        rome_commands.importing,
        bridges_commands.occupations,
        recommend_commands.recommend,
        choice_commands.occupations,
    ]


@hook
def reference_distillers() -> Sequence[Distiller]:
    return carried.DISTILLERS


@hook
def reference_loaders() -> Sequence[Loader]:
    return carried.LOADERS


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [UrlMount("metiers/", "cpa.modules.occupations.urls", 220)]


@hook
def navigation_entries() -> Sequence[NavigationEntry]:
    return [NavigationEntry(_("Métiers"), "occupations:galaxy", 220, tryable=True)]


@hook
def named_occupations(codes: Sequence[str]) -> Mapping[str, NamedOccupation]:
    return naming.named_occupations(codes)


@hook
def occupations_of_parents(codes: Sequence[str] | None) -> Mapping[str, Sequence[str]]:
    return naming.occupations_of_parents(codes)


@hook
def find_places(text: str, limit: int) -> Sequence[Place]:
    return places.find_places(text, limit)


@hook
def known_communes() -> Sequence[KnownCommune]:
    return listing.known_communes()


@hook
def known_commune(code: str) -> KnownCommune | None:
    return queries.known_commune(code)


@hook
def find_occupations(text: str, limit: int) -> Sequence[OccupationMatch]:
    return finding.find(text, limit)


@hook
def supposed_occupation(words: str, pcs: str) -> NamedOccupation | None:
    return supposed(words, pcs, current())


@hook
def proposed_skills(occupations: Sequence[str], words: str, limit: int) -> Sequence[ProposedSkill]:
    return proposed(occupations, words, limit, current())


@hook
def asked_skills(occupations: Sequence[str]) -> Mapping[str, Sequence[AskedSkill]]:
    return gap.asked(occupations, current())


@hook
def missing_skills(path: PathFacts, occupation: str) -> Sequence[AskedSkill]:
    return gap.missing(path, occupation, current())


@hook
def kept_occupations(account: AccountId) -> Sequence[KeptOccupation]:
    return choices.kept(account)


@hook
def step_card(request: HttpRequest, account: AccountId | None) -> Card:
    return Card("occupations/step_card.html", ideas.card(choices.kept(account) if account else ()), 300)


@hook
def trial_kept(trial: AccountId, account: AccountId) -> None:
    actions.move(trial=trial, account=account)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    return choices.personal_data_of(account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    actions.erase(account=account)
