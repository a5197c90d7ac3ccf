"""What becomes of a declaration that arrives among those already received."""

from collections.abc import Sequence

from cpa.modules.declarations.facts.in_force import in_force
from cpa.modules.declarations.facts.rows import Header
from cpa.sources.outcome import Outcome

EVENTS = frozenset({"02", "04", "05", "06", "07", "08", "10"})
"""Natures that tell of an event outside the monthly rhythm, or prepare one: kept in the log, they credit nothing."""

MONTHLY, SUBSTITUTION = "01", "09"
REPLACING_KINDS = frozenset({"03", "04", "05"})


def arrival(new: Header, known: Sequence[Header]) -> tuple[Outcome, str]:
    """The outcome of a monthly declaration, and the code of the problem that says why (empty when there is none).

    `known` holds the monthly declarations already stored for the same establishment and month, whatever their
    fraction and scope.
    """
    same = [header for header in known if header.slot == new.slot]
    if any(_is_same(new, header) for header in same):
        return Outcome.DUPLICATE, "DSN-DOUBLON"
    if any(_cut_otherwise(new, header) for header in known):
        return Outcome.QUARANTINED, "DSN-DECOUPAGE"
    before = in_force(same).get(new.slot)
    if in_force([*same, new])[new.slot] is not new:
        earlier = any(not header.replaces and header.rank < new.rank for header in same)
        refused = earlier and not new.replaces
        return (Outcome.REJECTED, "DSN-DEJA-RECUE") if refused else (Outcome.SUPERSEDED, "DSN-DEPASSEE")
    if new.replaces:
        return (Outcome.REPLACED, "") if before else (Outcome.ACCEPTED, "DSN-RIEN-A-REMPLACER")
    return Outcome.ACCEPTED, ""


def _is_same(one: Header, other: Header) -> bool:
    """Same day built and order: sent again, save when the platform dates two deposits differently."""
    same_rank = (one.replaces, one.built_on, one.order) == (other.replaces, other.built_on, other.order)
    deposits = {header.deposited_at for header in (one, other)}
    return same_rank and (None in deposits or len(deposits) == 1)


def _cut_otherwise(one: Header, other: Header) -> bool:
    """Whether two declarations of a month cannot be added: not the same number of fractions, or a total one beside a
    partial one."""
    fractions = one.slot.scope == other.slot.scope and one.slot.fraction[1:] != other.slot.fraction[1:]
    totals = one.slot.scope != other.slot.scope and "01" in (one.slot.scope, other.slot.scope)
    return fractions or totals
