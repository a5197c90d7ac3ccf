"""`cpa radar`: the search over everyone, for counts alone."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date

import click
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api.commands import needs_database
from cpa.module_api.registry import hooks
from cpa.modules.radar.notices.known import Known
from cpa.modules.radar.notices.search import search

BATCH = 1000


@click.command()
@click.option("--all", "everyone", is_flag=True, required=True, help="Every account with a declared fact.")
@click.option("--json", "as_json", is_flag=True, help="The counts as one JSON object.")
@needs_database
def radar(everyone: bool, as_json: bool) -> None:
    """Count what may have been forgotten, by kind, from what employers and bodies declared. Nothing is kept of it:
    each holder's own page searches again, with their own word."""
    counts: Counter[str] = Counter()
    for seen in _batches(counts, timezone.localdate()):
        click.echo(f"\r{seen} accounts searched", nl=False, err=True)
    click.echo(err=True)
    click.echo(json.dumps(counts) if as_json else _sentences(counts))


def _batches(counts: Counter[str], today: date) -> Iterator[int]:
    accounts: list[AccountId] = list(hooks().accounts_with_facts())
    for start in range(0, len(accounts), BATCH):
        batch = accounts[start : start + BATCH]
        births = hooks().birth_months(accounts=batch)
        for account, facts in hooks().annual_facts(accounts=batch).items():
            found = search(Known(tuple(facts), today, born=births.get(account)))
            counts.update({notice.kind.value for notice in found.notices})
            counts["accounts"] += 1
            counts["with_a_notice"] += bool(found.notices)
        yield start + len(batch)


def _sentences(counts: Counter[str]) -> str:
    lines = [f"{counts['accounts']} accounts searched, {counts['with_a_notice']} with something perhaps forgotten."]
    kinds = sorted(counts.keys() - {"accounts", "with_a_notice"})
    return "\n".join((*lines, *(f"{kind}: {counts[kind]}" for kind in kinds)))
