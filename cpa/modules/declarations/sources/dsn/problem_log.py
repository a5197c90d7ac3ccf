"""Collects the problems of a declaration or of a message, in bounded memory."""

from cpa.kernel.problem import Problem, Severity
from cpa.modules.declarations.sources.dsn.norms import labels
from cpa.modules.declarations.sources.dsn.problems import Kind, kind_of

MOST_KEPT_BY_CODE = 20


class ProblemLog:
    """`rejected` turns true at the first problem that rejects. In a `lenient` log what would reject only warns, save
    for the codes in `firm`."""

    __slots__ = ("_counts", "_kept", "firm", "lenient", "rejected")

    def __init__(self, *, lenient: bool = False, firm: frozenset[str] = frozenset()) -> None:
        self.rejected = False
        self.lenient = lenient
        self.firm = firm
        self._kept: list[Problem] = []
        self._counts: dict[str, int] = {}

    def add(self, code: str, line: int, name: str = "", severity: Severity | None = None) -> None:
        """Notes a problem of the catalogue on the rubrique or block `name`. Raises KeyError on an unknown code."""
        kind = kind_of(code)
        strength = self._strength(code, severity or kind.severity)
        self.rejected = self.rejected or strength is Severity.REJECTS
        count = self._counts[code] = self._counts.get(code, 0) + 1
        if count <= MOST_KEPT_BY_CODE:
            self._kept.append(described(code, kind, line, name, strength))

    def _strength(self, code: str, severity: Severity) -> Severity:
        if self.lenient and code not in self.firm:
            return Severity.WARNS
        return severity

    def problems(self) -> tuple[Problem, ...]:
        """What was kept, in order, then how many more there were of each code that came too often."""
        overflow = [
            Problem("DSN-ETC", "", f"{code} : {count - MOST_KEPT_BY_CODE} autres fois.", None, Severity.WARNS)
            for code, count in self._counts.items()
            if count > MOST_KEPT_BY_CODE
        ]
        return (*self._kept, *overflow)


def described(code: str, kind: Kind, line: int, name: str, severity: Severity) -> Problem:
    """The problem with its place and its French sentence."""
    where = f"{name}, ligne {line}" if name else f"ligne {line}"
    message = kind.sentence.format(name=name, label=labels().get(name, ""))
    return Problem(code, where, message, line, severity)
