"""The run gives each account what the law's own Python gives it, one person at a time, on whole numbers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpa.legislation.c2p import career as c2p
from cpa.legislation.c2p import year as c2p_year
from cpa.legislation.c2p.factors import BY_CODE
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.cec import career as cec
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.cpf import career as cpf
from cpa.legislation.cpf.law import cpf_law
from cpa.legislation.cpf.year import parts_of, year_values
from cpa.legislation.determination import Determination
from cpa.legislation.facts import AnnualFacts, Basis, Exposure, Regime, Work
from cpa.modules.rights.national.c2p import ranked_periods
from tests.legislation.c2p import careers as c2p_careers
from tests.legislation.cec import careers as cec_careers
from tests.legislation.cpf import careers as cpf_careers
from tests.modules.rights.national.written import Life, credited, read, write

CAREERS = 4_000
YEARS = range(2015, 2027)
SHAPE = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def folders(tmp_path: Path) -> Iterator[Callable[[], tuple[Path, Path]]]:
    numbers = iter(range(10**6))

    def fresh() -> tuple[Path, Path]:
        place = tmp_path / str(next(numbers))
        return place / "facts", place / "out"

    yield fresh


def _lives(year: int, careers: Any, make: Callable[[int, AnnualFacts, Any, Random], Life]) -> list[Life]:
    """The lives of that year among many careers, each with the balances of nobody in particular."""
    random = Random(year)
    found = [careers.career(random) for _ in range(CAREERS)]
    there = [(one, facts) for one in found for facts in one.facts if facts.year == year]
    return [make(7 * number + 1, facts, one, random) for number, (one, facts) in enumerate(there)]


def _cpf_life(account: int, facts: AnnualFacts, one: Any, random: Random) -> Life:
    unit = 100 if facts.year < 2019 else 10_000
    carried = {
        "carried_counted": random.choice((0, 80 * unit, 149 * unit, 150 * unit, 500_000, -50)),
        "carried_topups": 9,
    }
    if facts.year < 2019:
        carried |= {"carried_dif": random.choice((0, 2_000))}
    moved = {"topup": one.topups.get(facts.year, 0), "debit": one.debits.get(facts.year, 0)}
    return Life(account, facts, carried if random.random() < 0.8 else {}, moved if any(moved.values()) else {})


def _cpf(life: Life) -> Determination:
    held = cpf.Opening(*(life.carried.get(f"carried_{name}", 0) for name in ("counted", "topups", "dif")))
    moved = {"debits": life.moved.get("debit", 0), "topups": life.moved.get("topup", 0)}
    year = life.facts.year
    by_year = {name: {year: amount} for name, amount in moved.items()}
    return cpf.determine([life.facts], through=year, first_year=year, opening=held, **by_year)[0]


@pytest.mark.parametrize("year", YEARS)
def test_the_cpf_of_every_year_is_that_of_one_person_at_a_time(year: int, folders: Any) -> None:
    lives = _lives(year, cpf_careers, _cpf_life)
    facts, out = folders()
    write(facts, "cpf", year, lives)
    found = credited(facts, out, "cpf", year, range_accounts=300)
    assert len(found) == len(lives)
    for line, life in zip(found, lives, strict=True):
        expected = _cpf(life)
        names = ("entitlement", "credit", "counted_balance", "total_balance")
        assert {name: line[name] for name in names} == {name: getattr(expected, name) for name in names}
        assert line["unit"] == expected.unit.value


@pytest.mark.parametrize("year", (2017, 2025))
def test_the_inputs_of_the_rules_are_those_the_law_prepares(year: int, folders: Any) -> None:
    lives = _lives(year, cpf_careers, _cpf_life)
    facts, out = folders()
    write(facts, "cpf", year, lives)
    for line, life in zip(credited(facts, out, "cpf", year), lives, strict=True):
        prepared = year_values(life.facts, parts_of(cpf_law(), life.facts))
        expected = {name: value for name, value in prepared.items() if name in line}
        assert {"share_numerator", "low_qualified"} <= expected.keys()
        assert {name: line[name] for name in expected} == expected


def _c2p_life(account: int, facts: AnnualFacts, one: Any, random: Random) -> Life:
    career = random.choice((0, 40, 90, 97, 99, 100))
    carried = {"carried_career": career, "carried_balance": career // 2}
    debit = one.debits.get(facts.year, 0)
    moved = {"debit": debit} if debit else {}
    return Life(account, facts, carried if random.random() < 0.8 else {}, moved, random.random() < 0.2)


def _c2p(life: Life) -> Determination:
    held = c2p.Opening(life.carried.get("carried_career", 0), life.carried.get("carried_balance", 0))
    year, debits = life.facts.year, {life.facts.year: life.moved.get("debit", 0)}
    known: Any = {"debits": debits, "first_year": year, "opening": held, "born_before_1956_07": life.born_before}
    return c2p.determine([life.facts], through=year, **known)[0]


@pytest.mark.parametrize("year", YEARS)
def test_the_points_of_every_year_are_those_of_one_person_at_a_time(year: int, folders: Any) -> None:
    lives = [life for life in _lives(year, c2p_careers, _c2p_life) if life.facts.exposures or life.carried]
    assert all(each.factor in BY_CODE for life in lives for each in life.facts.exposures)
    facts, out = folders()
    write(facts, "c2p", year, lives)
    found = credited(facts, out, "c2p", year, range_accounts=300)
    assert len(found) == len(lives)
    for line, life in zip(found, lives, strict=True):
        expected = _c2p(life)
        assert (line["credit"], line["career"]) == (expected.credit, expected.career)
        assert (line["entitlement"], line["balance"]) == (expected.entitlement, expected.counted_balance)
        inputs = {name: value for name, value in expected.inputs.items() if name.endswith(("periods", "factors"))}
        assert {name: line[name] for name in inputs} == inputs


@given(
    months=st.lists(st.lists(st.integers(0, 12), min_size=10, max_size=10), min_size=1, max_size=20),
    year=st.sampled_from((2015, 2017, 2022, 2023, 2025)),
    apart=st.sampled_from((0, 1)),
)
def test_periods_rank_as_the_law_ranks_them_under_both_readings(months: list[list[int]], year: int, apart: int) -> None:
    law = c2p_law().switched({"readings.each_factor_apart": apart})
    found = ranked_periods(law, year, [np.array(column, np.int64) for column in zip(*months, strict=True)])
    for row, declared in enumerate(months):
        exposures = tuple(Exposure(code, number) for code, number in zip(BY_CODE, declared, strict=True))
        facts = AnnualFacts(year, exposures=exposures)
        expected = c2p_year.year_values(facts, c2p_year.exposed(law, facts))
        assert {name: int(column[row]) for name, column in found.items()} == expected


def _cec_life(account: int, facts: AnnualFacts, one: Any, random: Random) -> Life:
    known = tuple(each for each in facts.engagements if each.nature in BY_NAME)
    acquired = random.choice((0, 2_000, 5_999, 6_000) if facts.year < 2019 else (0, 48_000, 71_999, 72_000))
    carried = {"carried_balance": acquired // random.choice((1, 2)), "carried_acquired": acquired}
    debit = one.debits.get(facts.year, 0)
    moved = {"debit": debit} if debit else {}
    return Life(account, AnnualFacts(facts.year, engagements=known), carried if random.random() < 0.8 else {}, moved)


def _cec(life: Life) -> Determination:
    held = cec.Opening(life.carried.get("carried_balance", 0), life.carried.get("carried_acquired", 0))
    year, debits = life.facts.year, {life.facts.year: life.moved.get("debit", 0)}
    return cec.determine([life.facts], through=year, first_year=year, debits=debits, opening=held)[0]


@pytest.mark.parametrize("year", range(2017, 2027))
def test_the_commitment_of_every_year_is_that_of_one_person_at_a_time(year: int, folders: Any) -> None:
    lives = [life for life in _lives(year, cec_careers, _cec_life) if life.facts.engagements or life.carried]
    facts, out = folders()
    write(facts, "cec", year, lives)
    found = credited(facts, out, "cec", year, range_accounts=300)
    assert len(found) == len(lives)
    for line, life in zip(found, lives, strict=True):
        expected = _cec(life)
        assert (line["entitlement"], line["credit"]) == (expected.entitlement, expected.credit)
        assert (line["acquired"], line["balance"]) == (expected.career, expected.counted_balance)
        assert line["natures"] == expected.inputs["natures"]
        assert len([name for name in line["counted_natures"].split(",") if name]) == line["natures"]


quantities = st.integers(-(10**7), 10**7) | st.sampled_from((0, 1, 80_350, 160_700, 40_175))
references = st.sampled_from((0, 160_700, 182_004, 9_999_991, 9_999_973, 9_999_971, 7_919, 1)) | st.integers(-5, 10**7)
pays = st.sampled_from((999_999_999_989, 999_999_999_961, 1, 0)) | st.integers(0, 10**12)
times = st.builds(
    Work, st.just(Regime.PRIVATE), st.sampled_from((Basis.HOURS, Basis.DAYS)), quantities, references, quantities
)
paid = st.builds(Work, st.sampled_from(Regime), st.just(Basis.PAY), pays, pays, pays)
many_works = st.lists(st.lists(times | paid, max_size=6).map(tuple), min_size=1, max_size=30)


@SHAPE
@given(works=many_works, year=st.sampled_from((2016, 2018, 2019, 2025)), low=st.booleans())
def test_any_mixture_of_full_years_adds_up_exactly(
    works: list[tuple[Work, ...]], year: int, low: bool, folders: Any
) -> None:
    lives = [Life(place + 1, AnnualFacts(year, work, low_qualified=low)) for place, work in enumerate(works)]
    facts, out = folders()
    write(facts, "cpf", year, lives)
    for line, life in zip(credited(facts, out, "cpf", year), lives, strict=True):
        expected = year_values(life.facts, parts_of(cpf_law(), life.facts))
        share = (expected["share_numerator"], expected["share_denominator"])
        wide = line["wide_share"]
        told = tuple(map(int, wide.split("/"))) if wide else (line["share_numerator"], line["share_denominator"])
        assert told == share
        assert (wide is not None) == (max(share) >= 2**63)
        assert line["credit"] == _cpf(life).credit


def test_a_share_that_64_bits_do_not_hold_is_exact_all_the_same(folders: Any) -> None:
    primes = (9_999_991, 9_999_973, 9_999_971)
    work = tuple(Work(Regime.PRIVATE, Basis.HOURS, prime // 7, prime) for prime in primes)
    alone = Life(5, AnnualFacts(2025, work))
    facts, out = folders()
    write(facts, "cpf", 2025, [Life(4, AnnualFacts(2025)), alone])
    nobody, line = credited(facts, out, "cpf", 2025)
    assert line["wide_share"] and line["share_numerator"] is None
    assert line["credit"] == _cpf(alone).credit == 21_429
    assert nobody["wide_share"] is None and nobody["share_numerator"] == 0


@pytest.mark.parametrize(
    "full_years", ((2**30 - 1, 2**30 - 3), (3_000_000_019, 2_999_999_957), (10**12 - 11, 10**12 - 39))
)
def test_two_full_years_add_up_exactly_however_great(full_years: tuple[int, int], folders: Any) -> None:
    work = tuple(Work(Regime.PRIVATE, Basis.PAY, full_year - 1, full_year) for full_year in full_years)
    life = Life(1, AnnualFacts(2025, work))
    facts, out = folders()
    write(facts, "cpf", 2025, [life])
    (line,) = credited(facts, out, "cpf", 2025)
    expected = year_values(life.facts, parts_of(cpf_law(), life.facts))
    told = line["wide_share"] or f"{line['share_numerator']}/{line['share_denominator']}"
    assert told == f"{expected['share_numerator']}/{expected['share_denominator']}"
    assert line["credit"] == 50_000


def test_what_a_year_carries_forward_is_what_the_next_one_reads(folders: Any) -> None:
    """Hours of 2017 and 2018, the conversion, then euros: the same as the whole career at once."""
    random = Random(2018)
    found = [
        one for one in (cpf_careers.career(random) for _ in range(6_000)) if one.first <= 2018 and one.through >= 2020
    ]
    carried: dict[int, dict[str, int]] = {}
    for year in (2015, 2016, 2017, 2018, 2019, 2020):
        lives = [_lived_in(year, account, one, carried) for account, one in enumerate(found, 1) if one.first <= year]
        facts, out = folders()
        write(facts, "cpf", year, lives)
        lines = credited(facts, out, "cpf", year)
        carried = {line.pop("account"): line for line in read(out / "balances-cpf")}
        for line in lines:
            one = found[line["account"] - 1]
            expected = cpf.determine(
                one.facts, through=year, first_year=one.first, debits=one.debits, topups=one.topups
            )
            assert (line["credit"], line["total_balance"]) == (expected[-1].credit, expected[-1].total_balance)
    assert len(carried) == len(found) > 50


def _lived_in(year: int, account: int, one: Any, carried: dict[int, dict[str, int]]) -> Life:
    facts = next((each for each in one.facts if each.year == year), AnnualFacts(year))
    moved = {"topup": one.topups.get(year, 0), "debit": one.debits.get(year, 0)}
    return Life(account, facts, carried.get(account, {}), moved)
