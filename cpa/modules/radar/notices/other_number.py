"""Work that may wait under another number: temporary numbers given to people who arrive."""

from collections.abc import Iterator
from datetime import date

from cpa.modules.radar.notices.known import Ask, Kind, Known, Notice
from cpa.modules.radar.notices.thresholds import threshold


def notices(known: Known) -> Iterator[Notice]:
    """The holder says that they worked under another number, and their account starts late."""
    first = _late_start(known)
    if first and known.said(Kind.OTHER_NUMBER):
        opening = [c for c in known.contracts if c.months and c.first == first]
        evidence = tuple(piece for contract in opening for piece in contract.evidence_of([first]))
        yield Notice(Kind.OTHER_NUMBER, (first.year - 1, first.year), (first.isoformat(),), evidence=evidence)


def asks(known: Known) -> Iterator[Ask]:
    """Asked of whoever's first declared month comes well after the usual age."""
    first = _late_start(known)
    if first:
        yield Ask(Kind.OTHER_NUMBER, (first.year,))


def _late_start(known: Known) -> date | None:
    if known.born is None:
        return None
    first = min((contract.first for contract in known.contracts if contract.months), default=None)
    if first is None or first.year < threshold("every_employer_declares_since", known.today):
        return None
    age = first.year - known.born.year - (first.month < known.born.month)
    return first if age >= threshold("late_start_age", known.today) else None
