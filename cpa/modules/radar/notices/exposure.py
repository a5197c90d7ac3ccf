"""Hardship declared some years and not others, although the contract and the work stayed the same."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from cpa.legislation.c2p.factors import BY_CODE, months_in_force
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.facts import AnnualFacts, Exposure
from cpa.modules.radar.notices.contracts import Contract
from cpa.modules.radar.notices.known import Ask, Kind, Known, Notice
from cpa.modules.radar.notices.thresholds import threshold

Declared = Mapping[int, tuple[Exposure, ...]]


def notices(known: Known) -> Iterator[Notice]:
    """A year without, between two years with. Once an employer forgot one, later years of the same work count too;
    a beginning, and an end without such a hole, are taken as true unless the holder says that the work was the same."""
    for contract, declared, years in _candidates(known):
        since_first = [year for year in years if year > min(declared)]
        if known.said(Kind.EXPOSURE):
            yield _notice(contract, declared, years, known.today)
        elif _has_hole(declared, years):
            yield _notice(contract, declared, since_first, known.today)


def asks(known: Known) -> Iterator[Ask]:
    """Asked of whoever was exposed at the beginning or the end only of a job that looks the same all along."""
    unsure = [years for _, declared, years in _candidates(known) if not _has_hole(declared, years)]
    if unsure:
        yield Ask(Kind.EXPOSURE, tuple(sorted({year for years in unsure for year in years})))


def years_to_add(years: Sequence[int], today: date) -> list[int]:
    """Those of these years to which the employer may still add an exposure."""
    return [year for year in years if today.year <= year + threshold("employer_adds_exposure_years", today)]


def _candidates(known: Known) -> Iterator[tuple[Contract, Declared, list[int]]]:
    """Contracts with exposed years, and their years of the same work without."""
    exposed = _by_contract(known.facts)
    for contract in known.contracts:
        declared = exposed.get((contract.employer, contract.contract), {})
        silent = [year for year in contract.by_year if year not in declared and year < known.today.year]
        same = [year for year in silent if declared and _same_work(contract, year, declared, known.today)]
        if same:
            yield contract, declared, sorted(same)


def _has_hole(declared: Declared, years: list[int]) -> bool:
    return any(min(declared) < year < max(declared) for year in years)


def _by_contract(facts: tuple[AnnualFacts, ...]) -> dict[tuple[str, str], dict[int, tuple[Exposure, ...]]]:
    found: dict[tuple[str, str], dict[int, tuple[Exposure, ...]]] = {}
    for of_year in facts:
        for exposure in of_year.exposures:
            years = found.setdefault((exposure.employer, exposure.contract), {})
            years[of_year.year] = (*years.get(of_year.year, ()), exposure)
    return found


def _same_work(contract: Contract, year: int, declared: Declared, today: date) -> bool:
    """Whether as many hours a month were worked as in the exposed years, over enough months, and the law still knew one
    of the factors."""
    rate, months = _rate(contract, [year])
    usual, _ = _rate(contract, declared)
    share = threshold("same_work_percent", today)
    factors = {exposure.factor for group in declared.values() for exposure in group}
    in_law = any(code in BY_CODE and months_in_force(c2p_law(), BY_CODE[code], year) for code in factors)
    return months >= 3 and rate * 100 >= usual * share and in_law


def _rate(contract: Contract, years: Declared | list[int]) -> tuple[int, int]:
    """Time a month over these years, and how many months were declared."""
    months = sum(month.year in years for month in contract.months)
    works = [contract.by_year[year] for year in years if year in contract.by_year]
    return sum(work.worked + work.protected for work in works) // max(1, months), months


def _notice(contract: Contract, declared: Declared, years: list[int], today: date) -> Notice:
    """Worth only what can still be added."""
    models = {exposure.factor: exposure for group in declared.values() for exposure in group}
    within_reach = years_to_add(years, today)

    def repaired(facts: AnnualFacts) -> AnnualFacts:
        if facts.year not in within_reach:
            return facts
        months = min(12, sum(month.year == facts.year for month in contract.months))
        added = tuple(replace(model, months=months) for model in models.values())
        return replace(facts, exposures=(*facts.exposures, *added))

    factors = tuple(sorted(models))
    return Notice(
        Kind.EXPOSURE,
        tuple(years),
        (factors, tuple(sorted(declared))),
        employer=contract.employer,
        contract=contract.contract,
        named=factors,
        evidence=tuple(piece for year in sorted(declared) for one in declared[year] for piece in one.evidence),
        repaired=repaired,
    )
