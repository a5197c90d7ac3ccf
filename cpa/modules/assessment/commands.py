"""`cpa assessment`: scores, reliability, curves and fairness of an instrument, from a file of answers."""

import csv
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import wraps
from pathlib import Path

import click
import numpy as np

from cpa.modules.assessment.answers_file import AnswersFile, Refused, read_answers
from cpa.modules.assessment.measures.calibration import calibrate as curves_of
from cpa.modules.assessment.measures.care import signs
from cpa.modules.assessment.measures.fairness import MARKED, SOME, differences
from cpa.modules.assessment.measures.instrument import OURS, instrument, names
from cpa.modules.assessment.measures.reliability import FEWEST
from cpa.modules.assessment.measures.reliability import reliability as of_scale
from cpa.modules.assessment.measures.scores import estimates

NOTHING_TOLD = f"fewer than {FEWEST} people, or an item that all answer alike"


@click.group()
def assessment() -> None:
    """Score files of answers, and measure how far scores can be trusted. Nothing is kept."""


def _on_answers(command: Callable[..., None]) -> Callable[..., None]:
    """What the commands share: a file, an instrument, and a refusal that names line and column."""

    @assessment.command(name=command.__name__)
    @click.option("--answers", "path", required=True, type=click.Path(path_type=Path), help="CSV (.gz too), UTF-8, one "
                  "person a line, under a header that names the items.")  # fmt: skip
    @click.option("--instrument", "name", required=True, type=click.Choice(names()), help="What was asked.")
    @click.option("--json", "as_json", is_flag=True, help="JSON instead of a table.")
    @click.pass_context
    @wraps(command)
    def run(ctx: click.Context, path: Path, name: str, as_json: bool, **options: object) -> None:
        try:
            command(read_answers(path, instrument(name)), as_json, **options)
        except Refused as refused:
            for problem in refused.problems:
                told = {"code": problem.code, "where": problem.where, "message": problem.message, "line": problem.line}
                click.echo(json.dumps(told, ensure_ascii=False) if as_json else _sentence(path, told), err=True)
            ctx.exit(1)

    return run


def _sentence(path: Path, told: dict[str, object]) -> str:
    return f"{path.name}: {told['where']}: {told['message']} ({told['code']})"


@_on_answers
def score(file: AnswersFile, as_json: bool) -> None:
    """Score every person on every scale, in hundredths of the scale, with its margin: the truth is within it nine times
    out of ten. One JSON object a line with --json, else CSV.

    In JSON, `mean` is the plain mean of the keyed answers, on the answers' own scale. `signs` tells answers given in a
    line or as if by chance, for the form of mes_atouts alone.
    """
    people = list(_scored(file))
    if as_json:
        for person in people:
            click.echo(json.dumps(person))
        return
    keys = [scale.key for scale in file.instrument.scales]
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(["id", *(name for key in keys for name in (key, f"{key}_margin", f"{key}_answered"))])
    for person in people:
        cells = (person["scales"][key][part] for key in keys for part in ("score", "margin", "answered"))
        table.writerow([person["id"], *cells])


def _scored(file: AnswersFile) -> Iterator[dict]:
    """Each person's scores; no score where nothing was answered."""
    of, found = file.instrument, {}
    for scale in of.scales:
        keyed = file.keyed(scale)
        value, margin = estimates(scale, keyed, of.margin_percent)
        answered = (keyed >= 0).sum(axis=1)
        mean = of.least + np.where(keyed >= 0, keyed, 0).sum(axis=1) / np.maximum(answered, 1)
        found[scale.key] = (np.rint(value).astype(int), np.ceil(margin).astype(int), answered, mean)
    ids = file.others.get("id") or [str(row) for row in range(1, file.people + 1)]
    for row in range(file.people):
        scales = {key: _one(*(column[row] for column in columns)) for key, columns in found.items()}
        answers = {key: column[row] for key, column in file.answers.items()} if of.name == OURS else {}
        yield {"id": ids[row], "scales": scales, "signs": list(signs(of, answers)) if answers else []}


