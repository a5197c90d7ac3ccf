"""Worked cases of paying for a training, and yes-or-no cases about what may be paid for."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from cpa.legislation.case_values import choice, day, either, flag, hundredths, only, whole, written
from cpa.legislation.days import age
from cpa.legislation.question import Question
from cpa.legislation.training.eligibility import Action, Asked, eligible, former_right_kept, fundable
from cpa.legislation.training.paying import Purchase, pay
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

ACTIONS: Mapping[str, Action] = {
    "rncp": Action.CERTIFICATION,
    "certification": Action.CERTIFICATION,
    "formation": Action.CERTIFICATION,
    "clea": Action.CERTIFICATION,
    "rs": Action.DIRECTORY,
    "vae": Action.EXPERIENCE,
    "bilan_competences": Action.ASSESSMENT,
    "permis_leger": Action.LIGHT_LICENCE,
    "permis_lourd": Action.HEAVY_LICENCE,
    "creation_entreprise": Action.BUSINESS_CREATION,
    "formation_benevoles": Action.VOLUNTEERS,
    "formation_elus": Action.ELECTED,
}
STATUSES = (
    "salarie",
    "apprenti",
    "interimaire",
    "demandeur_emploi",
    "independant",
    "tns",
    "esat",
    "retraite",
    "agent_public",
    "fonctionnaire",
)
_JOB_SEEKER, _PUBLIC = "demandeur_emploi", ("agent_public", "fonctionnaire")
_CERTIFIED = ("rncp", "rs", "clea", "certification")
_PAY = ("date", "cost", "rights", "status", "action", "dotation", "employer_topup", "c2p", "atmp", "other_topup", "cec")
_ELIGIBLE = ("date", "status", "action", "category", "certified", "on_list", "elected")
_LICENCE = ("holds_valid_licence", "valid_licence")
_FUNDING = ("third_party_funding", "cofunding", "co_funding")
_LAST = ("last_bilan_on", "previous_bilan_on", "last_bilan", "previous_bilan")
_SINCE = "years_since_last_bilan"
_ENTERED = ("entered_on", "entry_date", "entered")
_TODAY = date(2026, 3, 27)
"""The day on which the texts were last read: that of a question that gives none."""
FIRST_YEAR_IN_EUROS = 2019
NOT_IN_LAW = Words("Cette action n'est pas dans la loi ce jour-là.", "This action is not in the law on that day.")


def paid(given: Located, law: Law) -> Mapping[str, Any]:
    """Who pays what (kind pay)."""
    found = {name: written(value) for name, value in _paid(given, law).answers().items()}
    return {**found, "cec_used": found["commitment_used"]}


def tell_paid(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    return _paid(given, law).sentences()


def _paid(given: Located, law: Law) -> Question:
    only(given, _PAY)
    on, status = day(given, "date"), choice(given, "status", STATUSES)
    if on.year < FIRST_YEAR_IN_EUROS:
        raise BadCase("Avant 2019, les droits sont des heures.", given.line_of("date"))
    purchase = Purchase(
        hundredths(given, "cost"),
        hundredths(given, "rights"),
        commitment=hundredths(given, "cec", 0),
        dotation=hundredths(given, "dotation", 0),
        employer_topup=hundredths(given, "employer_topup", 0),
        prevention=hundredths(given, "c2p", 0),
        accident=hundredths(given, "atmp", 0),
        other_topup=hundredths(given, "other_topup", 0),
        job_seeker=status == _JOB_SEEKER,
        public_agent=status in _PUBLIC,
        action=ACTIONS[choice(given, "action", ACTIONS)] if "action" in given else None,
    )
    return pay(purchase, on, law)


def action_eligible(data: Located, law: Law) -> Mapping[str, Any]:
    """Question action_eligible."""
    asked = _eligible(data, law)
    return {"answer": bool(asked and all(asked.answers().values()))}


def tell_eligible(data: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    asked = _eligible(data, law)
    yield from asked.sentences() if asked else [Sentence(NOT_IN_LAW)]


def _eligible(data: Located, law: Law) -> Question | None:
    only(data, (*_ELIGIBLE, *_LICENCE, *_FUNDING, *_LAST, _SINCE))
    on, action = day(data, "date"), choice(data, "action", ACTIONS)
    asked = Asked(
        ACTIONS[action],
        certified=flag(data, "certified", default=action in _CERTIFIED),
        on_list=flag(data, "on_list"),
        job_seeker="status" in data and choice(data, "status", STATUSES) == _JOB_SEEKER,
        category=str(data.get("category", "B")),
        holds_valid_licence=flag(data, either(data, *_LICENCE)),
        third_party_funding=hundredths(data, either(data, *_FUNDING), 0),
        years_since_assessment=_years_since(data, on),
        elected=flag(data, "elected"),
    )
    return eligible(asked, on, law)


def _years_since(data: Located, on: date) -> int | None:
    last = either(data, *_LAST)
    if last in data:
        return age(day(data, last), on)
    return whole(data, _SINCE) if _SINCE in data else None


def action_fundable(data: Located, law: Law) -> Mapping[str, Any]:
    """Question action_fundable."""
    return {"answer": bool(_fundable(data, law).answers()["action_fundable"])}


def tell_fundable(data: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    return _fundable(data, law).sentences()


def _fundable(data: Located, law: Law) -> Question:
    only(data, ("date", "retired", "frozen_since", "action", "cec", "cpf"))
    on = day(data, "date")
    ended = flag(data, "retired") or ("frozen_since" in data and day(data, "frozen_since") <= on)
    action = ACTIONS[choice(data, "action", ACTIONS)]
    return fundable(action, hundredths(data, "cpf", 0), hundredths(data, "cec", 0), on, rights_ended=ended, law=law)


def dif_kept(data: Located, law: Law) -> Mapping[str, Any]:
    """Question dif_kept."""
    return {"answer": bool(_dif(data, law).answers()["dif_kept"])}


def tell_dif(data: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    return _dif(data, law).sentences()


def _dif(data: Located, law: Law) -> Question:
    only(data, ("hours", "date", *_ENTERED))
    key = either(data, *_ENTERED)
    entered = day(data, key) if key in data and data[key] not in (None, False) else None
    return former_right_kept(entered, day(data, "date") if "date" in data else _TODAY, law)
