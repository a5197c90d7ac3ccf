"""What an import says when it ends: for the operator's eyes and for scripts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpa.kernel.problem import Problem
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
            "problems": [
                {"code": p.code, "line": p.line, "where": p.where, "severity": p.severity.value, "message": p.message}
                for p in self.problems
            ],
            "counts": dict(self.counts),
        }
