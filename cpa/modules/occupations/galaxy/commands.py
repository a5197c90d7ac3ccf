"""`cpa occupations keep`: what the demonstration's people keep."""

from collections.abc import Sequence

import click
from django.conf import settings
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api.commands import needs_database
from cpa.modules.occupations.catalogue.current import current
from cpa.modules.occupations.galaxy import actions, choices


@click.group()
def occupations() -> None:
    """Occupations of ROME."""


@occupations.command("keep")
@click.argument("account", type=int)
@click.argument("codes", nargs=-1, required=True)
@needs_database
def keep(account: int, codes: Sequence[str]) -> None:
    """Keep these occupations for someone of the demonstration who kept none and set none aside. Done twice, the second
    changes nothing."""
    if not settings.CPA_DEMONSTRATION:
        raise click.ClickException("These settings hold people's real accounts: nobody chooses in their place.")
    unknown = [code for code in codes if code not in current().index]
    if unknown:
        raise click.ClickException(f"No occupation has this code: {', '.join(unknown)}")
    whose = AccountId(account)
    if choices.kept(whose) or choices.set_aside(whose):
        return
    for code in codes:
        actions.keep(account=whose, code=code, kept_on=timezone.localdate())
