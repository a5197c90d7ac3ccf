"""Worked cases of the prevention account: what they give, as facts and questions; what the rules answer."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cpa.legislation.c2p.birth import birth_period
from cpa.legislation.c2p.career import Opening, determine, explain_all
from cpa.legislation.c2p.factors import BY_NAME
from cpa.legislation.c2p.law import FIRST_YEAR
from cpa.legislation.case_values import day, flag, inner, mappings, only, whole
from cpa.legislation.facts import AnnualFacts, Exposure
from cpa.legislation.yearly import last_day
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

_HEAD = ("born", "opening_career", "opening_balance", "years")
_YEAR = ("year", "full_year", "factors", "contracts", "debit")
WHOLE_YEAR = 12
YEAR_HEADING = Words("— Année {year} —", "— Year {year} —")


def points(given: Located, law: Law) -> Mapping[str, Any]:
    """Points of consecutive years (kind points)."""
    life = _life(given, law)
    known = {year.year for year in life["facts"]}
    rows = [
        {"year": found.year, "points": found.credit, "career": found.career, "balance": found.total_balance}
        for found in determine(**life, law=law)
        if found.year in known
    ]
    return {"unit": "points", "rows": rows}


def tell_points(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    life = _life(given, law)
    known = {year.year for year in life["facts"]}
    for explained in explain_all(**life, law=law):
        if explained.year in known:
            yield Sentence(YEAR_HEADING, {"year": str(explained.year)})
            yield from (step.sentence for step in explained.steps)


def _life(given: Located, law: Law) -> dict[str, Any]:
    only(given, _HEAD)
    years = mappings(given, "years")
    facts = [_facts(year) for year in years]
    known = [year.year for year in facts]
    if known != sorted(set(known)) or known[0] < FIRST_YEAR:
        raise BadCase(f"Les années se suivent depuis {FIRST_YEAR}, chacune une seule fois.", given.line_of("years"))
    career = whole(given, "opening_career", 0)
    balance = whole(given, "opening_balance", career)
    born = "born" in given and birth_period(day(given, "born"), last_day(known[-1]), law).doubled
    return {
        "facts": facts,
        "through": known[-1],
        "first_year": known[0],
        "debits": {facts_.year: whole(y, "debit") for facts_, y in zip(facts, years, strict=True) if "debit" in y},
        "born_before_1956_07": born,
        "opening": Opening(career, balance),
    }


def _facts(entry: Located) -> AnnualFacts:
    only(entry, _YEAR)
    whole_year = flag(entry, "full_year")
    contracts = mappings(entry, "contracts") if "contracts" in entry else [entry]
    for contract in contracts:
        if contract is not entry:
            only(contract, ("factors", "full_year"))
    exposures = [
        exposure
        for contract in contracts
        for exposure in _exposures(contract, whole_year or flag(contract, "full_year"))
    ]
    return AnnualFacts(whole(entry, "year"), exposures=tuple(exposures))


def _exposures(contract: Located, whole_year: bool) -> Iterable[Exposure]:
    factors = inner(contract, "factors")
    for name in factors:
        if name not in BY_NAME:
            raise BadCase(f"« {name} » n'est pas un facteur : {', '.join(sorted(BY_NAME))}.", factors.line_of(name))
        months = whole(factors, name)
        # A contract that covers the year is judged over the year: exposed, or not.
        yield Exposure(BY_NAME[name].code, WHOLE_YEAR if whole_year and months else months)
