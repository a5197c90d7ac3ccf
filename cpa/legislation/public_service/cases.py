"""Worked cases of training hours in the public service, and of conversions."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from cpa.legislation.case_values import choice, day, flag, hundredths, mappings, only, whole, written
from cpa.legislation.facts import AnnualFacts, PublicPost
from cpa.legislation.public_service import conversions
from cpa.legislation.public_service.career import Opening, determine, explain_all
from cpa.legislation.public_service.law import FIRST_YEAR
from cpa.legislation.question import Question
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

_YEAR = ("year", "quota", "months", "cat_c_low", "debit")
_CONVERT = ("direction", "amount", "room", "date", "converted_before", "cat_c_low")
_WAYS = {
    "h_to_eur": conversions.hours_to_euros,
    "eur_to_h": conversions.euros_to_hours,
    "cec_eur_to_h": conversions.commitment_to_hours,
}
_TODAY = date(2026, 3, 27)
"""The day on which the texts were last read: that of a case that gives none."""
YEAR_HEADING = Words("— Année {year} —", "— Year {year} —")


def years(given: Located, law: Law) -> Mapping[str, Any]:
    """Hours of consecutive years (kind pub_hours)."""
    life = _life(given)
    known = {year.year for year in life["facts"]}
    rows = [
        {"year": found.year, "credit": written(found.credit), "balance": written(found.total_balance)}
        for found in determine(**life, law=law)
        if found.year in known
    ]
    return {"unit": "h", "rows": rows}


def tell_years(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    life = _life(given)
    known = {year.year for year in life["facts"]}
    for explained in explain_all(**life, law=law):
        if explained.year in known:
            yield Sentence(YEAR_HEADING, {"year": str(explained.year)})
            yield from (step.sentence for step in explained.steps)


def _life(given: Located) -> dict[str, Any]:
    only(given, ("opening", "years"))
    entries = mappings(given, "years")
    facts = [_facts(entry) for entry in entries]
    known = [year.year for year in facts]
    if known != sorted(set(known)) or known[0] < FIRST_YEAR:
        raise BadCase(f"Les années se suivent depuis {FIRST_YEAR}, chacune une seule fois.", given.line_of("years"))
    return {
        "facts": facts,
        "through": known[-1],
        "first_year": known[0],
        "debits": {year: hundredths(entry, "debit", 0) for year, entry in zip(known, entries, strict=True)},
        "opening": Opening(hundredths(given, "opening", 0)),
    }


def _facts(entry: Located) -> AnnualFacts:
    only(entry, _YEAR)
    share, low = _quota(entry), flag(entry, "cat_c_low")
    post = PublicPost(share.numerator, share.denominator, whole(entry, "months", 12), low)
    return AnnualFacts(whole(entry, "year"), low_qualified=low, public_posts=(post,))


def _quota(entry: Located) -> Fraction:
    value = entry.get("quota")
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= 1:
        raise BadCase("« quota » est une part de poste, entre 0 et 1.", entry.line_of("quota"))
    return Fraction(value)


def convert(given: Located, law: Law) -> Mapping[str, Any]:
    """Hours into euros and back (kind convert)."""
    converted, left = _conversion(given, law).answers().values()
    return {"converted": written(converted), "left": written(left)}


def tell_convert(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    if "converted_before" in given:
        yield from _convertible(given, law).sentences()
    yield from _conversion(given, law).sentences()


def _conversion(given: Located, law: Law) -> Question:
    only(given, _CONVERT)
    way, room = _WAYS[choice(given, "direction", _WAYS)], hundredths(given, "room")
    if "converted_before" in given:
        room = min(room, _convertible(given, law).answers()["convertible_hours"])
    return way(hundredths(given, "amount"), room, _day(given), law)


def _convertible(given: Located, law: Law) -> Question:
    return conversions.convertible(hundredths(given, "converted_before"), flag(given, "cat_c_low"), _day(given), law)


def _day(given: Located) -> date:
    return day(given, "date") if "date" in given else _TODAY
