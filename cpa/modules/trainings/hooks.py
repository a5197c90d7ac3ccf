"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Collection, Sequence
from datetime import date

import click
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import NavigationEntry, PersonalData, UrlMount
from cpa.module_api.kinds import hook
from cpa.module_api.next_steps import TrainingStep
from cpa.module_api.training_requests import OfferedTraining
from cpa.modules.trainings.decisions import journal
from cpa.modules.trainings.dedupe import commands as dedupe_commands
from cpa.modules.trainings.desk import actions as decisions
from cpa.modules.trainings.funding import answers
from cpa.modules.trainings.listing import steps as listing_steps
from cpa.modules.trainings.quality import commands as quality_commands
from cpa.modules.trainings.requesting import offered
from cpa.modules.trainings.search import commands as search_commands
from cpa.modules.trainings.search.building import load_search
from cpa.modules.trainings.sheet import commands as sheet_commands
from cpa.modules.trainings.sources.certifications import commands as certification_commands
from cpa.modules.trainings.sources.certifications.loading import load_certifications
from cpa.modules.trainings.sources.certifications.reference import certifications
from cpa.modules.trainings.sources.offers import commands as offer_commands
from cpa.modules.trainings.sources.offers.carried import load_offers, offers
from cpa.modules.trainings.sources.outcomes import commands as outcome_commands
from cpa.modules.trainings.sources.outcomes.loading import load_outcomes
from cpa.modules.trainings.sources.outcomes.reference import outcomes
from cpa.sources.reference.distilling import Distiller
from cpa.sources.reference.loader import Loader


@hook
def commands() -> Sequence[click.Command]:
    return [
        certification_commands.importing,
        offer_commands.importing,
        outcome_commands.importing,
        quality_commands.trainings,
        dedupe_commands.trainings,
        sheet_commands.trainings,
        search_commands.trainings,
    ]


@hook
def reference_distillers() -> Sequence[Distiller]:
    return [Distiller("certifications", certifications), Distiller("offers", offers), Distiller("outcomes", outcomes)]


@hook
def reference_loaders() -> Sequence[Loader]:
    return [
        Loader("certifications", load_certifications),
        Loader("offers", load_offers),
        Loader("outcomes", load_outcomes),
        Loader("trainings", load_search),
    ]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [
        UrlMount("formations/", "cpa.modules.trainings.urls", 850),
        UrlMount("equipe/donnees/", "cpa.modules.trainings.desk.urls", 860),
    ]


@hook
def navigation_entries() -> Sequence[NavigationEntry]:
    return [
        NavigationEntry(_("Formations"), "trainings:list", 225, tryable=True),
        NavigationEntry(_("Catalogue"), "desk:home", 700, role="data"),
    ]


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    tables = {
        "funding_answers": answers.held(account),
        "granted": answers.held_granted(account),
        "decisions": journal.held(account),
    }
    return PersonalData("trainings", tables)


@hook
def trial_kept(trial: AccountId, account: AccountId) -> None:
    answers.take_over(trial=trial, account=account)
    decisions.take_over(trial=trial, account=account)


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """All that someone says of themself, and who decided what of the catalogue; reports are tied to nobody."""
    answers.erase(account=account)
    decisions.forget(account=account)


@hook
def training_steps(skills: Collection[str], occupations: Collection[str], commune: str) -> Sequence[TrainingStep]:
    return listing_steps.steps(skills, occupations, commune, timezone.localdate())


@hook
def offered_training(account: AccountId, source: str, key: str, session: str, on: date) -> OfferedTraining | None:
    return offered.offered_training(account, source, key, session, on)
