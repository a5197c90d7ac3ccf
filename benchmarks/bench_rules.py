"""The rules of the CPF: one person explained, and a population against a hand-written NumPy kernel."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import numpy as np

from benchmarks import numpy_kernel
from benchmarks.measuring import Measure, best_of, best_of_both
from cpa.legislation.cpf.career import determine, explain_all
from cpa.legislation.cpf.law import CONVERSION_DAY, cpf_law
from cpa.legislation.cpf.stages import stages
from cpa.legislation.facts import AnnualFacts, Basis, Evidence, Regime, Work
from cpa.rules.arrays import chunks, run_arrays
from cpa.rules.evaluate import fold

YEARS = range(2015, 2027)
PERSONS = 1_000_000


def measure() -> Iterator[Measure]:
    """One person twelve years, then a million persons twelve years."""
    yield from _one_person()
    yield from _a_population()


def _one_person() -> Iterator[Measure]:
    facts = [_year(year) for year in YEARS]
    computed = best_of(60, lambda: determine(facts, through=2026))
    explained = best_of(60, lambda: [list(one.sentences()) for one in explain_all(facts, through=2026)])
    sentences = sum(len(one.steps) for one in explain_all(facts, through=2026))
    detail = f"twelve years, two employers, {sentences} sentences written; computing alone {computed * 1000:.2f} ms"
    yield Measure("rules: one person explained", explained * 1000, 5, "ms", detail)


def _year(year: int) -> AnnualFacts:
    proof = tuple(
        Evidence("dsn", f"{year}-{month}", date(year, month, 5), "12345678900012", date(year, month, 1), (10, 11))
        for month in range(1, 13)
    )
    return AnnualFacts(
        year,
        (
            Work(Regime.PRIVATE, Basis.HOURS, 42_000, 182_004, 3_000, 1_400, "12345678900012", "A", evidence=proof),
            Work(Regime.PRIVATE, Basis.HOURS, 31_507, 160_700, 0, 0, "98765432100021", "B", evidence=proof),
        ),
        low_qualified=year % 5 == 0,
    )


def _a_population() -> Iterator[Measure]:
    years = _columns()
    assert _by_rules(years) == numpy_kernel.lives(years, PERSONS)
    rules, kernel = best_of_both(9, lambda: _by_rules(years), lambda: numpy_kernel.lives(years, PERSONS))
    times = f"rules {rules:.2f} s, hand-written NumPy {kernel:.2f} s of processor time"
    detail = f"a million persons × twelve years, same results: {times}"
    yield Measure("rules: a population", rules / kernel, 1.5, "×", detail)


def _by_rules(years: Mapping[int, Mapping[str, Any]]) -> int:
    law, checksum = cpf_law(), 0
    for cut in chunks(PERSONS):
        zeros = np.zeros(cut.stop - cut.start, np.int64)
        part = {year: {name: column[cut] for name, column in columns.items()} for year, columns in years.items()}
        opening = {"carried_counted": zeros, "carried_topups": zeros, "carried_dif": zeros}
        found: Mapping[str, Any] = {}
        for stage, found in fold(stages(law, part), opening, run_arrays):
            if stage.plan.day != CONVERSION_DAY:
                checksum += int(found["credit"].sum())
        checksum += int(found["total_balance"].sum())
    return checksum


def _columns() -> dict[int, dict[str, Any]]:
    """Full time, part time, exact hundredths of a year, every status, some uses: the same people through the years."""
    random = np.random.default_rng(1607)
    low, disabled = random.random(PERSONS) < 0.15, random.random(PERSONS) < 0.05
    sheltered = random.random(PERSONS) < 0.01
    reference = random.choice(np.array([160_700, 182_004, 154_000]), PERSONS)
    return {
        year: {
            "share_numerator": _share(random, reference),
            "share_denominator": reference,
            "low_qualified": low,
            "disabled_worker": disabled,
            "sheltered_work": sheltered,
            "self_employed_months": np.where(random.random(PERSONS) < 0.05, random.integers(1, 13, PERSONS), 0),
            "debit": np.where(random.random(PERSONS) < 0.06, random.integers(1, 12_000, PERSONS), 0),
            "topup": np.where(random.random(PERSONS) < 0.01, random.integers(1, 12_000, PERSONS), 0),
        }
        for year in YEARS
    }


def _share(random: np.random.Generator, reference: Any) -> Any:
    """55 % full time, 20 % above half, 20 % below, 5 % on an exact hundredth of the year."""
    draw = random.random(PERSONS)
    percent = np.where(draw < 0.55, 100, np.where(draw < 0.75, random.integers(50, 100, PERSONS), 0))
    percent = np.where(draw > 0.95, random.integers(1, 100, PERSONS), percent)
    anything = random.integers(0, 80_000, PERSONS)
    return np.where((draw >= 0.75) & (draw <= 0.95), anything, reference * percent // 100).astype(np.int64)
