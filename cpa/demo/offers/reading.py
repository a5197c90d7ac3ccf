"""schools.yaml and trainings.yaml → who teaches what, where. A misspelt or missing key stops with an error."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in

_HERE = Path(__file__).parent
_SIREN = "005501"
"""Never attributed: real numbers do not start with « 00 ». Employers of the demonstration keep to 005500."""
_FIRST_PLACE = "0001"


@dataclass(frozen=True, slots=True)
class Town:
    """A commune; its position in millionths of a degree."""

    commune: str
    postcode: str
    name: str
    latitude: int
    longitude: int

    @property
    def department(self) -> str:
        return self.postcode[:2]


@dataclass(frozen=True, slots=True)
class School:
    """An invented body. `number` makes its SIRET."""

    key: str
    area: str
    number: int
    name: str
    town: Town
    street: str
    fields: Sequence[str]
    remote: bool = False

    @property
    def siret(self) -> str:
        """Fourteen digits of the invented range, both keys right."""
        siren = f"{_SIREN}{self.number:02d}"
        place = siren + _key(siren) + _FIRST_PLACE
        return place + _key(place)


@dataclass(frozen=True, slots=True)
class Training:
    """What is taught. `other` says the title in other words; `codes` are Formacode, NSF and ROME, "" when none."""

    key: str
    title: str
    other: str
    goal: str
    certification: str
    codes: tuple[str, str, str]
    hours: int
    euros: int
    rhythm: str
    cpf: bool = True


@cache
def schools() -> Mapping[str, School]:
    """The bodies, by key; those that call for care too."""
    said = _read("schools.yaml")
    towns = {key: Town(*values) for key, values in said["towns"].items()}
    every = {**said["schools"], **said["careless"]}
    return {key: School(key, **{**one, "town": towns[one["town"]]}) for key, one in every.items()}


@cache
def trainings() -> Mapping[str, Sequence[Training]]:
    """The trainings of each field."""
    return {field: tuple(_trainings(said)) for field, said in _read("trainings.yaml").items()}


def _trainings(said: Mapping[str, Any]) -> Iterator[Training]:
    for key, one in said.items():
        yield Training(key, **{**one, "codes": tuple(one["codes"])})


def _read(name: str) -> dict[str, Any]:
    said: dict[str, Any] = said_in(_HERE / name)
    return said


def _key(digits: str) -> str:
    """The Luhn key that these digits lack."""
    doubled = [int(digit) * (2 if rank % 2 == 0 else 1) for rank, digit in enumerate(reversed(digits))]
    return str(-sum(value - 9 * (value > 9) for value in doubled) % 10)
