"""A funding case as people write it in YAML, read strictly: what is not understood is refused with its line."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from cpa.legislation.case_values import choice, day, flag, hundredths, inner, mappings, only, whole
from cpa.legislation.training.cases import ACTIONS
from cpa.legislation.training.eligibility import Action
from cpa.legislation.training.funding import regions
from cpa.legislation.training.funding.case import (
    Accident,
    Case,
    Credit,
    Dotation,
    Help,
    Holdings,
    Payer,
    Person,
    Status,
    Training,
)
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located

Value = TypeVar("Value")
UNKNOWN = "unknown"
UNCERTIFIED = "autre"
"""The action of a training that leads to no certification of a national directory."""
_CASE = ("date", "person", "rights", "training", "helps")
_PERSON = (
    "status", "born", "rights_ended", "advised", "elected", "holds_valid_licence", "assessed_before",
    "last_assessment_on", "region", "diploma_level", "low_qualified",
)  # fmt: skip
_RIGHTS = ("cpf", "cec", "points", "spent_points", "hours", "converted_before", "accident", "dotations", "next_credit")
_TRAINING = (
    "price", "action", "hours", "certified", "registered", "registered_until", "sold", "category",
    "less_exposed_job", "bought_by", "mode",
)  # fmt: skip
_HELP = ("amount", "agreed", "received", "by_agreement", "pays_participation")
_HELPERS = tuple(payer for payer in Payer if payer not in (Payer.CPF, Payer.COMMITMENT, Payer.DOTATION))


def case_of(given: Located, folder: Path = regions.FOLDER) -> Case:
    """The case. Raises BadCase, and Refused when the file of the person's region is not as it should be."""
    only(given, _CASE)
    on = day(given, "date")
    person = _person(_part(given, "person"))
    return Case(
        on,
        person,
        _training(inner(given, "training")),
        _holdings(_part(given, "rights"), on),
        tuple(_helps(_part(given, "helps"))),
        regions.aid_of(person.region, on, folder) if person.region else None,
    )


def _person(given: Located) -> Person:
    only(given, _PERSON)
    person = Person(
        status=_known(given, "status", lambda: Status(choice(given, "status", tuple(Status)))),
        born=_known(given, "born", lambda: day(given, "born")),
        advised=_answer(given, "advised"),
        holds_valid_licence=_answer(given, "holds_valid_licence"),
        assessed_before=_answer(given, "assessed_before"),
        last_assessment_on=_known(given, "last_assessment_on", lambda: day(given, "last_assessment_on")),
        region=str(given.get("region", "")),
        diploma_level=_known(given, "diploma_level", lambda: whole(given, "diploma_level")),
        low_qualified=_answer(given, "low_qualified"),
        rights_ended=_answer(given, "rights_ended", default=False),
        elected=_answer(given, "elected", default=False),
    )
    return replace(person, assessed_before=True) if person.last_assessment_on else person


def _holdings(given: Located, on: date) -> Holdings:
    only(given, _RIGHTS)
    credit = inner(given, "next_credit") if "next_credit" in given else None
    return Holdings(
        cpf=_balance(given, "cpf", on),
        commitment=_balance(given, "cec", on),
        points=whole(given, "points", 0),
        spent_points=whole(given, "spent_points", 0),
        accident=_accident(inner(given, "accident")) if "accident" in given else None,
        dotations=tuple(_dotation(entry) for entry in mappings(given, "dotations")) if "dotations" in given else (),
        hours=_balance(given, "hours", on),
        converted_before=hundredths(given, "converted_before", 0),
        next_credit=Credit(hundredths(credit, "amount"), day(credit, "date")) if credit else None,
    )


def _balance(given: Located, key: str, on: date) -> int:
    """A balance, alone or with the day it was read: a later one says nothing of the day of the request."""
    if not isinstance(given.get(key), Located):
        return hundredths(given, key, 0)
    dated = inner(given, key)
    only(dated, ("amount", "date"))
    if day(dated, "date") > on:
        raise BadCase("Ce solde est d'un jour qui suit celui de la demande.", dated.line_of("date"))
    return hundredths(dated, "amount")


def _accident(given: Located) -> Accident:
    only(given, ("percent", "notified_on", "used", "deadline_told"))
    told = _answer(given, "deadline_told")
    return Accident(whole(given, "percent"), day(given, "notified_on"), hundredths(given, "used", 0), told)


def _dotation(given: Located) -> Dotation:
    only(given, ("amount", "matches", "until"))
    until = day(given, "until") if given.get("until") is not None else None
    return Dotation(hundredths(given, "amount"), _answer(given, "matches", default=True), until)


def _training(given: Located) -> Training:
    only(given, _TRAINING)
    word = choice(given, "action", (*ACTIONS, UNCERTIFIED))
    certified = word != UNCERTIFIED and word != "creation_entreprise"
    return Training(
        hundredths(given, "price"),
        ACTIONS.get(word, Action.CERTIFICATION),
        hours=_known(given, "hours", lambda: hundredths(given, "hours")),
        certified=_answer(given, "certified", default=certified),
        registered=_answer(given, "registered"),
        registered_until=_known(given, "registered_until", lambda: day(given, "registered_until")),
        sold=_answer(given, "sold"),
        category=str(given.get("category", "B")),
        less_exposed_job=_answer(given, "less_exposed_job"),
        bought_by=Payer(choice(given, "bought_by", _HELPERS)) if "bought_by" in given else None,
        mode=str(given.get("mode", "")),
    )


def _helps(given: Located) -> Iterator[Help]:
    only(given, _HELPERS)
    for name in given:
        payer = Payer(name)
        if not isinstance(given[name], Located):
            # An amount alone: agreed, and the money has come.
            yield Help(payer, hundredths(given, name), agreed=True, received=True)
            continue
        told = inner(given, name)
        only(told, _HELP)
        yield Help(
            payer,
            _amount(told),
            _answer(told, "agreed"),
            _answer(told, "received"),
            flag(told, "by_agreement"),
            flag(told, "pays_participation"),
        )


def _amount(given: Located) -> int | None:
    return _known(given, "amount", lambda: hundredths(given, "amount"))


def _part(given: Located, key: str) -> Located:
    if key in given:
        return inner(given, key)
    empty = Located()
    empty.line, empty.lines = given.line, {}
    return empty


def _answer(given: Located, key: str, default: bool | None = None) -> bool | None:
    """A yes, a no, or nobody said."""
    return _known(given, key, lambda: flag(given, key), default)


def _known(given: Located, key: str, value: Callable[[], Value], default: Value | None = None) -> Value | None:
    if given.get(key) == UNKNOWN:
        return None
    return value() if given.get(key) is not None else default
