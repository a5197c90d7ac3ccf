"""`cpa law`: the law against its worked cases. Needs no database and loads no framework."""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import click

from cpa.kernel.problem import Problem
from cpa.legislation.readings import other_outcomes
from cpa.legislation.schemes import case_kinds, tellers
from cpa.rules.cases import BadCase, Case, Outcome, Verdict, read_cases, run_case
from cpa.rules.documents import Refused


@click.group()
def law() -> None:
    """The rules of law: their worked cases, and why."""


@law.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--kinds", default="", help="Run only cases of these kinds, separated by commas.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a case.")
def test(paths: tuple[Path, ...], kinds: str, as_json: bool) -> None:
    """Run the worked cases of PATHS (files or folders): a line a case, exit 0 only if all pass.

    A case whose confidence is L may differ without failing. Without --kinds, a kind the rules do not know fails.
    """
    try:
        cases = _chosen(paths, frozenset(kind.strip() for kind in kinds.split(",") if kind.strip()))
    except Refused as refused:
        _show_problems(refused.problems, as_json)
        sys.exit(1)
    runners = case_kinds()
    outcomes = []
    for case in cases:
        outcomes.append(run_case(case, runners))
        click.echo(_as_json(outcomes[-1]) if as_json else _as_line(outcomes[-1]))
    if not as_json:
        _show_readings(outcomes)
        click.echo(_summary(outcomes))
    sys.exit(0 if outcomes and all(outcome.verdict.stands for outcome in outcomes) else 1)


@law.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--case", "wanted", required=True, help="The identifier of the case in FILE.")
def explain(file: Path, wanted: str) -> None:
    """Tell one worked case of FILE in French sentences, as a person would read why."""
    try:
        cases = {case.id: case for case in read_cases(file)}
    except Refused as refused:
        _show_problems(refused.problems, as_json=False)
        sys.exit(1)
    case = cases.get(wanted)
    if case is None:
        raise click.UsageError(f"{file} has no case {wanted}")
    teller = tellers().get(case.kind)
    if teller is None:
        raise click.UsageError(f"the rules do not know the kind {case.kind} yet")
    try:
        for sentence in teller(case.given):
            click.echo(sentence.text())
    except BadCase as bad:
        click.echo(f"{file}:{bad.line or case.line}: {bad.sentence}", err=True)
        sys.exit(1)


def _show_readings(outcomes: Iterable[Outcome]) -> None:
    """Apart from the others: cases that rest on a silent text, and the switch that gives the other reading."""
    silent = [outcome.case for outcome in outcomes if outcome.case.confidence == "L"]
    if silent:
        click.echo("Readings of silent texts (confidence L):")
    for case in silent:
        found = [
            f"{case.id}: with {reading.scheme} {reading.parameter.path} = {reading.other} instead of {reading.chosen}: "
            + (other.sentence or "the answer expected")
            for reading, other in other_outcomes(case)
        ]
        for line in found or [f"{case.id}: no switch for the rules it names"]:
            click.echo(f"  {line}")


def _chosen(paths: Iterable[Path], kinds: frozenset[str]) -> list[Case]:
    cases = [case for path in paths for case in read_cases(path)]
    return [case for case in cases if not kinds or case.kind in kinds]


def _show_problems(problems: Iterable[Problem], as_json: bool) -> None:
    for problem in problems:
        if as_json:
            shown = {"where": problem.where, "line": problem.line, "code": problem.code, "message": problem.message}
            click.echo(json.dumps({"verdict": Verdict.REFUSED, **shown}, ensure_ascii=False))
        else:
            click.echo(f"{problem.where}: {problem.message}", err=True)


def _as_line(outcome: Outcome) -> str:
    case = outcome.case
    line = f"{outcome.verdict:<8} {case.id:<10} [{case.confidence}] {case.title}"
    place = f"{case.file}:{outcome.line}: " if outcome.line else ""
    return f"{line}\n         {place}{outcome.sentence}" if outcome.sentence else line


def _as_json(outcome: Outcome) -> str:
    case = outcome.case
    return json.dumps(
        {
            "id": case.id,
            "title": case.title,
            "kind": case.kind,
            "confidence": case.confidence,
            "verdict": outcome.verdict,
            "difference": outcome.sentence,
            "file": str(case.file),
            "line": outcome.line or case.line,
        },
        ensure_ascii=False,
    )


def _summary(outcomes: list[Outcome]) -> str:
    if not outcomes:
        return "No case of these kinds."
    counts = Counter(outcome.verdict for outcome in outcomes)
    told = {
        Verdict.PASS: "passed",
        Verdict.FAIL: "failed",
        Verdict.DIFFERS: "differ on a reading of confidence L (not a failure)",
        Verdict.UNKNOWN: "of a kind the rules do not know yet",
        Verdict.REFUSED: "could not be read",
    }
    return f"{len(outcomes)} cases: " + ", ".join(
        f"{counts[verdict]} {told[verdict]}" for verdict in told if counts[verdict]
    )
