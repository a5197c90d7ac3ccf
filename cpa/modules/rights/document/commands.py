"""`cpa ledger recognise`: whether a printed statement says what the ledger held."""

import re

import click

from cpa.kernel.account_id import AccountId
from cpa.ledger.proof import ChainEnd, was_once_the_end
from cpa.module_api.commands import needs_database


class SpacedText(click.ParamType):
    """Text that paper prints in groups: any space is left out."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text without its spaces, of any width."""
        return re.sub(r"\s", "", value)


@click.group()
def ledger() -> None:
    """The ledger of rights."""


@ledger.command()
@click.option("--account", type=SpacedText(), required=True, help="The account's number, as printed.")
@click.option("--entries", type=int, required=True, help="How many entries the statement says the ledger held.")
@click.argument("digest", type=SpacedText())
@needs_database
def recognise(account: str, entries: int, digest: str) -> None:
    """Tell whether a printed statement says what the ledger held: its account, its number of entries, its DIGEST.

    Exit 1 when it does not. Run `ledger verify` besides: it tells whether the ledger still is what was posted."""
    if not account.isdecimal():
        raise click.BadParameter("the account's number has digits only", param_hint="--account")
    if not was_once_the_end(AccountId(int(account)), ChainEnd(entries, digest.lower())):
        click.echo("Not recognised: the ledger never held this digest for this account at this number of entries.")
        raise click.exceptions.Exit(1)
    click.echo("Recognised: the ledger held exactly this, and what came after was added to it.")
