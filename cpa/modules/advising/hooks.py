"""Answers of this module to the hooks of cpa.module_api.hookspecs."""

from collections.abc import Collection, Sequence

import click

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import PersonalData, UrlMount
from cpa.module_api.help_places import NearbyHelp
from cpa.module_api.kinds import hook
from cpa.modules.advising import queries
from cpa.modules.advising.sources.places import commands as places_commands
from cpa.modules.advising.sources.places.distil import places as distil_places
from cpa.modules.advising.sources.places.loading import load_places
from cpa.sources.reference.distilling import Distiller
from cpa.sources.reference.loader import Loader


@hook
def commands() -> Sequence[click.Command]:
    return [places_commands.importing]


@hook
def reference_distillers() -> Sequence[Distiller]:
    return [Distiller("places", distil_places)]


@hook
def reference_loaders() -> Sequence[Loader]:
    return [Loader("places", load_places)]


@hook
def url_mounts() -> Sequence[UrlMount]:
    return [UrlMount("pres-de-chez-moi/", "cpa.modules.advising.urls", 900)]


@hook
def find_help_places(commune: str, kinds: Collection[str], limit: int) -> Sequence[NearbyHelp]:
    return queries.find_help_places(commune, kinds, limit)


@hook
def personal_data_of(account: AccountId) -> PersonalData:
    """Nothing here is about anyone."""
    return PersonalData("advising")


@hook
def erase_personal_data_of(account: AccountId) -> None:
    """Nothing here is about anyone."""
