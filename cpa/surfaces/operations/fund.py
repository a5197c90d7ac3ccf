"""`cpa fund`: who pays what for a training, for a person, on a day. Needs no database and loads no framework."""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import click

from cpa.kernel.problem import Problem
from cpa.legislation.explanation import Step
from cpa.legislation.training.funding import answer, regions
from cpa.legislation.training.funding.brief import in_brief
from cpa.legislation.training.funding.changes import changes
from cpa.legislation.training.funding.reading import case_of
from cpa.legislation.training.funding.told import steps
from cpa.legislation.training.funding.written import told, written
from cpa.rules.cases import FORMAT as WORKED_CASES
from cpa.rules.cases import BadCase, read_cases
from cpa.rules.documents import Located, Refused, problem_at, read

ONE_CASE = "funding-case/1"
OF_THE_FILE = ("format", "title")


@dataclass(frozen=True, slots=True)
class Asked:
    """One case of a file: its name there, and what it gives."""

    name: str
    given: Located


@click.command()
@click.option("--case", "file", required=True, type=click.Path(path_type=Path), help="The case, or worked cases.")
@click.option("--id", "wanted", default="", help="Of a file of worked cases, this one only.")
@click.option(
    "--regions", "folder", type=click.Path(path_type=Path), default=None, help="Aids of regions, a file each."
)
@click.option("--explain", is_flag=True, help="Every condition, met or not, with its article.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a case.")
def fund(file: Path, wanted: str, folder: Path | None, explain: bool, as_json: bool) -> None:
    """Say what each payer can bring to the training of a case, and what is left to pay.

    Exit status 1 when a case cannot be read or worked out.
    """
    try:
        answers = [_answered(one, file, folder or regions.FOLDER) for one in _asked(file, wanted)]
    except Refused as refused:
        _refuse(refused, as_json)
    for name, values, sentences in answers:
        if as_json:
            click.echo(json.dumps({"case": name, **values}, ensure_ascii=False))
        else:
            told_of = [values["problem"]["message"]] if "problem" in values else _lines(sentences, explain)
            click.echo("\n".join([f"# {name}", *told_of]))
    sys.exit(1 if any("problem" in values for _, values, _ in answers) else 0)


def _refuse(refused: Refused, as_json: bool) -> NoReturn:
    for problem in refused.problems:
        if as_json:
            click.echo(json.dumps({"problem": _problem(problem)}, ensure_ascii=False))
        else:
            click.echo(f"{problem.where}: {problem.message}", err=True)
    sys.exit(1)


def _asked(file: Path, wanted: str) -> Iterator[Asked]:
    content = read(file)
    if content.get("format") == WORKED_CASES:
        cases = [case for case in read_cases(file) if case.kind == "fund" and wanted in ("", case.id)]
        if not cases:
            raise Refused(
                [problem_at(file, 1, "funding-case-refused", "Ce fichier n'a pas de tel cas de financement.")]
            )
        yield from (Asked(f"{case.id} {case.title}", case.given) for case in cases)
        return
    if content.get("format", ONE_CASE) != ONE_CASE:
        line, message = content.line_of("format"), f"Le format attendu est « {ONE_CASE} » ou « {WORKED_CASES} »."
        raise Refused([problem_at(file, line, "funding-case-refused", message)])
    given = Located({key: value for key, value in content.items() if key not in OF_THE_FILE})
    given.line, given.lines = content.line, content.lines
    yield Asked(str(content.get("title", file.stem)), given)


def _answered(one: Asked, file: Path, folder: Path) -> tuple[str, Mapping[str, Any], list[Step]]:
    try:
        found = answer.fund(case_of(one.given, folder))
    except BadCase as bad:
        line = bad.line or one.given.line
        raise Refused([problem_at(file, line, "funding-case-refused", bad.sentence)]) from bad
    if isinstance(found, Problem):
        return one.name, {"problem": _problem(found)}, []
    changed = changes(found)
    sentences = list(steps(found, changed))
    return one.name, {**written(found, changed), **told(found, changed, sentences)}, sentences


def _lines(sentences: list[Step], explain: bool) -> Iterator[str]:
    for step in sentences if explain else in_brief(sentences):
        mark = "?" if step.unknown else {True: "✓", False: "✗", None: "·"}[step.satisfied]
        article = f" ({step.citation.article})" if explain and step.citation else ""
        yield f"{mark} {step.sentence.text()}{article}"


def _problem(problem: Problem) -> Mapping[str, Any]:
    return {"code": problem.code, "where": problem.where, "line": problem.line, "message": problem.message}
