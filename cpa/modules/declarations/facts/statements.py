"""Which of the things said of a year count. The answer depends on what they say of themselves, never on arrival."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from cpa.legislation.facts import Confidence, Evidence

Value = int | str | bool
HOLDER = "holder"


class Thing(NamedTuple):
    """What one statement at most may speak of, for each who may say it."""

    guaranteed: bool
    kind: str
    year: int
    subject: str


@dataclass(frozen=True, slots=True)
class Attested:
    """What an association's officer answered: the hours they attest (hundredths, 0 when they refuse) and the day."""

    hours: int
    on: date


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said of a year. `source` and `reference` tell who says it and where; `line` the line of a file;
    `received_on` the day it came, when it is not the day it was said."""

    kind: str
    year: int
    said_at: datetime
    said_on: date
    content: Mapping[str, Value] = field(default_factory=dict)
    subject: str = ""
    cancels: bool = False
    source: str = HOLDER
    reference: str = ""
    line: int | None = None
    attested: Attested | None = None
    received_on: date | None = None
    id: int | None = None

    @property
    def guaranteed(self) -> bool:
        """Whether a body says it, and not the holder alone."""
        return self.source != HOLDER

    @property
    def confidence(self) -> Confidence:
        """How sure it is, by who says it."""
        return Confidence.GUARANTEED if self.guaranteed else Confidence.DECLARED

    @property
    def thing(self) -> Thing:
        """What it speaks of."""
        return Thing(self.guaranteed, self.kind, self.year, self.subject)

    @property
    def rank(self) -> tuple[object, ...]:
        """Which of two statements about one thing speaks last: by the moment it was said; of one moment, a
        cancellation, then the larger values, field by field in the order of their names."""
        values = tuple((name, self.content[name]) for name in sorted(self.content))
        attested = (self.attested.on, self.attested.hours) if self.attested else (date.min, 0)
        return (self.said_at, self.cancels, values, *attested, self.reference, self.line or 0)


def in_force(said: Iterable[Statement], until: date | None = None) -> dict[Thing, Statement]:
    """The statement that counts for each thing, in order; what was taken back is left out. With `until`, as things
    stood at the end of that day."""
    last: dict[Thing, Statement] = {}
    for statement in said:
        if until is None or statement.said_on <= until:
            before = last.get(statement.thing)
            if before is None or before.rank < statement.rank:
                last[statement.thing] = statement
    return {thing: last[thing] for thing in sorted(last) if not last[thing].cancels}


def evidence_of(statement: Statement, employer: str = "") -> Evidence:
    """How the statement is quoted under a right."""
    lines = (statement.line,) if statement.line else ()
    received_on = statement.received_on or statement.said_on
    return Evidence(statement.source, statement.reference, received_on, employer, lines=lines)
