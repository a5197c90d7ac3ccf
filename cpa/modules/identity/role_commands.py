"""`cpa roles`: who of the team may do what."""

from typing import TextIO

import click

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.module_api.access import TeamRole
from cpa.module_api.commands import needs_database

ROLE = click.argument("role", type=click.Choice([one.value for one in TeamRole]))
ACCOUNT = click.argument("account", type=click.IntRange(1), required=False)
EMAIL_FILE = click.option(
    "--email-file", type=click.File(), help="The e-mail of who signs in, « - » for standard input, instead of ACCOUNT."
)


@click.group()
def roles() -> None:
    """Let people of the team open the pages of their work: « data » looks after the catalogue of trainings,
    « moderation » reads reviews. Accounts go by their number; an e-mail is read from a file, so that none stays in the
    shell's history, and is never printed."""


@roles.command()
@ROLE
@ACCOUNT
@EMAIL_FILE
@needs_database
def grant(role: str, account: int | None, email_file: TextIO | None) -> None:
    """Give ROLE to whoever opens ACCOUNT. Given twice, nothing changes."""
    from cpa.modules.identity.actions import roles as acts

    named = _named(account, email_file)
    changed = _done(acts.grant(account=named, role=TeamRole(role)))
    click.echo(f"{role} is given to account {named}" if changed else f"account {named} has {role} already")


@roles.command()
@ROLE
@ACCOUNT
@EMAIL_FILE
@needs_database
def revoke(role: str, account: int | None, email_file: TextIO | None) -> None:
    """End ROLE of whoever opens ACCOUNT, from their next page on."""
    from cpa.modules.identity.actions import roles as acts

    named = _named(account, email_file)
    changed = _done(acts.revoke(account=named, role=TeamRole(role)))
    click.echo(f"{role} is ended for account {named}" if changed else f"account {named} has no {role}")


@roles.command("list")
@needs_database
def list_() -> None:
    """Print each account that has a role, the role, and since which day."""
    from cpa.modules.identity.queries import everyone_s_roles

    for account, role, since in everyone_s_roles():
        click.echo(f"{account}\t{role}\t{since.isoformat()}")


def _named(account: int | None, email_file: TextIO | None) -> AccountId:
    from cpa.modules.identity.queries import account_of_email

    if (account is None) == (email_file is None):
        raise click.UsageError("Give either ACCOUNT or --email-file.")
    if account is not None:
        return AccountId(account)
    assert email_file is not None
    found = account_of_email(email_file.read().strip())
    if found is None:
        raise click.ClickException("Nobody opened an account with this e-mail.")
    return found


def _done(answer: bool | Problem) -> bool:
    if isinstance(answer, Problem):
        raise click.ClickException(answer.message)
    return answer
