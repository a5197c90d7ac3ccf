"""The files of offers of the demonstration, as catalogues send them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from cpa.demo.offers.lheo import lheo
from cpa.demo.offers.mcf import mcf
from cpa.demo.offers.offering import Action, actions
from cpa.demo.offers.planted import careless, refusals, told_twice

AREAS = ("north", "west", "near")


@dataclass(frozen=True, slots=True)
class OffersFile:
    """One file: how it is written (the name that `cpa import offers --format` knows), its name, its bytes."""

    format: str
    name: str
    content: bytes


def files(today: date) -> list[OffersFile]:
    """A file of LHEO for each area, one of Mon Compte Formation: the same all month long."""
    told = [*actions(today), *(one for _flag, one in careless(today)), *(one for _said, one in refusals(today))]
    of_area = [(area, [one for one in told if one.school.area == area]) for area in AREAS]
    sold = chain(told_twice(today), _remote(told))
    return [
        *(OffersFile("lheo", f"demonstration-{area}.xml", lheo(some)) for area, some in of_area),
        OffersFile("mcf", "demonstration-catalogue.csv", mcf(sold)),
    ]


def _remote(told: Sequence[Action]) -> list[Action]:
    return [one for one in told if one.school.remote and one.training.cpf]
