"""Facts of the radar's tests, in few words: one contract, month by month. Hours are whole."""

from dataclasses import replace
from datetime import date

from cpa.legislation.facts import AnnualFacts, Basis, Evidence, Exposure, Regime, Work

FOUNDRY = "12345678900011"
FULL_TIME = 182_004


def month_of_work(year, month, hours, employer=FOUNDRY):
    """One month's declaration."""
    first = date(year, month, 1)
    built = date(year + month // 12, month % 12 + 1, 5)
    amount = None if hours is None else hours * 100
    return Evidence("dsn", f"{employer} {first:%Y-%m}", built, employer, first, (12,), amount, Basis.HOURS)


def worked(year, hours=150, *, months=range(1, 13), changed=None, contract="00021 2005-02-01", **more):
    """A year of one contract: `hours` in each of `months`, save those that `changed` gives otherwise."""
    changed = changed or {}
    pieces = tuple(month_of_work(year, month, changed.get(month, hours)) for month in months)
    total = sum(piece.amount or 0 for piece in pieces)
    work = Work(
        Regime.PRIVATE, Basis.HOURS, total, FULL_TIME, employer=FOUNDRY, contract=contract, evidence=pieces, **more
    )
    return AnnualFacts(year, (work,))


def exposed(facts, *factors):
    """The same year with hardship declared for the whole of it."""
    work = facts.work[0]
    found = tuple(Exposure(factor, 12, work.employer, work.contract, work.evidence[-1:]) for factor in factors)
    return replace(facts, exposures=found)
