"""Hand-made events of the reader, with what a test does not care about filled in."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from cpa.kernel.period import month_of
from cpa.kernel.problem import Problem
from cpa.module_api.contributions import Identifiers
from cpa.modules.declarations.sources.dsn import values

SIRET = "00700104300012"
MAY = date(2025, 5, 1)
ALBA, BRUN = "2850769951197", "1790369952198"


def person(nir: str = ALBA, hours: int = 15167, line: int = 100, **given: Any) -> values.PersonRead:
    """Someone with one contract and one row of paid hours in May."""
    number = given.pop("number", "00001")
    identifiers = given.pop("identifiers", Identifiers(nir=nir))
    contract = values.ContractRead(
        number, date(2018, 3, 1), "01", "99", "10", 15167, 15167, "10", "99", "", "", "200", line + 10
    )
    activity = values.ActivityRead("00001", month_of(MAY), "01", "10", hours, line + 20)
    return values.PersonRead(identifiers, line, **{"contracts": (contract,), "activities": (activity,)} | given)


def opened(**given: Any) -> values.DeclarationOpened:
    defaults: dict[str, Any] = {
        "nature": "01",
        "kind": "01",
        "fraction": "11",
        "order": 1,
        "month": MAY,
        "built_on": date(2025, 6, 5),
        "scope": "01",
        "currency": "01",
        "siret": SIRET,
        "target": "",
        "line": 8,
    }
    return values.DeclarationOpened(**(defaults | given))


def declaration(*persons: values.PersonRead, problems: tuple[Problem, ...] = (), **given: Any) -> list[values.Event]:
    return [opened(**given), *persons, values.DeclarationClosed(problems, len(persons), 900)]


def envoi(
    *declarations: list[values.Event], problems: tuple[Problem, ...] = (), **given: Any
) -> Iterator[values.Event]:
    yield values.EnvoiOpened(**({"norm": "P25V01", "trial": False, "empty": False} | given))
    for events in declarations:
        yield from events
    yield values.EnvoiClosed(problems, 1000)
