"""From what the address says and who looks to the question of the search."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cpa.modules.trainings.catalogue.model import Rhythm
from cpa.modules.trainings.listing.address import Address
from cpa.modules.trainings.listing.person import Person
from cpa.modules.trainings.listing.where import Where, where
from cpa.modules.trainings.search.asking import USUAL_KM, Asked


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, of which place, and whether what is reached without a car comes first."""

    asked: Asked
    where: Where
    without_car: bool

    @property
    def is_empty(self) -> bool:
        """Whether neither words nor an occupation say what to look for."""
        return not self.asked.text and not self.asked.occupations


def question(address: Address, said: Mapping[str, Any], person: Person, on: date) -> Question:
    """`said` are the values of the form that can be read; the others do not matter."""
    place = _place(address, said, person)
    price = said.get("prix")
    asked = Asked(
        said.get("q") or "",
        on,
        place.near,
        valid=bool(said.get("certifiee")),
        most_cents=None if price is None else 100 * price,
        remote=bool(said.get("distance")),
        rhythm=Rhythm(said["rythme"]) if said.get("rythme") else None,
        starts_after=said.get("debut"),
        apprenticeship=bool(said.get("apprentissage")),
        cpf=bool(said.get("cpf")),
        occupations=(said["metier"],) if said.get("metier") else (),
        placed="partout" not in address.said,
        km=said.get("km") or USUAL_KM,
    )
    car = said.get("voiture")
    return Question(asked, place, car == "non" or (car != "oui" and person.without_car))


def _place(address: Address, said: Mapping[str, Any], person: Person) -> Where:
    """The place that was typed. Where neither a place nor words are said, around home: words may name another."""
    km = said.get("km") or USUAL_KM
    if "partout" in address.said:
        return Where()
    if address.said.get("lieu") == "":
        return Where()
    if "lieu" in address.said or "commune" in address.said:
        return where(said.get("lieu") or "", address.said.get("commune", ""), km)
    return where("", "" if said.get("q") else person.path.commune, km)
