"""The conditions of each payer, asked of the law of the day: each with its answer, its sentence and its article."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.days import age, spoken
from cpa.legislation.question import Question
from cpa.legislation.training.eligibility import Action, Asked, eligible
from cpa.legislation.training.funding.case import Aid, Case, Dotation, Help, Payer, Status
from cpa.rules.parameters import on
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Value, Words

Pairs = tuple[tuple[str, Any], ...]
ANSWERS_KEPT = 2_048
"""Worlds differ by little: most of their conditions were answered in another one."""
NOT_IN_LAW = Words("Cette action n'est pas dans la loi ce jour-là.", "This action is not in the law on that day.")
NOTHING = Words("", "")
AID_STATUS = (
    Words("situation prévue par l'aide", "situation that the aid is for"),
    Words("« {aid} » est pour votre situation.", "“{aid}” is for your situation."),
    Words("« {aid} » n'est pas pour votre situation.", "“{aid}” is not for your situation."),
)
AID_ACTION = (
    Words("formation prévue par l'aide", "training that the aid is for"),
    Words("« {aid} » est pour ce genre de formation.", "“{aid}” is for this kind of training."),
    Words("« {aid} » n'est pas pour ce genre de formation.", "“{aid}” is not for this kind of training."),
)
AID_LEVEL = (
    Words("niveau de votre diplôme", "level of your diploma"),
    Words("« {aid} » est pour votre niveau de diplôme.", "“{aid}” is for your level of diploma."),
    Words("« {aid} » est pour un niveau de diplôme plus bas.", "“{aid}” is for a lower level of diploma."),
)
AID_HOURS = (
    Words("durée de la formation", "length of the training"),
    Words("La formation est assez longue pour « {aid} ».", "The training is long enough for “{aid}”."),
    Words("La formation est trop courte pour « {aid} ».", "The training is too short for “{aid}”."),
)


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition and whether it is met. `label` names it when nobody can tell."""

    name: str
    met: bool
    label: Words
    sentence: Sentence | None
    citation: Citation | None
    rules: tuple[str, ...]


def action_conditions(case: Case, third_party_funding: int, law: Law) -> Iterator[Condition]:
    """Whether the action may be paid for with the account: its kind, its certification, where it is sold."""
    yield _eligible(_asked(case, third_party_funding), case.day, law)
    training = case.training
    if training.needs_certification:
        registered = {"registered": bool(training.registered_on(case.day))}
        yield from ask(law, case.day, "certification_registered", registered, {"ended": _ended(case)})
    yield from ask(law, case.day, "sold_in_service", {"sold": bool(training.sold)})


def holder_conditions(case: Case, law: Law) -> Iterator[Condition]:
    """Whether the holder's annual rights may be spent in euros."""
    yield from ask(law, case.day, "rights_in_euros", _holder(case))
    yield from ask(law, case.day, "rights_open", _holder(case))
    yield from ask(law, case.day, "not_volunteers_only", _holder(case))


def commitment_conditions(case: Case, law: Law) -> Iterator[Condition]:
    """Whether rights of commitment may be spent."""
    yield from ask(law, case.day, "rights_in_euros", _holder(case))
    yield from ask(law, case.day, "commitment_open", _holder(case))


def prevention_conditions(case: Case, law: Law) -> Iterator[Condition]:
    """Whether points may be asked for."""
    status = _status(case)
    given = {
        "private_employee": status.private_employee,
        "job_seeker": status is Status.JOB_SEEKER,
        "less_exposed_job": bool(case.training.less_exposed_job),
        "advised": bool(case.person.advised),
    }
    for name in ("prevention_scope", "prevention_purpose", "prevention_advised"):
        yield from ask(law, case.day, name, given)


def accident_conditions(case: Case, law: Law) -> Iterator[Condition]:
    """Whether the right after a work accident may be asked for."""
    accident = case.holdings.accident
    if accident is None:
        return
    years = on(law.parameters["accident.years_to_ask"], case.day).value or 0
    given = {
        "incapacity_percent": accident.percent,
        "notified_on": accident.notified_on.toordinal(),
        "asked_on": case.day.toordinal(),
        "accident_last_day": _years_later(accident.notified_on, years).toordinal(),
        "deadline_told": bool(accident.deadline_told),
        "advised": bool(case.person.advised),
    }
    for name in ("accident_rate", "accident_notified", "accident_in_time", "accident_advised"):
        yield from ask(law, case.day, name, given)


def dotation_conditions(case: Case, dotation: Dotation, law: Law) -> Iterator[Condition]:
    """Whether money others put on the account may serve this training."""
    in_time = dotation.until is None or case.day <= dotation.until
    given = {"dotation_matches": bool(dotation.matches), "dotation_in_time": in_time}
    yield from ask(law, case.day, "dotation_serves", given, {"dotation": Quantity(dotation.amount, Unit.CENT)})


