"""Worked cases of the account itself: opening, end of rights, priority groups."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from cpa.legislation.account import opening, priority
from cpa.legislation.account.opening import Situation
from cpa.legislation.case_values import choice, day, flag, only, whole
from cpa.legislation.days import age
from cpa.legislation.facts import PriorityFacts
from cpa.legislation.question import Question
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located
from cpa.rules.plan import Law
from cpa.rules.wording import Sentence, Words

SITUATIONS: Mapping[str, Situation] = {
    "salarie": Situation.EMPLOYEE,
    "apprenti": Situation.APPRENTICE,
    "demandeur_emploi": Situation.JOB_SEEKER,
    "esat": Situation.SHELTERED,
    "agent_public": Situation.PUBLIC_AGENT,
    "fonctionnaire": Situation.PUBLIC_AGENT,
    "retraite": Situation.PENSIONER,
    "independant": Situation.SELF_EMPLOYED,
    "tns": Situation.SELF_EMPLOYED,
    "detenu": Situation.DETAINED,
    "aucune": Situation.NONE,
    "etudiant": Situation.NONE,
    "benevole": Situation.NONE,
}
_FACTS = tuple(each.name for each in fields(PriorityFacts))
NO_GROUP = Words("Aucun groupe prioritaire ce jour-là.", "No priority group on that day.")


def account_open(data: Located, law: Law) -> Mapping[str, Any]:
    """Question account_open; with `account: cpf`, about training rights alone."""
    found = _opening(data, law).answers()
    return {"answer": bool(found["training_open" if data.get("account") == "cpf" else "account_open"])}


def tell_account_open(data: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    return _opening(data, law).sentences()


def _opening(data: Located, law: Law) -> Question:
    only(data, ("age", "born", "situation", "date", "deceased", "account"))
    on = day(data, "date")
    if "account" in data:
        choice(data, "account", ("cpa", "cpf"))
    years = age(day(data, "born"), on) if "born" in data else whole(data, "age")
    situation = SITUATIONS[choice(data, "situation", SITUATIONS)]
    return opening.account_open(years, situation, on, deceased=flag(data, "deceased"), law=law)


def rights_ended(data: Located, law: Law) -> Mapping[str, Any]:
    """Question training_rights_ended."""
    return {"answer": bool(_ended(data, law).answers()["rights_ended"])}


def tell_rights_ended(data: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    return _ended(data, law).sentences()


def _ended(data: Located, law: Law) -> Question:
    only(data, ("date", "since"))
    since = day(data, "since") if data.get("since") is not None else None
    return opening.rights_ended(since, day(data, "date"), law)


def priority_groups(given: Located, law: Law) -> Mapping[str, Any]:
    """The groups of a person on a day, sorted by name (kind priority_groups)."""
    facts, on = _priority(given)
    return {"groups": sorted(priority.groups(facts, on, law))}


def tell_priority_groups(given: Located, law: Law) -> Iterator[Sentence]:
    """The same in sentences."""
    told = list(priority.question(*_priority(given), law).sentences())
    yield from told or [Sentence(NO_GROUP)]


def _priority(given: Located) -> tuple[PriorityFacts, date]:
    only(given, ("date", *_FACTS))
    on = day(given, "date")
    if on < priority.FIRST_DAY:
        raise BadCase("Les groupes prioritaires se lisent depuis 2017.", given.line_of("date"))
    return PriorityFacts(**{name: flag(given, name) for name in _FACTS}), on
