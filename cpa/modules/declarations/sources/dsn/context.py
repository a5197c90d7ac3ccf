"""What the controls of an individu need to know of the declaration that holds it."""

from dataclasses import dataclass, field
from datetime import date

MONTHLY, STOPPAGE, RETURN, CONTRACT_END, SUBSTITUTION = "01", "04", "05", "07", "09"
CREDITS = frozenset((MONTHLY, SUBSTITUTION))
"""Natures that bear rights, or may after a person's decision. The others are events: they credit nothing."""
WITH_PERSONS = frozenset((MONTHLY, STOPPAGE, RETURN, CONTRACT_END, SUBSTITUTION))
PAID = frozenset((MONTHLY, CONTRACT_END, SUBSTITUTION))
EVENTS_WITH_POINTER = frozenset((STOPPAGE, RETURN, CONTRACT_END, "08"))

NORMAL, EMPTY, REPLACES, CANCELS, REPLACES_EMPTY = "01", "02", "03", "04", "05"
AIMED = frozenset((REPLACES, CANCELS))
WITHOUT_PERSON = frozenset((EMPTY, REPLACES_EMPTY))


@dataclass(slots=True)
class Context:
    """`nirs`, `former_nirs` and `ntts` are those already met in the declaration. `month_end` is None for an event."""

    norm: str
    nature: str
    siren: str = ""
    month_end: date | None = None
    nirs: set[str] = field(default_factory=set)
    former_nirs: set[str] = field(default_factory=set)
    ntts: set[str] = field(default_factory=set)
