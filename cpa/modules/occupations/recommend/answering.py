"""The answer to a profile written as JSON, itself ready to be written as JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from cpa.kernel.problem import Problem
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.model import Door, Recommendation, Suggestion
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.profile import Profile
from cpa.modules.occupations.recommend.recommending import recommended


def answers(texts: Iterable[str], catalogue: Catalogue) -> Iterator[dict[str, Any]]:
    """The answer to each profile, in order."""
    for text in texts:
        reading = Profile(catalogue)
        document = _parsed(text, reading.problems)
        found = _nothing() if document is None else _found(reading.person(document), catalogue)
        yield {**found, "problems": [_problem(one) for one in reading.problems]}


def _found(person: Person, catalogue: Catalogue) -> dict[str, Any]:
    return _written(recommended(person.facts, person.interests, person.rejected, catalogue))


def _nothing() -> dict[str, Any]:
    """What is answered to a profile that cannot be read: no idea is for nobody."""
    return {"occupations": [], "doors": [], "lowered": []}


def _parsed(text: str, problems: list[Problem]) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"ligne {error.lineno}, colonne {error.colno}"
        problems.append(Problem("profile-unreadable", where, "Ce profil n’est pas écrit en JSON.", error.lineno))
    except RecursionError:
        problems.append(Problem("profile-unreadable", "profil", "Ce profil contient trop de niveaux."))
    return None


def _written(found: Recommendation) -> dict[str, Any]:
    return {
        "occupations": [_suggestion(one) for one in found.suggestions],
        "doors": [_door(one) for one in found.doors],
        "lowered": list(found.lowered),
    }


def _suggestion(one: Suggestion) -> dict[str, Any]:
    return {**asdict(one), "band": one.band.value, "length": {**asdict(one.length), "unit": one.length.unit.value}}


def _door(door: Door) -> dict[str, Any]:
    opens = [{**asdict(one), "before": one.before.value, "after": one.after.value} for one in door.opens]
    return {**asdict(door), "opens": opens}


def _problem(problem: Problem) -> dict[str, Any]:
    return {**asdict(problem), "severity": problem.severity.value}
