"""What a code says of itself: type of diploma, level, domain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in
from cpa.modules.trainings.sources.outcomes.rows import APPRENTICESHIP, SCHOOL

HERE = Path(__file__).parent
WAYS = (APPRENTICESHIP, SCHOOL)
DOMAIN_AT = {APPRENTICESHIP: 3, SCHOOL: 6}
"""Where the group of specialities (NSF, three digits) begins in a code. Its first two digits are the domain."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of diploma. `begins` are the beginnings of its codes, by way; `survey` the lines of the survey of Céreq,
    by the first digit of the speciality, "" for any."""

    code: str
    name: str
    level: int
    begins: Mapping[str, Sequence[str]]
    survey: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class University:
    """A diploma of higher education as InserSup names it."""

    starts: str
    code: str
    survey: Mapping[str, str]


@cache
def fewest_people() -> int:
    """Of how many people a rate is told, at least."""
    return int(_read("limits.yaml")["fewest_people"]["value"])


@cache
def newest_cohorts() -> int:
    """How many cohorts are looked at, the newest first."""
    return int(_read("limits.yaml")["newest_cohorts"]["value"])


@cache
def kinds() -> Sequence[Kind]:
    """Every type of diploma that outcomes are published of."""
    return tuple(
        Kind(said["kind"], said["name"], said["level"], {way: tuple(said[way]) for way in WAYS}, said["survey"])
        for said in _read("kinds.yaml")["kinds"]
    )


def kind_of(way: str, code: str) -> Kind | None:
    """The type of diploma of this code; None when no type begins so."""
    return next((kind for kind in kinds() if code.startswith(tuple(kind.begins[way]))), None)


def domain_of(way: str, code: str) -> str:
    """The two digits of the domain: « 31 » for trade and management."""
    return code[DOMAIN_AT[way] :][:2]


def of_level(way: str, level: int) -> tuple[str, ...]:
    """How the codes of this level begin."""
    return tuple(start for kind in kinds() if kind.level == level for start in kind.begins[way])


def university_of(title: str) -> University | None:
    """The diploma of higher education that a title names, by its first words; None for any other certification."""
    plain = _plain(title)
    return next((one for one in _university() if plain.startswith(_plain(one.starts))), None)


def discipline_of(nsf: str) -> str:
    """The discipline of InserSup of a group of specialities; "" when it has none."""
    said: Mapping[str, str] = _read("kinds.yaml")["disciplines"]
    return next((said[nsf[:length]] for length in (3, 2, 1) if nsf[:length] in said), "")


@cache
def _university() -> Sequence[University]:
    return tuple(University(said["starts"], said["code"], said["survey"]) for said in _read("kinds.yaml")["university"])


def _plain(text: str) -> str:
    return text.replace("'", "’").casefold()


@cache
def _read(name: str) -> Any:
    return said_in(HERE / name)
