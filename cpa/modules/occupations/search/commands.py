"""`cpa occupations search`: what the words of a person lead to."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from io import TextIOWrapper

import click

from cpa.module_api.commands import needs_database
from cpa.module_api.three_steps import OccupationMatch
from cpa.modules.occupations.search.finding import find


@click.group()
def occupations() -> None:
    """Occupations of ROME."""


@occupations.command()
@click.argument("text", required=False)
@click.option(
    "--queries", type=click.File(encoding="utf-8", errors="replace"), help="One text a line, « - » for standard input."
)
@click.option("--most", type=click.IntRange(1, 100), default=10, show_default=True, help="How many, at most.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object; always so with --queries, one a line.")
@needs_database
def search(text: str | None, queries: TextIOWrapper | None, most: int, as_json: bool) -> None:
    """Find occupations by everyday words, TEXT or each line of a file: spelling, accents, gender and slang are
    forgiven. The likeliest come first, each occupation once."""
    if (text is None) == (queries is None):
        raise click.UsageError("Give either TEXT or --queries FILE.")
    for query in _lines(queries) if queries else [text or ""]:
        found = find(query, most)
        click.echo(_json(query, found) if as_json or queries else _sentences(found))


def _lines(queries: Iterable[str]) -> Iterable[str]:
    return (line.rstrip("\r\n") for line in queries)


def _json(query: str, found: Sequence[OccupationMatch]) -> str:
    return json.dumps({"query": query, "results": [asdict(one) for one in found]}, ensure_ascii=False)


def _sentences(found: Sequence[OccupationMatch]) -> str:
    if not found:
        return "No occupation was recognised."
    return "\n".join(f"{one.code}  {one.title}  ({one.matched}, {one.score})" for one in found)
