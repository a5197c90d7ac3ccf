"""The full-time quantity of a year for one contract: twelve months, each at the reference that held at its end."""

from collections.abc import Iterable
from datetime import date, timedelta

from cpa.kernel.period import month_of
from cpa.legislation.facts import Basis
from cpa.modules.declarations.facts.rows import ContractChange, ContractKey, ContractState
from cpa.modules.declarations.facts.units import basis_of

Grid = dict[date, int]
"""First day of a month → monthly full-time reference, in hundredths."""


def monthly_references(states: Iterable[ContractState], changes: Iterable[ContractChange], basis: Basis) -> Grid:
    """What the declarations finally say of each month, for the basis asked. Declarations speak in turn: each for its
    own month, and for the past it rewrites (a change « recomputed from » a day).
    """
    grid: Grid = {}
    by_state = _changes_by_state(changes)
    for state in sorted(states, key=lambda s: (*s.header.turn, s.line)):
        month = state.header.slot.month
        if month is None or state.reference is None:
            continue
        _rewrite(grid, state, by_state.get((state.header.id, state.key), []), basis)
        if basis_of(state.unit) is basis:
            grid[month] = state.reference
    return grid


def year_reference(grid: Grid, year: int) -> int:
    """Twelve months of `year`; a month nothing was said of takes the last value before it, else the first after it.
    0 when nothing was ever said."""
    if not grid:
        return 0
    months = sorted(grid)
    return sum(grid[_nearest(months, date(year, month, 1))] for month in range(1, 13))


def _nearest(months: list[date], wanted: date) -> date:
    before = [month for month in months if month <= wanted]
    return before[-1] if before else months[0]


def _changes_by_state(changes: Iterable[ContractChange]) -> dict[tuple[int, ContractKey], list[ContractChange]]:
    found: dict[tuple[int, ContractKey], list[ContractChange]] = {}
    for change in changes:
        if change.former_reference is not None:
            found.setdefault((change.header.id, change.key), []).append(change)
    return found


def _rewrite(grid: Grid, state: ContractState, changes: list[ContractChange], basis: Basis) -> None:
    """Each old value goes back to the next older change, the oldest back to the day pay was recomputed from; the new
    one holds from the latest change to the month of the declaration."""
    since = min((c.recomputed_from for c in changes if c.recomputed_from), default=None)
    if since is None or state.reference is None or state.header.slot.month is None:
        return
    for change in sorted(changes, key=lambda c: c.changed_on):
        if change.former_reference is not None and basis_of(change.former_unit or state.unit) is basis:
            _fill(grid, since, change.changed_on, change.former_reference)
        since = max(since, change.changed_on)
    if basis_of(state.unit) is basis:
        _fill(grid, since, month_of(state.header.slot.month).last + timedelta(days=1), state.reference)


def _fill(grid: Grid, first: date, until: date, reference: int) -> None:
    """Give `reference` to the months whose last day is on or after `first` and before `until`."""
    month = month_of(first)
    while month.last < until:
        grid[month.first] = reference
        month = month_of(month.last + timedelta(days=1))
