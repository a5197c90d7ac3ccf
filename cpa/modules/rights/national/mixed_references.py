"""Several contracts whose full years differ: a sum of fractions, exact, as cpa.legislation.cpf.year adds them."""

from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from cpa.legislation.cpf.year import Part, share
from cpa.legislation.facts import Basis
from cpa.modules.rights.national.store import Store

Column = NDArray[Any]
_LAST = 2**63 - 1
_SAFE = 2**30
"""Two fractions whose terms are below this are added within 64 bits."""
_PARTS = """
SELECT account, full_year, CAST(sum(counted) AS BIGINT) AS counted FROM lines SEMI JOIN mixed USING (account)
WHERE counted > 0 GROUP BY account, full_year ORDER BY account, full_year
"""


def exact_shares(
    store: Store, lines: pa.Table, accounts: Column, rows: Column, numerator: Column, denominator: Column
) -> Mapping[int, Mapping[str, int]]:
    """Put the exact share of the accounts at `rows` in place, in `numerator` and `denominator`; give back, by row,
    those that 64 bits do not hold (0 over 1 stands in their place)."""
    if not len(rows):
        return {}
    parts = store.ask(_PARTS, lines=lines, mixed=pa.table({"account": accounts[rows]}))
    of, counted, full_year = (parts[name].to_numpy() for name in ("account", "counted", "full_year"))
    starts = np.flatnonzero(np.concatenate(([True], of[1:] != of[:-1])))
    number = np.diff(np.append(starts, len(of)))
    pairs = (number == 2) & _small(counted, starts) & _small(full_year, starts)
    first = starts[pairs]
    numerator[rows[pairs]], denominator[rows[pairs]] = _of_two(counted, full_year, first)
    apart = {}
    for row, cut in _others(rows, starts, number, pairs):
        above, below = share(tuple(_part(*each) for each in zip(counted[cut], full_year[cut], strict=True)))
        if max(above, below) > _LAST:
            apart[row] = {"share_numerator": above, "share_denominator": below}
            above, below = 0, 1
        numerator[row], denominator[row] = above, below
    return apart


def _small(column: Column, starts: Column) -> NDArray[np.bool_]:
    small: NDArray[np.bool_] = np.maximum.reduceat(column, starts) < _SAFE
    return small


def _of_two(counted: Column, full_year: Column, first: Column) -> tuple[Column, Column]:
    below = np.lcm(full_year[first], full_year[first + 1])
    above = counted[first] * (below // full_year[first]) + counted[first + 1] * (below // full_year[first + 1])
    common = np.gcd(above, below)
    return above // common, below // common


def _others(rows: Column, starts: Column, number: Column, done: Column) -> Iterator[tuple[int, slice]]:
    for position in np.flatnonzero(~done):
        start = int(starts[position])
        yield int(rows[position]), slice(start, start + int(number[position]))


def _part(counted: Any, full_year: Any) -> Part:
    return Part("", Basis.HOURS, int(full_year), int(counted), ())
