"""The facts of each year of one person, out of the declarations in force."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from cpa.legislation.facts import AnnualFacts, Basis, Evidence, PublicPost, Regime, ShelteredWork, Work
from cpa.legislation.facts import Exposure as ExposureFact
from cpa.modules.declarations import law
from cpa.modules.declarations.facts.absences import Away, final_absences, protected_share
from cpa.modules.declarations.facts.chaining import Chains
from cpa.modules.declarations.facts.contracts import Contract
from cpa.modules.declarations.facts.exposures import final_exposures
from cpa.modules.declarations.facts.references import monthly_references, year_reference
from cpa.modules.declarations.facts.rows import Activity, ContractKey, Declared, Header, Pay
from cpa.modules.declarations.facts.sharing import by_year
from cpa.modules.declarations.facts.units import PAID_OTHERWISE, basis_of

PAID, ABSENT = "01", "02"
EUROS = frozenset({"", "01"})


@dataclass(slots=True)
class Tally:
    """Sums of one contract, year and basis, with the lines they come from."""

    worked: int = 0
    protected: int = 0
    other_absence: int = 0
    lines: dict[Header, set[int]] = field(default_factory=lambda: defaultdict(set))
    paid: dict[Header, int] = field(default_factory=lambda: defaultdict(int))


Tallies = dict[tuple[int, ContractKey, Basis], Tally]


def annual_facts(declared: Declared, last_months: Mapping[str, date]) -> tuple[AnnualFacts, ...]:
    """One value a year in order, years without any fact omitted.

    `declared` holds rows of declarations in force only; `last_months` the last month each establishment declared.
    """
    chains = Chains(declared.contracts, declared.changes)
    contracts = contracts_of(declared, chains, last_months)
    tallies = _tallies(declared, chains)
    _add_pays(tallies, declared.pays, chains, contracts)
    work = [(year, _work(declared, chains, contracts[key], year, basis, tally))
            for (year, key, basis), tally in sorted(tallies.items())]  # fmt: skip
    exposures = list(_exposures(declared, chains, contracts))
    posts, sheltered = list(_posts(contracts)), dict(_sheltered(contracts))
    years = sorted({*(year for year, _ in (*work, *exposures, *posts)), *sheltered})
    return tuple(
        AnnualFacts(
            year,
            tuple(item for when, item in work if when == year),
            tuple(item for when, item in exposures if when == year),
            disabled_worker=any(item.disabled_worker for when, item in work if when == year),
            sheltered_work=sheltered.get(year),
            public_posts=tuple(item for when, item in posts if when == year),
        )
        for year in years
    )


def contracts_of(declared: Declared, chains: Chains, last_months: Mapping[str, date]) -> dict[ContractKey, Contract]:
    """Each contract through its declarations, in turn."""
    states = defaultdict(list)
    for state in sorted(declared.contracts, key=lambda s: (*s.header.turn, s.line)):
        states[chains.of(state.key)].append(state)
    return {key: Contract(key, group, last_months.get(key.siret)) for key, group in states.items()}


def _tallies(declared: Declared, chains: Chains) -> Tallies:
    absences = final_absences(declared.absences, chains.of, law.protected_absences)
    tallies: Tallies = defaultdict(Tally)
    for row in declared.activities:
        basis = basis_of(row.unit)
        if basis is not None:
            key = chains.of(row.key)
            _add_time(tallies, key, basis, row, absences.get(key, ()))
    return tallies


def _add_time(tallies: Tallies, key: ContractKey, basis: Basis, row: Activity, absences: Iterable[Away]) -> None:
    for part, amount in by_year(row.amount, row.period):
        tally = tallies[part.first.year, key, basis]
        tally.lines[row.header].add(row.line)
        if row.kind == PAID:
            tally.worked += amount
            tally.paid[row.header] += amount
        elif row.kind == ABSENT:
            protected = protected_share(amount, part, tuple(absences))
            tally.protected += protected
            tally.other_absence += amount - protected


def _add_pays(tallies: Tallies, pays: Iterable[Pay], chains: Chains, contracts: Mapping[ContractKey, Contract]) -> None:
    """Pay counts only for a contract that is not counted in time, in a year where no time was declared for it."""
    timed = {(year, key) for year, key, _ in tallies}
    for row in pays:
        key = chains.of(row.key)
        for part, amount in by_year(row.amount, row.period):
            year = part.first.year
            if (
                (year, key) not in timed
                and contracts[key].state_for(year).unit in PAID_OTHERWISE
                and row.header.currency in EUROS
            ):
                tally = tallies[year, key, Basis.PAY]
                tally.worked += amount
                tally.paid[row.header] += amount
                tally.lines[row.header].add(row.line)


def _work(declared: Declared, chains: Chains, contract: Contract, year: int, basis: Basis, tally: Tally) -> Work:
    changes = [change for change in declared.changes if chains.of(change.key) == contract.key]
    return Work(
        contract.regime(year),
        basis,
        tally.worked,
        year_reference(monthly_references(contract.states, changes, basis), year),
        tally.protected,
        tally.other_absence,
        contract.key.siret,
        _label(contract.key),
        contract.disabled_worker(year),
        evidence=_evidence(tally.lines, tally.paid, basis),
    )


def _exposures(
    declared: Declared, chains: Chains, contracts: Mapping[ContractKey, Contract]
) -> Iterator[tuple[int, ExposureFact]]:
    standing = final_exposures(declared.exposures, chains.of, law.exposure_rules)
    for (key, year), factors in sorted(standing.items()):
        contract = contracts[key]
        if contract.state_for(year).pension_regime not in law.exposure_rules(year).pension_regimes:
            continue
        for factor, row in sorted(factors.items()):
            evidence = _evidence({row.header: {row.line}})
            yield year, ExposureFact(factor, contract.whole_months(year), key.siret, _label(key), evidence)


def _posts(contracts: Mapping[ContractKey, Contract]) -> Iterator[tuple[int, PublicPost]]:
    for key, contract in sorted(contracts.items()):
        for year in contract.years():
            months = contract.whole_months(year)
            if months and contract.regime(year) is Regime.PUBLIC:
                share, full = contract.part_of_post(year)
                evidence = _evidence(contract.evidence(year))
                yield year, PublicPost(share, full, months, employer=key.siret, evidence=evidence)


def _sheltered(contracts: Mapping[ContractKey, Contract]) -> Iterator[tuple[int, ShelteredWork]]:
    """One a year at most: the evidence of every contract of the year."""
    lines: dict[int, dict[Header, set[int]]] = defaultdict(dict)
    for _, contract in sorted(contracts.items()):
        for year in contract.years():
            if contract.sheltered(year):
                for header, found in contract.evidence(year).items():
                    lines[year].setdefault(header, set()).update(found)
    return ((year, ShelteredWork(_evidence(held))) for year, held in lines.items())


def _label(key: ContractKey) -> str:
    return f"{key.number} {key.start.isoformat()}"


def _evidence(
    lines: Mapping[Header, set[int]], paid: Mapping[Header, int] = MappingProxyType({}), basis: Basis | None = None
) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            "dsn",
            header.reference,
            header.received_on,
            header.slot.siret,
            header.slot.month,
            tuple(sorted(lines[header])),
            paid.get(header),
            basis if header in paid else None,
        )
        for header in sorted(lines, key=lambda h: h.turn)
    )
