"""`cpa personal-data`: a person's request to get, or to have erased, what is kept about them."""

import json
from typing import TYPE_CHECKING, TextIO

import click

from cpa.surfaces.operations import startup

if TYPE_CHECKING:
    from cpa.kernel.account_id import AccountId

numbers = click.option("--nir-file", type=click.File(), required=True, help="One number a line, « - » for input.")


@click.group("personal-data")
def personal_data() -> None:
    """What every module keeps about a person: give it, erase it. Check first who is asking."""
    startup.start()
    from cpa.module_api.stores import make_ready

    make_ready()


@personal_data.command()
@numbers
@click.pass_context
def show(context: click.Context, nir_file: TextIO) -> None:
    """Write what is kept about each person, a JSON object a line, in the order of the file."""
    from cpa.module_api.registry import hooks

    known, unknown = _accounts(nir_file)
    for line, account in known.items():
        kept = {held.module: held.tables for held in hooks().personal_data_of(account=account)}
        click.echo(json.dumps({"line": line, "kept": kept}, ensure_ascii=False, default=str))
    _end(context, unknown)


@personal_data.command()
@numbers
@click.option("--yes", is_flag=True, help="Do not ask first.")
@click.pass_context
def erase(context: click.Context, nir_file: TextIO, yes: bool) -> None:
    """Erase what may be erased about each person. What the law keeps is kept."""
    from cpa.module_api.registry import hooks

    known, unknown = _accounts(nir_file)
    if not yes:
        click.confirm(f"What is kept about {len(known)} people will be lost. Go on?", abort=True)
    for line, account in known.items():
        hooks().erase_personal_data_of(account=account)
        click.echo(f"line {line}: erased")
    _end(context, unknown)


def _accounts(nir_file: TextIO) -> tuple[dict[int, "AccountId"], list[int]]:
    """The account of each line's number, and the lines whose number nobody declared."""
    from cpa.module_api.registry import hooks

    numbers = {line: text.strip() for line, text in enumerate(nir_file, start=1) if text.strip()}
    known = hooks().known_account_for_nir(numbers=list(numbers.values()))
    found = {line: known[number] for line, number in numbers.items() if number in known}
    return found, [line for line in numbers if line not in found]


def _end(context: click.Context, unknown: list[int]) -> None:
    for line in unknown:
        click.echo(f"line {line}: nobody is known by this number", err=True)
    context.exit(1 if unknown else 0)