def help_conditions(case: Case, help_: Help, law: Law, *, through_account: bool) -> Iterator[Condition]:
    """Whether what a payer offers is there to be used."""
    status, name = _status(case), {"payer": help_.payer.capital}
    if help_.payer is Payer.EMPLOYER:
        yield from ask(law, case.day, "employer_there", {"employed": status.employed})
    if case.training.action is Action.VOLUNTEERS:
        yield from ask(law, case.day, "not_volunteers_only", _holder(case))
    if help_.payer is Payer.FRANCE_TRAVAIL:
        yield from ask(law, case.day, "seeking_job", {"job_seeker": status is Status.JOB_SEEKER}, name)
    if help_.aid:
        yield from aid_conditions(case, help_.aid)
    public = help_.payer is Payer.EMPLOYER and status is Status.PUBLIC_AGENT
    agreed = "public_employer_agreed" if public else "help_agreed"
    yield from ask(law, case.day, agreed, {"agreed": bool(help_.agreed)}, name)
    if through_account and help_.agreed and not help_.pays_participation:
        yield from ask(law, case.day, "help_received", {"received": bool(help_.received)}, name)


def aid_conditions(case: Case, aid: Aid) -> Iterator[Condition]:
    """Whether an aid of the region is for this person and this training, by its own text."""
    training, level = case.training, case.person.diploma_level
    yield from _of_aid(aid, "aid_status", not aid.statuses or _status(case) in aid.statuses, AID_STATUS)
    yield from _of_aid(aid, "aid_action", not aid.actions or training.action in aid.actions, AID_ACTION)
    if aid.most_diploma_level is not None:
        yield from _of_aid(aid, "aid_level", (level or 0) <= aid.most_diploma_level, AID_LEVEL)
    if aid.least_hours is not None:
        yield from _of_aid(aid, "aid_hours", (training.hours or 0) >= aid.least_hours, AID_HOURS)


def _of_aid(aid: Aid, name: str, met: bool, words: tuple[Words, Words, Words]) -> Iterator[Condition]:
    label, yes, no = words
    yield Condition(name, met, label, Sentence(yes if met else no, {"aid": aid.words}), aid.citation, ("R-ABO-9",))


def forget_answers() -> None:
    """Nothing of a case outlives its question."""
    _answered.cache_clear()
    _eligible.cache_clear()


def ask(
    law: Law, day: date, name: str, values: Mapping[str, Any], shown: Mapping[str, Value] | None = None
) -> Iterator[Condition]:
    """The condition of this name under the law of the day; none when that law has no such condition."""
    if any(version.in_force(day, "") for version in law.rules[name]):
        yield _answered(law, day, name, tuple(values.items()), tuple((shown or {}).items()))


@lru_cache(maxsize=ANSWERS_KEPT)
def _answered(law: Law, day: date, name: str, values: Pairs, shown: Pairs) -> Condition:
    return _told(name, Question(law.plan(day, name), dict(values), dict(shown)))


@lru_cache(maxsize=ANSWERS_KEPT)
def _eligible(asked: Asked, day: date, law: Law) -> Condition:
    question = eligible(asked, day, law)
    if question is None:
        return Condition("action", False, Words("action", "action"), Sentence(NOT_IN_LAW), None, ("R-ELI-2",))
    return _told("action", question)


def _told(name: str, question: Question) -> Condition:
    reason = list(question.reasons())[-1]
    return Condition(name, bool(reason.satisfied), reason.label, reason.sentence, reason.citation, reason.rules)


def _asked(case: Case, third_party_funding: int) -> Asked:
    person, training = case.person, case.training
    last = person.last_assessment_on
    return Asked(
        training.action,
        certified=bool(training.certified),
        on_list=bool(training.certified),
        job_seeker=person.status is Status.JOB_SEEKER,
        category=training.category,
        holds_valid_licence=bool(person.holds_valid_licence),
        third_party_funding=third_party_funding,
        years_since_assessment=age(last, case.day) if person.assessed_before and last else None,
        elected=bool(person.elected),
    )


def _holder(case: Case) -> Mapping[str, bool]:
    return {
        "public_agent": case.person.status is Status.PUBLIC_AGENT,
        "rights_ended": bool(case.person.rights_ended),
        "volunteers": case.training.action is Action.VOLUNTEERS,
    }


def _status(case: Case) -> Status:
    if case.person.status is None:
        raise ValueError("a status is chosen before conditions are asked")
    return case.person.status


def _ended(case: Case) -> Words:
    until = case.training.registered_until
    if until is None:
        return NOTHING
    day = spoken(until)
    return Words(f" (fin le {day.fr})", f" (it ended on {day.en})")


def _years_later(day: date, years: int) -> date:
    """The same day some years later; 28 February for a 29th that is not there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
