"""`cpa assessment answer`: what the demonstration's people answer."""

import json
from pathlib import Path

import click
from django.conf import settings

from cpa.kernel.account_id import AccountId
from cpa.module_api.commands import needs_database
from cpa.modules.assessment import actions, queries
from cpa.modules.assessment.commands import assessment
from cpa.modules.assessment.measures.instrument import OURS, instrument


@assessment.command("answer")
@click.argument("account", type=int)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@needs_database
def answer(account: int, file: Path) -> None:
    """Answer the questionnaire for someone of the demonstration who answered nothing. Done twice, the second changes
    nothing.

    FILE is JSON: the key of each statement → 1 to 5, or null for one passed.
    """
    if not settings.CPA_DEMONSTRATION:
        raise click.ClickException("These settings hold people's real accounts: nobody answers in their place.")
    whose, told, of = AccountId(account), json.loads(file.read_text(encoding="utf-8")), instrument(OURS)
    unknown = sorted(set(told) - set(of.items))
    if unknown or not all(value in (None, 1, 2, 3, 4, 5) for value in told.values()):
        raise click.ClickException(f"Not statements of the questionnaire answered 1 to 5: {', '.join(unknown)}")
    if queries.held(whose).answers:
        return
    for item in of.form:
        if item in told:
            actions.answer(account=whose, item=item, value=told[item])
