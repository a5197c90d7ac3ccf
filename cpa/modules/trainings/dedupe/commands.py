"""`cpa trainings dedupe`: the catalogue compared, or how far the decisions agree with pairs that people judged."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from io import TextIOWrapper

import click
import yaml

from cpa.kernel.problem import Problem
from cpa.module_api.stores import make_ready
from cpa.modules.trainings.dedupe.actions import undo, undo_run
from cpa.modules.trainings.dedupe.pairs import Judged, Score, read_pairs, scores
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.dedupe.storing import Told, dedupe_catalogue
from cpa.modules.trainings.dedupe.tuning import tune
from cpa.modules.trainings.dedupe.wording import in_words

Line = tuple[str, str, str, Score]
OPERATOR = "operator"
"""The role of who runs commands."""

_HEAD = "half  kind           hardness   pairs  same  precision  recall      F1  wrong missed  shown  perhaps"


@click.group()
def trainings() -> None:
    """The catalogue of trainings."""


@trainings.command()
@click.option("--catalogue", is_flag=True, help="Compare all that is shown, and write what that changes.")
@click.option(
    "--undo", "undone", metavar="RUN|PAIR", help="Take back a run (its number), or one decision (pair:NUMBER)."
)
@click.option("--pairs", type=click.File(encoding="utf-8-sig"), help="Judged pairs: CSV, one pair a line.")
@click.option("--explain", "named", metavar="ID", help="One pair of the file: the decision and its reasons, in words.")
@click.option("--weights", is_flag=True, help="The weights that follow from the pairs to tune on, as YAML.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
def dedupe(
    ctx: click.Context,
    catalogue: bool,
    undone: str | None,
    pairs: TextIOWrapper | None,
    named: str | None,
    weights: bool,
    as_json: bool,
) -> None:
    """Find the records of the catalogue that are of one thing, or measure how well that is found.

    With --catalogue: what is found of offers and bodies, and how many decisions that makes and takes back; the same
    catalogue again changes nothing, and what people decided stands. With --pairs: precision, recall and F1 with the
    number of pairs, by half, kind and hardness; how many were joined wrongly and missed, how many of the missed are
    shown to a person (« perhaps »), and how many are shown in all.

    Exit status 1 when the file cannot be read, or there is nothing such to undo.
    """
    if sum(map(bool, (catalogue, undone, pairs))) != 1:
        raise click.UsageError("Give one of --catalogue, --undo RUN|PAIR and --pairs FILE.")
    if pairs:
        _judge(ctx, pairs, named, weights, as_json)
        return
    make_ready()
    if undone:
        _undo(ctx, undone, as_json)
        return
    run, told = dedupe_catalogue()
    shown = {"run": run, "kinds": {kind.value: asdict(one) for kind, one in told.items()}}
    click.echo(json.dumps(shown) if as_json else "\n".join(_lines(run, told)))


def _lines(run: int | None, told: Mapping[Kind, Told]) -> Iterator[str]:
    yield "Nothing changed." if run is None else f"Run {run}: --undo {run} takes it back."
    for kind, one in told.items():
        yield f"{kind.value}: {one.records} records, {one.compared} pairs compared"
        yield f"  {one.grouped} are told several times, in {one.groups} groups; {one.refused} joins refused"
        yield f"  {one.same} pairs the same, {one.perhaps} for a person; {one.by_people} decided by people"
        yield f"  {one.made} decisions made, {one.taken_back} taken back"


def _undo(ctx: click.Context, what: str, as_json: bool) -> None:
    kind, _, number = what.rpartition(":")
    if kind not in ("", "run", "pair") or not number.isdecimal():
        raise click.UsageError("Give the number of a run, or « pair: » and the number of a decision.")
    try:
        changed = undo_run(int(number), by=OPERATOR) if kind != "pair" else _undo_one(int(number))
    except LookupError:
        problem = Problem("dedupe-unknown", what, "There is no such run or decision, or it is already undone.")
        click.echo(f"{problem.where}: {problem.message} ({problem.code})", err=True)
        ctx.exit(1)
    click.echo(json.dumps({"undone": what, "changed": changed}) if as_json else f"{changed} decisions changed.")


def _undo_one(number: int) -> int:
    undo(number, by=OPERATOR)
    return 1


def _judge(ctx: click.Context, pairs: TextIOWrapper, named: str | None, weights: bool, as_json: bool) -> None:
    read = read_pairs(pairs, pairs.name)
    if isinstance(read, Problem):
        click.echo(f"{read.where}: {read.message} ({read.code})", err=True)
        ctx.exit(1)
    if named is not None:
        _explain(read, named)
        return
    if weights:
        click.echo(yaml.safe_dump(tune(read), sort_keys=False), nl=False)
        return
    lines = [*scores(read)]
    click.echo(_json(lines) if as_json else _table(lines))


def _explain(pairs: Sequence[Judged], named: str) -> None:
    pair = next((one for one in pairs if one.id == named), None)
    if pair is None:
        raise click.UsageError(f"The file has no pair « {named} ».")
    click.echo("\n".join(in_words(pair.decision)))


def _json(lines: Iterable[Line]) -> str:
    return json.dumps(
        {
            "scores": [
                {"half": half, "kind": kind, "hardness": hardness} | _figures(score)
                for half, kind, hardness, score in lines
            ]
        }
    )


def _figures(score: Score) -> dict[str, int | None]:
    return {
        "pairs": score.pairs,
        "same": score.right + score.missed,
        "precision_per_mille": score.precision,
        "recall_per_mille": score.recall,
        "f1_per_mille": score.f1,
        "joined_wrongly": score.wrong,
        "missed": score.missed,
        "for_a_person": score.perhaps,
        "missed_but_for_a_person": score.shown,
    }


def _table(lines: Iterable[Line]) -> str:
    return "\n".join((_HEAD, *(_row(*line) for line in lines)))


def _row(half: str, kind: str, hardness: str, score: Score) -> str:
    rates = (_percent(rate) for rate in (score.precision, score.recall, score.f1))
    precision, recall, f1 = rates
    start = f"{half:6}{kind:15}{hardness:10}{score.pairs:>6}{score.right + score.missed:>6}"
    counts = f"{score.wrong:>7}{score.missed:>7}{score.shown:>7}{score.perhaps:>9}"
    return f"{start}{precision:>11}{recall:>8}{f1:>8}{counts}"


def _percent(per_mille: int | None) -> str:
    return "-" if per_mille is None else f"{per_mille // 10}.{per_mille % 10} %"