def _one(value: int, margin: int, answered: int, mean: float) -> dict[str, float | int | None]:
    if not answered:
        return {"score": None, "margin": None, "answered": 0, "mean": None}
    return {"score": int(value), "margin": int(margin), "answered": int(answered), "mean": round(float(mean), 4)}


@_on_answers
def reliability(file: AnswersFile, as_json: bool) -> None:
    """How far each scale can be trusted: alpha, omega, split halves, standard error and margin in hundredths of the
    scale, and whether margins hold as often as they say. Needs 200 people who answered all of a scale."""
    of = file.instrument
    asked = [file.asked(scale) for scale in of.scales]
    found = {s.key: of_scale(s, file.keyed(s), of.choices, of.margin_percent) for s in asked}
    rows = [_rounded(asdict(each)) if each else {"scale": key, "people": None} for key, each in found.items()]
    if as_json:
        click.echo(json.dumps({"instrument": of.name, "margin_percent": of.margin_percent, "scales": rows}))
        return
    click.echo(f"{'scale':<22}{'people':>8}{'items':>6}{'alpha':>7}{'omega':>7}{'halves':>7}{'error':>7}{'held':>8}")
    for row in rows:
        click.echo(f"{row['scale']:<22}" + (_figures(row) if row["people"] else f"  {NOTHING_TOLD}"))


def _rounded(row: dict) -> dict:
    return {name: round(value, 4) if isinstance(value, float) else value for name, value in row.items()}


def _figures(row: dict) -> str:
    numbers = "".join(f"{row[name]:>7.3f}" for name in ("alpha", "omega", "split_half"))
    held = f"{row['coverage']:>7.1f}%" if row["coverage"] is not None else f"{'-':>8}"
    return f"{row['people']:>8}{row['items']:>6}{numbers}{row['error']:>7.1f}{held}"


@_on_answers
def calibrate(file: AnswersFile, as_json: bool) -> None:
    """The curve of each item, scale by scale: discrimination, then one threshold less than there are answers. As YAML,
    ready for the instrument's file."""
    found: dict[str, dict[str, list[float]]] = {}
    for scale in map(file.asked, file.instrument.scales):
        answers = file.keyed(scale)
        whole = answers[(answers >= 0).all(axis=1)]
        if len(whole) < FEWEST:
            raise click.ClickException(f"{scale.key}: fewer than {FEWEST} people")
        try:
            curves = curves_of(whole, file.instrument.choices)
        except ValueError as error:
            raise click.ClickException(f"{scale.key}: {error}") from error
        found[scale.key] = {
            item.key: [round(curve.discrimination, 2), *(round(each, 2) for each in curve.thresholds)]
            for item, curve in zip(scale.items, curves, strict=True)
        }
    if as_json:
        click.echo(json.dumps(found))
        return
    click.echo("curves:")
    for key, items in found.items():
        click.echo(f"  {key}:")
        for item, row in items.items():
            click.echo(f"    {item}: {row}")


@click.option("--by", required=True, help="The column that tells two groups apart, such as gender.")
@click.option("--cut", type=float, help="Where a column of numbers, such as age, is cut in two: below, or not.")
@_on_answers
def fairness(file: AnswersFile, as_json: bool, by: str, cut: float | None) -> None:
    """Whether items mean the same to two groups: differences at the same score, in standard deviations of the item."""
    if by not in file.others:
        raise click.ClickException(f"There is no column {by}.")
    groups = np.array([_group(cell, cut) for cell in file.others[by]])
    scales = [file.asked(scale) for scale in file.instrument.scales]
    found = [each for scale in scales for each in differences(scale, file.keyed(scale), groups)]
    if as_json:
        click.echo(json.dumps([asdict(each) for each in found]))
        return
    for each in found:
        sign = "marked" if abs(each.difference) >= MARKED else "some" if abs(each.difference) >= SOME else ""
        click.echo(f"{each.item:<12}{each.first} - {each.second}{each.difference:>8.2f}  {sign}".rstrip())


def _group(cell: str, cut: float | None) -> str:
    """The group of someone, "" when their cell tells none."""
    if cut is None:
        return cell
    try:
        return f"under {cut:g}" if float(cell) < cut else f"{cut:g} or more"
    except ValueError:
        return ""
