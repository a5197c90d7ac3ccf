"""Worked cases of the law, in files that lawyers can read (format rights-cases/1), run against the rules."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import Any

from cpa.kernel.problem import Problem
from cpa.rules.documents import Located, Refused, problem_at, read

FORMAT = "rights-cases/1"
_REQUIRED = ("id", "title", "kind", "rules", "in", "out", "confidence")

Runner = Callable[[Located], Mapping[str, Any]]
"""Reads what a case gives, answers in the shape of what it expects. Raises BadCase on what it does not understand."""


class BadCase(Exception):
    """A case that cannot be read: the sentence says what to mend, `line` where when it is known."""

    def __init__(self, sentence: str, line: int | None = None) -> None:
        super().__init__(sentence)
        self.sentence, self.line = sentence, line


class Verdict(StrEnum):
    """What a case says of the rules. A difference on a reading of confidence L is shown and fails nothing."""

    PASS = "PASS"
    FAIL = "FAIL"
    DIFFERS = "DIFFERS"
    UNKNOWN = "UNKNOWN"
    REFUSED = "REFUSED"

    @property
    def stands(self) -> bool:
        """Whether the build may go on."""
        return self in (Verdict.PASS, Verdict.DIFFERS)


@dataclass(frozen=True, slots=True)
class Case:
    """One worked case and where it is written. A boundary case sits where a rule changes its answer."""

    id: str
    title: str
    kind: str
    confidence: str
    rules: tuple[str, ...]
    given: Located
    expected: Located
    file: Path
    line: int
    boundary: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """A case, its verdict, and one sentence when it did not simply pass."""

    case: Case
    verdict: Verdict
    sentence: str = ""
    line: int | None = None


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a file, or of every YAML file under a folder. Raises Refused with file, line and sentence."""
    files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    problems: list[Problem] = []
    cases: list[Case] = []
    for file in files:
        try:
            cases += _cases_of(file)
        except Refused as refused:
            problems += refused.problems
    if not files:
        problems.append(Problem("law-case-refused", str(path), "Ce dossier ne contient aucun fichier de cas."))
    if problems:
        raise Refused(problems)
    return tuple(cases)


def run_case(case: Case, runners: Mapping[str, Runner]) -> Outcome:
    """The case against the rules: what differs, if anything."""
    runner = runners.get(case.kind)
    if runner is None:
        return Outcome(case, Verdict.UNKNOWN, f"the rules do not know the kind {case.kind} yet")
    try:
        found = runner(case.given)
    except BadCase as bad:
        return Outcome(case, Verdict.REFUSED, bad.sentence, bad.line or case.line)
    different = "; ".join(_differences(case.expected, found, ""))
    if not different:
        return Outcome(case, Verdict.PASS)
    return Outcome(case, Verdict.DIFFERS if case.confidence == "L" else Verdict.FAIL, different)


def _cases_of(file: Path) -> Iterator[Case]:
    content = read(file)
    if content.get("format") != FORMAT:
        raise Refused([_refusal(file, content.line_of("format"), f"Le format attendu est « {FORMAT} ».")])
    entries = content.get("cases")
    if not isinstance(entries, list) or not entries:
        raise Refused([_refusal(file, content.line_of("cases"), "La liste « cases » manque ou est vide.")])
    problems: list[Problem] = []
    seen: set[str] = set()
    cases: list[Case] = []
    for entry in entries:
        wrong = _wrong(entry, seen)
        if wrong:
            line = entry.line if isinstance(entry, Located) else content.line_of("cases")
            problems.append(_refusal(file, line, wrong))
        else:
            cases.append(_case(entry, file))
            seen.add(entry["id"])
    if problems:
        raise Refused(problems)
    return iter(cases)


def _wrong(entry: Any, seen: set[str]) -> str:
    if not isinstance(entry, Located):
        return "Un cas est une liste de clés et valeurs."
    missing = [key for key in _REQUIRED if key not in entry]
    if missing:
        return f"Il manque à ce cas : {', '.join(missing)}."
    if not all(isinstance(entry[key], str) and entry[key] for key in ("id", "title", "kind", "confidence")):
        return "L'identifiant, le titre, le genre et la confiance d'un cas sont des mots."
    if entry["id"] in seen:
        return f"L'identifiant {entry['id']} est déjà pris par un autre cas."
    if entry["confidence"] not in ("H", "M", "L"):
        return "La confiance d'un cas est H, M ou L."
    if not isinstance(entry["in"], Located) or not isinstance(entry["out"], Located) or not entry["out"]:
        return "« in » et « out » sont des listes de clés et valeurs, et « out » n'est pas vide."
    if not isinstance(entry["rules"], list):
        return "« rules » est une liste d'identifiants de règles."
    return ""


def _case(entry: Located, file: Path) -> Case:
    return Case(
        entry["id"],
        entry["title"],
        entry["kind"],
        entry["confidence"],
        tuple(entry["rules"]),
        entry["in"],
        entry["out"],
        file,
        entry.line,
        entry.get("boundary") is True,
    )


def _refusal(file: Path, line: int, sentence: str) -> Problem:
    return problem_at(file, line, "law-case-refused", sentence)


def _differences(expected: Any, found: Any, where: str) -> Iterator[str]:
    """Where what was found is not what the case expects. Numbers are compared exactly, however they are written."""
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        for key, value in expected.items():
            yield from _differences(value, found.get(key), f"{where}.{key}".lstrip("."))
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for position, (one, other) in enumerate(zip(expected, found, strict=True)):
            yield from _differences(one, other, f"{where}[{position}]")
    elif _exact(expected) != _exact(found):
        yield f"{where}: expected {expected}, found {found}"


def _exact(value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        return value
    try:
        return Decimal(value)
    except InvalidOperation:
        return value
