"""A profile written as JSON (docs/reference/recommendation.md): what it says, and what in it says nothing here."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cpa.kernel.problem import Problem, Severity
from cpa.module_api.three_steps import Interests, PathFacts
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.recommend.person import Person
from cpa.modules.occupations.recommend.rules import limit_codes, meanings, rejection_codes, wish_codes

BRICK = ("skills", "refused", "own_words")
SETS = ("occupations", "supposed", "tried", "skills", "refused", "wishes", "limits")
PLAIN: Mapping[str, type] = {"commune": str, "minutes": int, "income_floor_cents": int}
KNOWN = frozenset((*SETS, *PLAIN, "own_words", "bricks", "interests", "rejected"))
LETTERS = frozenset("RIASEC")
_COMMUNE = re.compile(r"(?:\d\d|2[AB])\d{3}")


@dataclass
class Profile:
    """What was read so far. What has another shape than expected is a problem, and is left out."""

    catalogue: Catalogue
    problems: list[Problem] = field(default_factory=list)

    def person(self, document: object) -> Person:
        """Who the document describes; nobody in particular when it is not an object."""
        said = self._object(document, "profil", KNOWN)
        bricks = [self._brick(brick, at) for at, brick in enumerate(self._list(said, "bricks", "profil"))]
        sets = {name: frozenset(self._texts(said, name, "profil")) for name in SETS}
        for name in ("occupations", "skills", "refused"):
            sets[name] |= {text for brick in bricks for text in brick.get(name, ())}
        words = {*self._texts(said, "own_words", "profil"), *(one for brick in bricks for one in brick["own_words"])}
        plain = {name: said[name] for name, kind in PLAIN.items() if self._fits(said, name, kind)}
        # Words are sorted: the order in which they were written must not matter.
        facts = PathFacts(**sets, own_words=tuple(sorted(words)), **plain)
        return Person(facts, self._interests(said.get("interests")), self._rejected(said.get("rejected")))

    def _fits(self, said: Mapping[str, Any], name: str, kind: type) -> bool:
        """Whether the value is there, of this kind and possible."""
        where = f"profil.{name}"
        if not self._is(value := said.get(name), kind, where):
            return False
        right = value >= 0 if kind is int else _COMMUNE.fullmatch(value) is not None
        if not right:
            self.problems.append(_wrong(where, "un entier positif" if kind is int else "un code de commune"))
        return right

    def _brick(self, brick: object, at: int) -> dict[str, Sequence[str]]:
        where = f"profil.bricks[{at}]"
        said = self._object(brick, where, frozenset(("occupation", *BRICK)))
        found: dict[str, Sequence[str]] = {name: self._texts(said, name, where) for name in BRICK}
        code = said.get("occupation")
        place = f"{where}.occupation"
        known = self._is(code, str, place) and self._code(str(code), self.catalogue.index, place)
        return {**found, "occupations": [str(code)] if known else []}

    def _interests(self, said: object) -> Interests | None:
        if said is None:
            return None
        found = self._object(said, "profil.interests", frozenset(("scales", "margins", "working")))
        scales = self._numbers(found.get("scales"), "profil.interests.scales", LETTERS)
        margins = self._numbers(found.get("margins"), "profil.interests.margins", LETTERS)
        working = self._numbers(found.get("working"), "profil.interests.working", None)
        return Interests(scales, margins, working) if scales else None

    def _rejected(self, said: object) -> dict[str, frozenset[str]]:
        if said is None:
            return {}
        found = self._object(said, "profil.rejected", None)
        places = {code: f"profil.rejected[{at}]" for at, code in enumerate(found)}
        return {
            code: frozenset(self._texts({"rejected": reasons}, "rejected", places[code]))
            for code, reasons in found.items()
            if self._code(code, self.catalogue.index, places[code])
        }

    def _known(self, name: str) -> Container[str] | None:
        """What a list of this name may hold, None for free words."""
        return {
            **dict.fromkeys(("occupations", "supposed", "tried"), self.catalogue.index),
            "skills": self.catalogue.skill_index,
            "refused": self.catalogue.skill_index,
            "wishes": wish_codes(),
            "limits": limit_codes() | frozenset(meanings()["daily_life"]),
            "rejected": rejection_codes(),
        }.get(name)

    def _code(self, text: str, known: Container[str] | None, where: str) -> bool:
        if known is None or text in known:
            return True
        message = "Ce code n’est pas connu : il ne compte pas."
        self.problems.append(Problem("profile-unknown-code", where, message, severity=Severity.WARNS))
        return False

    def _object(self, value: object, where: str, known: frozenset[str] | None) -> dict[str, Any]:
        if not self._is(value, dict, where) or not isinstance(value, dict):
            return {}
        if known is not None:
            self.problems += [_ignored(name, where) for name in value if name not in known]
        return value

    def _list(self, said: Mapping[str, Any], name: str, where: str) -> list[Any]:
        value = said.get(name)
        return value if self._is(value, list, f"{where}.{name}") and isinstance(value, list) else []

    def _texts(self, said: Mapping[str, Any], name: str, where: str) -> list[str]:
        places = [(text, f"{where}.{name}[{at}]") for at, text in enumerate(self._list(said, name, where))]
        known = self._known(name)
        return [text for text, place in places if self._is(text, str, place) and self._code(text, known, place)]

    def _numbers(self, value: object, where: str, known: frozenset[str] | None) -> dict[str, int]:
        found = self._object(value, where, known) if value is not None else {}
        kept = {name: number for name, number in found.items() if known is None or name in known}
        return dict(self._hundredths(kept, where))

    def _hundredths(self, numbers: Mapping[str, Any], where: str) -> Iterator[tuple[str, int]]:
        for name, number in numbers.items():
            if self._is(number, int, f"{where}.{name}") and 0 <= number <= 100:
                yield name, number
            elif isinstance(number, int) and not isinstance(number, bool):
                self.problems.append(_wrong(f"{where}.{name}", "un entier de 0 à 100"))

    def _is(self, value: object, kind: type, where: str) -> bool:
        """Whether the value is there and of this kind; a problem when it is of another."""
        if value is None:
            return False
        right = isinstance(value, kind) and not (kind is int and isinstance(value, bool))
        if not right:
            self.problems.append(_wrong(where, _KINDS[kind]))
        return right


_KINDS: Mapping[type, str] = {str: "un texte", int: "un entier", list: "une liste", dict: "un objet"}


def _ignored(name: str, where: str) -> Problem:
    message = f"Le champ « {name} » n’est pas lu : il ne compte pas."
    return Problem("profile-unknown-field", f"{where}.{name}", message, severity=Severity.WARNS)


def _wrong(where: str, expected: str) -> Problem:
    return Problem("profile-wrong-kind", where, f"Il faut ici {expected} : ce qui est écrit ne compte pas.")
