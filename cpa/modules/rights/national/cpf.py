"""The CPF of a range of accounts: from lines of work to shares of a full year, all contracts together."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from cpa.kernel.quantity import Unit
from cpa.legislation.cpf.law import FIRST_YEAR, FIRST_YEAR_IN_EUROS, cpf_law, rules_version, work_plan
from cpa.legislation.cpf.stages import stages
from cpa.legislation.cpf.year import FACTS_OF_WORK
from cpa.legislation.facts import Basis, Regime
from cpa.modules.rights.national import tables
from cpa.modules.rights.national.joining import inputs_of, joined
from cpa.modules.rights.national.mixed_references import exact_shares
from cpa.modules.rights.national.right import Gathered, Right
from cpa.modules.rights.national.store import Store
from cpa.rules.arrays import run_in_chunks
from cpa.rules.plan import Law

Column = NDArray[Any]
_LINES = f"""
SELECT account, CAST(basis AS ENUM({", ".join(f"'{basis}'" for basis in Basis)})) AS basis,
    worked, protected, reference, disabled_worker
FROM work WHERE regime = '{Regime.PRIVATE}'
"""
_SHARES = """
SELECT account, CAST(sum(counted) AS BIGINT) AS counted, min(full_year) FILTER (counted > 0) AS least,
    max(full_year) FILTER (counted > 0) AS most, bool_or(disabled_worker) AS disabled_at_work
FROM lines GROUP BY account
"""
_FACTS = """
coalesce(counted, 0) AS share_numerator, coalesce(least, 1) AS share_denominator,
coalesce(least <> most, false) AS mixed,
coalesce(low_qualified, false) AS low_qualified,
coalesce(disabled_worker, false) OR coalesce(disabled_at_work, false) AS disabled_worker,
coalesce(sheltered_work, false) AS sheltered_work,
CAST(coalesce(self_employed_months, 0) AS BIGINT) AS self_employed_months
"""


def gather(store: Store, law: Law, year: int) -> Gathered:
    """The inputs of the year's rules. The rules about one piece of work run on each line, then lines are grouped."""
    lines = _counted(law, year, store.ask(_LINES))
    plan = CPF.plan(year)
    found = store.ask(joined("cpf", plan, _FACTS, {"persons": "persons", "work": f"({_SHARES})"}), lines=lines)
    numerator, denominator = (found[name].to_numpy() for name in ("share_numerator", "share_denominator"))
    numerator, denominator = numerator.copy(), denominator.copy()
    rows = np.flatnonzero(found["mixed"].to_numpy())
    apart = exact_shares(store, lines, found["account"].to_numpy(), rows, numerator, denominator)
    inputs = inputs_of(plan, found, share_numerator=numerator, share_denominator=denominator)
    return Gathered(inputs, _kept(numerator, denominator, apart), apart)


def _counted(law: Law, year: int, lines: pa.Table) -> pa.Table:
    """What counts of each line, and what a full year of it would be, by the rules about one piece of work."""
    lines = lines.combine_chunks()
    columns = {name: lines[name].to_numpy() for name in ("worked", "protected", "reference")}
    counted, full_year = np.zeros(len(lines), np.int64), np.ones(len(lines), np.int64)
    bases = lines["basis"].chunk(0).indices.to_numpy() if len(lines) else np.empty(0, np.uint8)
    for code, basis in enumerate(Basis):
        rows = np.flatnonzero(bases == code)
        plan = work_plan(law, year, basis)
        names = zip(FACTS_OF_WORK[basis], columns.values(), strict=True)
        found = run_in_chunks(plan, {name: column[rows] for name, column in names}) if len(rows) else None
        if found:
            counted[rows], full_year[rows] = (found[target] for target in plan.targets)
    kept = {"account": lines["account"], "counted": counted, "full_year": full_year}
    return pa.table({**kept, "disabled_worker": lines["disabled_worker"]})


def _kept(numerator: Column, denominator: Column, apart: Mapping[int, Mapping[str, int]]) -> dict[str, pa.Array]:
    """The share as written: beside the rules' inputs, the fractions that 64 bits do not hold, as a text."""
    wide: list[str | None] = [None] * (len(numerator) if apart else 0)
    for row, values in apart.items():
        wide[row] = f"{values['share_numerator']}/{values['share_denominator']}"
    if not apart:
        return {"wide_share": pa.nulls(len(numerator), pa.string())}
    absent = np.isin(np.arange(len(numerator)), list(apart))
    return {
        "share_numerator": pa.array(numerator, mask=absent),
        "share_denominator": pa.array(denominator, mask=absent),
        "wide_share": pa.array(wide, pa.string()),
    }


CPF = Right(
    name="cpf",
    first_year=FIRST_YEAR,
    law=cpf_law,
    stages=stages,
    unit=lambda year: Unit.HUNDREDTH_HOUR if year < FIRST_YEAR_IN_EUROS else Unit.CENT,
    rules_version=rules_version,
    facts=lambda year: (tables.work(year), tables.persons()),
    gather=gather,
    results={
        name: name
        for name in ("entitlement", "credit", "counted_balance", "topup_balance", "dif_balance", "total_balance")
    },
)
