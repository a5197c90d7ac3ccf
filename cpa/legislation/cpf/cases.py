"""Worked cases of the CPF: what they give, as facts; what the rules answer, as cases write it."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from cpa.legislation.case_values import choice, flag, hundredths, mappings, only, whole, written
from cpa.legislation.cec.law import cec_law
from cpa.legislation.cpf.career import Opening, determine, explain_all
from cpa.legislation.cpf.law import CONVERSION_DAY, FIRST_YEAR, FIRST_YEAR_IN_EUROS, cpf_law
from cpa.legislation.determination import Determination
from cpa.legislation.facts import AnnualFacts, Basis, Regime, SelfEmployment, ShelteredWork, Work
from cpa.legislation.question import Question
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

_HEAD = ("opening", "opening_topup", "opening_dif", "years")
_YEAR = ("year", "acts", "low_qualified", "oeth", "debit", "topup")


def hours(given: Located, law: Law) -> Mapping[str, Any]:
    """Years worked from 2015 to 2018 (kind cpf_hours)."""
    return {"unit": "h", "rows": _rows(given, law, FIRST_YEAR, FIRST_YEAR_IN_EUROS - 1)}


def euros(given: Located, law: Law) -> Mapping[str, Any]:
    """Years worked from 2019 on (kind cpf_euros)."""
    return {"unit": "EUR", "rows": _rows(given, law, FIRST_YEAR_IN_EUROS, date.max.year)}


def career(given: Located, law: Law) -> Mapping[str, Any]:
    """Years on both sides of 1 January 2019, each in its own unit (kind cpf_career)."""
    return {"rows": _rows(given, law, FIRST_YEAR, date.max.year)}


def monetise(given: Located, law: Law) -> Mapping[str, Any]:
    """Hours of 31 December 2018 turned into euros (kind monetise)."""
    own, commitment = _conversions(given, law)
    cpf, dif = own.answers().values()
    (cec,) = commitment.answers().values()
    return {"cpf": written(cpf), "dif": written(dif), "cec": written(cec), "total": written(cpf + dif + cec)}


def tell_monetise(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    for asked in _conversions(given, law):
        yield from asked.sentences()


def _conversions(given: Located, law: Law) -> tuple[Question, Question]:
    only(given, ("cpf_h", "dif_h", "cec_h"))
    values = {
        "counted_hours_2018": hundredths(given, "cpf_h", 0),
        "dif_hours_2018": hundredths(given, "dif_h", 0),
    }
    commitment = {"balance_hours_2018": hundredths(given, "cec_h", 0)}
    return (
        Question(law.plan(CONVERSION_DAY, "converted_own", "converted_dif"), values),
        Question(cec_law().plan(CONVERSION_DAY, "converted_balance"), commitment),
    )


def tell_years(given: Located, law: Law) -> Iterator[Sentence]:
    """Each year of the case in sentences, whichever its kind."""
    known = [year.year for year in map(_facts, mappings(given, "years"))]
    for explained in explain_all(**_life(given, FIRST_YEAR, date.max.year), law=law):
        if explained.year in known:
            yield Sentence(Words("— Année {year} —", "— Year {year} —"), {"year": str(explained.year)})
            yield from (step.sentence for step in explained.steps)


def _rows(given: Located, law: Law, first: int, last: int) -> list[Mapping[str, Any]]:
    life = _life(given, first, last)
    known = {year.year for year in life["facts"]}
    return [_row(determination) for determination in determine(**life, law=law) if determination.year in known]


def _life(given: Located, first: int, last: int) -> dict[str, Any]:
    only(given, _HEAD)
    years = mappings(given, "years")
    facts = [_facts(year) for year in years]
    known = [year.year for year in facts]
    for entry, year in zip(years, known, strict=True):
        if not first <= year <= last:
            raise BadCase(f"L'année {year} n'est pas de ce genre de cas.", entry.line_of("year"))
    if known != sorted(set(known)):
        raise BadCase("Les années se suivent, chacune une seule fois.", given.line_of("years"))
    return {
        "facts": facts,
        "through": known[-1],
        "first_year": known[0],
        "debits": {year: hundredths(entry, "debit", 0) for year, entry in zip(known, years, strict=True)},
        "topups": {year: hundredths(entry, "topup", 0) for year, entry in zip(known, years, strict=True)},
        "opening": Opening(
            hundredths(given, "opening", 0), hundredths(given, "opening_topup", 0), hundredths(given, "opening_dif", 0)
        ),
    }


def _row(found: Determination) -> Mapping[str, Any]:
    return {
        "year": found.year,
        "credit": written(found.credit),
        "balance": written(found.counted_balance),
        "counted": written(found.counted_balance),
        "total": written(found.total_balance),
        "ceiling": written(found.ceiling or 0),
        "converted_h": written(found.converted_hours),
        "converted": written(found.converted_cents),
    }


def _facts(entry: Located) -> AnnualFacts:
    only(entry, _YEAR)
    acts = mappings(entry, "acts") if entry.get("acts") != [] else []
    kinds = [choice(act, "st", (*_WORK, "tns", "esat")) for act in acts]
    if kinds.count("tns") > 1:
        raise BadCase("Une seule activité indépendante par année.", entry.line_of("acts"))
    for act, kind in zip(acts, kinds, strict=True):
        only(act, ("st", *_KEYS[kind]))
    return AnnualFacts(
        whole(entry, "year"),
        tuple(_WORK[kind](act) for act, kind in zip(acts, kinds, strict=True) if kind in _WORK),
        low_qualified=flag(entry, "low_qualified"),
        disabled_worker=flag(entry, "oeth"),
        self_employment=next((_self_employment(a) for a, k in zip(acts, kinds, strict=True) if k == "tns"), None),
        sheltered_work=ShelteredWork() if "esat" in kinds else None,
    )


def _in_hours(act: Located) -> Work:
    reference = hundredths(act, "ref", 0)
    return Work(Regime.PRIVATE, Basis.HOURS, hundredths(act, "h"), reference, hundredths(act, "abs", 0))


def _in_days(act: Located) -> Work:
    reference = hundredths(act, "ref", 0)
    return Work(Regime.PRIVATE, Basis.DAYS, hundredths(act, "d"), reference, hundredths(act, "abs", 0))


def _in_pay(act: Located) -> Work:
    wage = hundredths(act, "smic", 0)
    hours_of_a_year = cpf_law().parameters.on(CONVERSION_DAY).working_time.full_year_wage_hours
    return Work(Regime.PRIVATE, Basis.PAY, hundredths(act, "eur"), wage * hours_of_a_year // 100)


def _self_employment(act: Located) -> SelfEmployment:
    months = whole(act, "months")
    if months > 12:
        raise BadCase("Une année a douze mois.", act.line_of("months"))
    return SelfEmployment(months, flag(act, "paid", None))


_WORK: Mapping[str, Callable[[Located], Work]] = {"salarie": _in_hours, "forfait_jours": _in_days, "pay": _in_pay}
_KEYS = {
    "salarie": ("h", "ref", "abs"),
    "forfait_jours": ("d", "ref", "abs"),
    "pay": ("eur", "smic"),
    "tns": ("months", "paid"),
    "esat": ("quota",),
}
