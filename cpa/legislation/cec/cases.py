"""Worked cases of the commitment account: what they give, as facts; what the rules answer, as cases write it."""

from collections.abc import Iterator, Mapping
from typing import Any

from cpa.legislation.case_values import choice, flag, hundredths, inner, mappings, only, whole, written
from cpa.legislation.cec.career import Opening, determine, explain_all
from cpa.legislation.cec.declaration import years_reached
from cpa.legislation.cec.law import FIRST_YEAR, FIRST_YEAR_IN_EUROS
from cpa.legislation.cec.natures import BY_NAME, Nature
from cpa.legislation.facts import AnnualFacts, Engagement
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

_HEAD = ("unit", "opening", "opening_acquired", "years")
_YEAR = ("year", "activities", "debit")
_TWO_YEARS = ("service_civique", "maitre_apprentissage")
YEAR_HEADING = Words("— Année {year} —", "— Year {year} —")


def years(given: Located, law: Law) -> Mapping[str, Any]:
    """Credits of consecutive years (kind cec)."""
    life = _life(given)
    known = {year.year for year in life["facts"]}
    rows = [
        {"year": found.year, "credit": written(found.credit), "balance": written(found.total_balance)}
        for found in determine(**life, law=law)
        if found.year in known
    ]
    return {"unit": given.get("unit"), "rows": rows}


def tell_years(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    life = _life(given)
    known = {year.year for year in life["facts"]}
    for explained in explain_all(**life, law=law):
        if explained.year in known:
            yield Sentence(YEAR_HEADING, {"year": str(explained.year)})
            yield from (step.sentence for step in explained.steps)


def _life(given: Located) -> dict[str, Any]:
    only(given, _HEAD)
    entries = mappings(given, "years")
    facts = [_facts(entry) for entry in entries]
    known = [year.year for year in facts]
    if known != sorted(set(known)) or known[0] < FIRST_YEAR:
        raise BadCase(f"Les années se suivent depuis {FIRST_YEAR}, chacune une seule fois.", given.line_of("years"))
    if "unit" in given and (choice(given, "unit", ("h", "EUR")) == "h") != (known[-1] < FIRST_YEAR_IN_EUROS):
        raise BadCase("Les heures vont jusqu'à 2018, les euros depuis 2019.", given.line_of("unit"))
    balance = hundredths(given, "opening", 0)
    return {
        "facts": facts,
        "through": known[-1],
        "first_year": known[0],
        "debits": {year: hundredths(entry, "debit", 0) for year, entry in zip(known, entries, strict=True)},
        "opening": Opening(balance, hundredths(given, "opening_acquired", balance)),
    }


def _facts(entry: Located) -> AnnualFacts:
    only(entry, _YEAR)
    activities = inner(entry, "activities") if entry.get("activities") else Located()
    engagements = tuple(_engagement(activities, name) for name in activities)
    return AnnualFacts(whole(entry, "year"), engagements=engagements)


def _engagement(activities: Located, name: str) -> Engagement:
    if name not in BY_NAME:
        raise BadCase(f"« {name} » n'est pas une activité : {', '.join(sorted(BY_NAME))}.", activities.line_of(name))
    return Engagement(name, flag(activities, name))


def months(given: Located, law: Law) -> Mapping[str, Any]:
    """Months of an activity judged over two years (kind cec_months)."""
    rows = [
        {"year": year, "reached": bool(asked.answers()["months_reached"])}
        for year, asked in years_reached(*_months(given), law)
    ]
    return {"rows": rows}


def tell_months(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    for year, asked in years_reached(*_months(given), law):
        yield Sentence(YEAR_HEADING, {"year": str(year)})
        yield from asked.sentences()


def _months(given: Located) -> tuple[Nature, Mapping[int, int]]:
    only(given, ("activity", "years"))
    nature = BY_NAME[choice(given, "activity", _TWO_YEARS)]
    found = {}
    for entry in mappings(given, "years"):
        only(entry, ("year", "months"))
        found[whole(entry, "year")] = whole(entry, "months")
    return nature, found
