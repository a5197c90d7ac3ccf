"""What an import says when it ends: for the operator's eyes and for scripts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpa.kernel.problem import Problem, Severity
from cpa.sources.outcome import Outcome

SHOWN_PROBLEMS = 1000
"""Problems kept and shown of one file, those that refuse first; the count of all of them is in `counts`."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a source made of one file: the outcome of each part, problems, counts, and what it met and did not know
    (name → how often)."""

    outcomes: tuple[Outcome, ...]
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    leftovers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of one file. `outcome` is None when the file could not be read at all."""

    file: str
    outcome: Outcome | None
    problems: tuple[Problem, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """Plain values: file, outcome, problems (code, line, where, severity, message), counts."""
        return {
            "file": self.file,
            "outcome": self.outcome.value if self.outcome else None,
            "problems": list(map(problem_as_json, self.problems)),
            "counts": dict(self.counts),
        }


def problem_as_json(problem: Problem) -> dict[str, object]:
    """Plain values: code, line, where, severity, message."""
    return {
        "code": problem.code,
        "line": problem.line,
        "where": problem.where,
        "severity": problem.severity.value,
        "message": problem.message,
    }


def problem_told(problem: Problem) -> str:
    """One line for the operator's eyes: « ! » when it refuses, its place and line, its code, its sentence."""
    mark = "!" if problem.severity is Severity.REJECTS else "·"
    where = problem.where if problem.line is None else f"{problem.where}:{problem.line}"
    return f"  {mark} {where}  {problem.code}  {problem.message}"


def unreadable(file: str, why: Exception) -> Report:
    """What is said of a package that cannot be opened at all."""
    return Report(file, None, (Problem("package-unreadable", "fichier", str(why)),), {"problems": 1})
