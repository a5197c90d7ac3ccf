"""`cpa trainings dedupe`: how far the decisions agree with pairs that people judged."""

import json
from collections.abc import Iterable, Sequence
from io import TextIOWrapper

import click
import yaml

from cpa.kernel.problem import Problem
from cpa.modules.trainings.dedupe.pairs import Judged, Score, read_pairs, scores
from cpa.modules.trainings.dedupe.tuning import tune
from cpa.modules.trainings.dedupe.wording import in_words

Line = tuple[str, str, str, Score]
_HEAD = "half  kind           hardness   pairs  same  precision  recall      F1  wrong missed  shown  perhaps"


@click.group()
def trainings() -> None:
    """The catalogue of trainings."""


@trainings.command()
@click.option(
    "--pairs", type=click.File(encoding="utf-8-sig"), required=True, help="Judged pairs: CSV, one pair a line."
)
@click.option("--explain", "named", metavar="ID", help="One pair of the file: the decision and its reasons, in words.")
@click.option("--weights", is_flag=True, help="The weights that follow from the pairs to tune on, as YAML.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.pass_context
def dedupe(ctx: click.Context, pairs: TextIOWrapper, named: str | None, weights: bool, as_json: bool) -> None:
    """Decide each pair of a file that people judged, and count how often the decision is theirs.

    Precision, recall and F1 with the number of pairs, by half, kind and hardness; how many were joined wrongly and
    missed, how many of the missed are shown to a person (« perhaps »), and how many are shown in all. Exit status 1
    when the file cannot be read.
    """
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
