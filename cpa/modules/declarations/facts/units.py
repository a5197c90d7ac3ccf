"""How the units of working time are counted (S21.G00.40.011 and 53.003)."""

from cpa.legislation.facts import Basis

HOURS = frozenset({"10", "21"})
DAYS = frozenset({"12", "20"})
PAID_OTHERWISE = frozenset({"31", "32", "33", "34", "35", "99"})


def basis_of(unit: str) -> Basis | None:
    """Hours, days, or None for a unit that is not time (piecework, acts, shares, calendar days)."""
    if unit in HOURS:
        return Basis.HOURS
    return Basis.DAYS if unit in DAYS else None
