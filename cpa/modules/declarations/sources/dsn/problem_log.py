"""Collects the problems of a declaration or of a message, in bounded memory."""

from collections.abc import Iterator

from cpa.kernel.problem import Problem, Severity
from cpa.modules.declarations.sources.dsn.norms import labels
from cpa.modules.declarations.sources.dsn.problems import Kind, kind_of

MOST_KEPT_OF_EACH = 20
MOST_COUNTED = 1000


class ProblemLog:
    """`rejected` turns true at the first problem that rejects. In a `lenient` log what would reject only warns, save
    for the codes in `firm`."""

    __slots__ = ("_counts", "_kept", "firm", "lenient", "rejected")

    def __init__(self, *, lenient: bool = False, firm: frozenset[str] = frozenset()) -> None:
        self.rejected = False
        self.lenient = lenient
        self.firm = firm
        self._kept: list[Problem] = []
        self._counts: dict[tuple[str, str], int] = {}

    def add(self, code: str, line: int, name: str = "", severity: Severity | None = None) -> None:
        """Notes a problem of the catalogue on the rubrique or block `name`. Raises KeyError on an unknown code."""
        kind = kind_of(code)
        strength = severity or kind.severity
        if self.lenient and code not in self.firm:
            strength = Severity.WARNS
        self.rejected = self.rejected or strength is Severity.REJECTS
        key = (code, name if len(self._counts) < MOST_COUNTED else "")
        count = self._counts[key] = self._counts.get(key, 0) + 1
        if count <= MOST_KEPT_OF_EACH:
            self._kept.append(described(code, kind, line, name, strength))

    def problems(self) -> tuple[Problem, ...]:
        """What was kept, in order, then how many more there were of each that came too often."""
        return (*self._kept, *self._overflow())

    def _overflow(self) -> Iterator[Problem]:
        kind = kind_of("DSN-ETC")
        for (code, name), count in self._counts.items():
            if count > MOST_KEPT_OF_EACH:
                sentence = kind.sentence.format(code=code, count=count - MOST_KEPT_OF_EACH)
                yield Problem("DSN-ETC", name or "fichier", sentence, None, Severity.WARNS)


def described(code: str, kind: Kind, line: int, name: str, severity: Severity) -> Problem:
    """The problem with its place (a rubrique or block where it has one, else its line) and its French sentence."""
    message = kind.sentence.format(name=name, label=labels().get(name, ""))
    return Problem(code, name or f"ligne {line}", message, line, severity)
