"""`cpa trainings search`: the trainings that the words of a person lead to."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import TextIOWrapper

import click

from cpa.module_api.commands import needs_database
from cpa.modules.trainings.catalogue.model import Offer, Rhythm
from cpa.modules.trainings.search.answering import Answer, Result
from cpa.modules.trainings.search.asking import USUAL_KM, Asked
from cpa.modules.trainings.search.finding import search as find
from cpa.modules.trainings.search.sentences import because, no_result
from cpa.modules.trainings.search.towns import near as around


@click.group()
def trainings() -> None:
    """The catalogue of trainings."""


@trainings.command()
@click.argument("text", required=False)
@click.option(
    "--queries", type=click.File(encoding="utf-8", errors="replace"), help="One text a line, « - » for standard input."
)
@click.option("--near", "commune", metavar="CODE_INSEE", help="Around this commune.")
@click.option("--km", type=click.IntRange(1, 1000), default=USUAL_KM, show_default=True, help="How far around.")
@click.option("--valid", is_flag=True, help="Only certifications that are registered today.")
@click.option("--most-euros", type=click.IntRange(0), help="At this price at most.")
@click.option("--remote", is_flag=True, help="Only at a distance.")
@click.option("--rhythm", type=click.Choice([one.value for one in Rhythm]), help="Only in this rhythm.")
@click.option("--apprenticeship", is_flag=True, help="Only by turns at work and at school.")
@click.option("--starts-after", type=click.DateTime(["%Y-%m-%d"]), help="Only with a session from this day on.")
@click.option("--most", type=click.IntRange(1, 100), default=10, show_default=True, help="How many, at most.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object; always so with --queries, one a line.")
@needs_database
def search(
    text: str | None,
    queries: TextIOWrapper | None,
    commune: str | None,
    km: int,
    valid: bool,
    most_euros: int | None,
    remote: bool,
    rhythm: str | None,
    apprenticeship: bool,
    starts_after: datetime | None,
    most: int,
    as_json: bool,
) -> None:
    """Find trainings by everyday words, TEXT or each line of a file: spelling, accents, gender and slang are forgiven,
    and a place that the words name is read."""
    if (text is None) == (queries is None):
        raise click.UsageError("Give either TEXT or --queries FILE.")
    near = around(commune, km) if commune else None
    if commune and near is None:
        raise click.UsageError(f"No commune has the code « {commune} ».")
    asked = Asked(
        text or "",
        _today(),
        near,
        valid=valid,
        most_cents=None if most_euros is None else 100 * most_euros,
        remote=remote,
        rhythm=Rhythm(rhythm) if rhythm else None,
        starts_after=starts_after.date() if starts_after else None,
        apprenticeship=apprenticeship,
        limit=most,
    )
    for query in _lines(queries) if queries else [asked.text]:
        answer = find(replace(asked, text=query))
        click.echo(json.dumps(_plain(query, answer), ensure_ascii=False) if as_json or queries else _told(answer))


def _lines(queries: Iterable[str]) -> Iterable[str]:
    return (line.rstrip("\r\n") for line in queries)


def _plain(query: str, answer: Answer) -> dict[str, object]:
    return {
        "query": query,
        "results": [_result(one) for one in answer.results],
        "count": answer.count,
        "near": answer.near.name if answer.near else "",
        "corrected": dict(answer.corrected),
        "unknown": list(answer.unknown),
        "nothing": answer.nothing and answer.nothing.value,
        "remedies": [{"without": [*one.filters], "count": one.count, "km": one.km} for one in answer.remedies],
    }


def _result(one: Result) -> dict[str, object]:
    return {
        "key": f"{one.offer.source}/{one.offer.key}",
        "title": one.offer.title,
        "body": one.offer.body.name or one.offer.body.uai or one.offer.body.siret,
        "place": _place(one.offer),
        "matched": [{"why": reason.why.value, "values": list(reason.values)} for reason in one.reasons],
        "score": one.score,
        "metres": one.metres,
        "standing": one.standing and one.standing.value,
    }


def _place(offer: Offer) -> str:
    return offer.place.town or offer.place.department


def _told(answer: Answer) -> str:
    if not answer.results:
        return "\n".join(no_result(answer))
    return "\n".join(
        f"{one.offer.title}  {_place(one.offer)}  ({'; '.join(because(one))}, {one.score})" for one in answer.results
    )


def _today() -> date:
    return datetime.now(UTC).date()
