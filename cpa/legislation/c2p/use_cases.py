"""Worked cases of the uses of points, of thresholds and of deadlines."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from cpa.legislation.c2p import disputes, uses
from cpa.legislation.c2p.birth import BirthPeriod, birth_period
from cpa.legislation.c2p.factors import BY_NAME
from cpa.legislation.c2p.thresholds import Situation, question
from cpa.legislation.case_values import choice, day, either, flag, hundredths, inner, only, whole, written
from cpa.legislation.days import age
from cpa.legislation.question import Question
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

_SITUATION = ("year", "factor", "quantity", "contract_from", "contract_to", "other_measure")
_USE = ("born", "date", "use", "points", "work_share", "second_date", "balance", "spent_training", "already_part_time")
OUT_OF_LAW = Words(
    "{factor} : hors de la loi pendant ce contrat, l'exposition ne compte pas.",
    "{factor}: not in the law during this contract, the exposure does not count.",
)
LAST_YEAR_IN_HOURS = 2018


def threshold(given: Located, law: Law) -> Mapping[str, Any]:
    """Beyond the threshold or not, for one situation or two (kind threshold)."""
    found: list[bool] = []
    for situation in _situations(given):
        asked = question(situation, law)
        found.append(bool(asked and asked.answers()["exposed"]))
    return dict(zip(("exposed", "second"), found, strict=False))


def tell_threshold(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    for situation in _situations(given):
        asked = question(situation, law)
        yield from asked.sentences() if asked else [Sentence(OUT_OF_LAW, {"factor": situation.factor.words})]


def _situations(given: Located) -> Iterator[Situation]:
    only(given, (*_SITUATION, "second"))
    yield _situation(given, choice(given, "factor", BY_NAME))
    if "second" in given:
        second = inner(given, "second")
        only(second, _SITUATION)
        yield _situation(second, choice(second if "factor" in second else given, "factor", BY_NAME))


def _situation(given: Located, factor: str) -> Situation:
    first, last = day(given, "contract_from"), day(given, "contract_to")
    other, found = flag(given, "other_measure"), BY_NAME[factor]
    if other and not found.other_measure:
        raise BadCase("Ce facteur ne se mesure que d'une façon.", given.line_of("other_measure"))
    return Situation(whole(given, "year"), found, hundredths(given, "quantity"), first, last, other)


def point_use(given: Located, law: Law) -> Mapping[str, Any]:
    """What points buy on a day, or on two (kind point_use)."""
    found: dict[str, Any] = {}
    for prefix, on in _days(given):
        for key, value in _WRITTEN[given["use"]](_asked(given, on, law).answers(), on).items():
            found[prefix + key] = value
    return found


def tell_point_use(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    for _, on in _days(given):
        yield from _asked(given, on, law).sentences()


def _days(given: Located) -> Iterator[tuple[str, date]]:
    only(given, _USE)
    choice(given, "use", _WRITTEN)
    yield "", day(given, "date")
    if "second_date" in given:
        yield "second_", day(given, "second_date")


def _asked(given: Located, on: date, law: Law) -> Question:
    use = given["use"]
    if use == "training":
        return uses.training(whole(given, "points"), on, law)
    if use == "part_time":
        return uses.part_time(whole(given, "points"), _share(given), on, law)
    held, spent = whole(given, "balance"), whole(given, "spent_training", 0)
    birth, years = _birth(given, on, law)
    if use == "pension_free_points":
        return uses.free_points(held, spent, birth, years, on, law)
    return uses.part_time_max(held, spent, whole(given, "already_part_time", 0), birth, years, on, law)


def _birth(given: Located, on: date, law: Law) -> tuple[BirthPeriod, int]:
    born = day(given, "born")
    return birth_period(born, on, law), age(born, on)


def _share(given: Located) -> int:
    """A share of time up to 1, in ten-thousandths."""
    value = given.get("work_share")
    try:
        exact = Decimal(str(value)) * uses.FULL_SHARE
    except InvalidOperation:
        exact = Decimal(-1)
    if isinstance(value, bool) or exact != exact.to_integral_value() or not 0 <= exact <= uses.FULL_SHARE:
        raise BadCase(
            "« work_share » est une part entre 0 et 1, quatre décimales au plus.", given.line_of("work_share")
        )
    return int(exact)


def _training(found: Mapping[str, Any], on: date) -> Mapping[str, Any]:
    value = written(found["training_value"])
    return {"hours": value, "h": value} if on.year <= LAST_YEAR_IN_HOURS else {"eur": value}


_WRITTEN: Mapping[str, Callable[[Mapping[str, Any], date], Mapping[str, Any]]] = {
    "training": _training,
    "part_time": lambda found, _: {"days": written(found["part_time_days"])},
    "pension_free_points": lambda found, _: {"free": found["free_points"], "quarters": found["pension_quarters"]},
    "part_time_max": lambda found, _: {"max_points": found["part_time_max"]},
}


_EXPOSURE = ("exposure_year", "year")
_CLAIM = ("claim_date", "claimed_on", "date")
_CORRECTION = ("correction_date", "corrected_on", "date")
_FAVOUR = ("in_favour", "in_favour_of_employee", "in_employee_favour", "favours_employee", "favourable")
"""Words that cases use for the same fact."""


def claim(data: Located, law: Law) -> Mapping[str, Any]:
    """May the employee still contest? (question claim_admissible)"""
    return {"answer": bool(_claim(data, law).answers()["claim_admissible"])}


def tell_claim(data: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    return _claim(data, law).sentences()


def _claim(data: Located, law: Law) -> Question:
    only(data, (*_EXPOSURE, *_CLAIM))
    return disputes.claim(whole(data, either(data, *_EXPOSURE)), day(data, either(data, *_CLAIM)), law)


def correction(data: Located, law: Law) -> Mapping[str, Any]:
    """May the employer still correct? (question employer_correction_accepted)"""
    return {"answer": bool(_correction(data, law).answers()["employer_correction_accepted"])}


def tell_correction(data: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    return _correction(data, law).sentences()


def _correction(data: Located, law: Law) -> Question:
    only(data, (*_EXPOSURE, *_CORRECTION, *_FAVOUR, "declares_early"))
    return disputes.employer_correction(
        whole(data, either(data, *_EXPOSURE)),
        day(data, either(data, *_CORRECTION)),
        in_favour=flag(data, either(data, *_FAVOUR)),
        declares_early=flag(data, "declares_early"),
        law=law,
    )
