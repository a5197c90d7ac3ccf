"""Comparing the facts derived from a world's deposits with the truth its generator wrote."""

import csv
from collections.abc import Mapping
from pathlib import Path

from cpa.kernel.quantity import decimal_text
from cpa.legislation.facts import AnnualFacts, Basis, Regime, Work
from cpa.module_api.registry import hooks

YEAR = 2025
Comparable = dict[tuple[str, ...], tuple[object, ...]]
REGIMES = {"prive": Regime.PRIVATE, "public": Regime.PUBLIC}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def derived(world: Path) -> Mapping[str, AnnualFacts]:
    """Facts of the year by current number, as the modules answer for them."""
    numbers = [row["nir"] for row in read(world / "verite_individus.csv")]
    known = hooks().known_account_for_nir(numbers=numbers)
    facts = hooks().annual_facts(accounts=sorted(set(known.values())))
    return {number: year for number in numbers if number in known for year in facts[known[number]] if year.year == YEAR}


def persons_expected(world: Path) -> Comparable:
    """Per person: paid, protected and other hours, the same in days, factors."""
    columns = [
        f"{unit}_{kind}" for unit in ("heures", "jours") for kind in ("payees", "absence_protegee", "absence_autre")
    ]
    columns[3] = "jours_payes"
    return {
        (row["nir"],): (*(row[name] for name in columns), {f.split(":")[1] for f in row["facteurs_c2p"].split()})
        for row in read(world / "verite_individus.csv")
    }


def persons_found(world: Path) -> Comparable:
    return {
        (number,): (
            *(total(year, basis, name) for basis in (Basis.HOURS, Basis.DAYS) for name in QUANTITIES),
            {exposure.factor for exposure in year.exposures},
        )
        for number, year in derived(world).items()
    }


QUANTITIES = ("worked", "protected", "other_absence")


def total(year: AnnualFacts, basis: Basis, quantity: str) -> str:
    return decimal_text(sum(getattr(work, quantity) for work in year.work if work.basis is basis))


def contracts_expected(world: Path) -> Comparable:
    """Per person, establishment and contract: regime, yearly reference, paid, protected and other time, factors."""
    people = {row["personne"]: row["nir"] for row in read(world / "verite_individus.csv")}
    return {
        (people[row["personne"]], row["siret"], f"{row['numero']} {row['debut']}"): (
            REGIMES[row["droit"]],
            row["quotite_reference"],
            row["heures_payees"] or row["jours_payes"],
            row["heures_absence_protegee"] or row["jours_absence_protegee"],
            row["heures_absence_autre"] or row["jours_absence_autre"],
            frozenset(row["facteurs_c2p"].split()),
        )
        for row in read(world / "verite_contrats.csv")
    }


def contracts_found(world: Path) -> Comparable:
    return {
        (number, work.employer, work.contract): _contract(year, work)
        for number, year in derived(world).items()
        for work in year.work
    }


def _contract(year: AnnualFacts, work: Work) -> tuple[object, ...]:
    same = [e.factor for e in year.exposures if (e.employer, e.contract) == (work.employer, work.contract)]
    return (
        work.regime,
        decimal_text(work.reference // 12),
        *(decimal_text(getattr(work, quantity)) for quantity in QUANTITIES),
        frozenset(same),
    )
