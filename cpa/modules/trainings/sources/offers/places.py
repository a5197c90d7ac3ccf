"""Where an offer takes place: the commune of today by its code, a former code, or a postal code and a name. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from cpa.module_api.territories import KnownCommune
from cpa.modules.trainings.catalogue.model import Place

_CEDEX = re.compile(r"\bcedex\b.*$|\b[0-9]{1,2}(?:e|er|eme|ème)? arrondissement\b|(?<=\D)\s+[0-9]{1,2}$")
_WHOLE = {"st": "saint", "ste": "sainte"}
_FAR_MICRO = 500_000
"""Half a degree: a position farther from its commune than this is another's."""


def spelt(name: str) -> str:
    """The words of a name in plain small letters (« Saint-Étienne Cedex 2 » → « saint etienne »)."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "oe")).casefold()
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    words = re.findall(r"[a-z0-9]+", _CEDEX.sub("", letters))
    return " ".join(_WHOLE.get(word, word) for word in words)


@dataclass(frozen=True, slots=True)
class Communes:
    """The communes of today, found by code, by postal code and name, by department and name."""

    by_code: Mapping[str, KnownCommune]
    by_postal: Mapping[tuple[str, str], KnownCommune]
    alone: Mapping[str, KnownCommune]
    """The one commune of a postal code that has only one."""
    by_department: Mapping[tuple[str, str], KnownCommune]

    def located(self, place: Place) -> Place:
        """The same place with its commune, department and, when it said none of its own that holds, the position of
        the commune. As it was when nothing tells the commune, but for the department."""
        found = self._found(place)
        if found is None:
            return replace(place, commune="", department=place.department or department_of(place.postal_code))
        near = _is_near(place, found)
        return replace(
            place,
            commune=found.current,
            department=found.department,
            latitude=place.latitude if near else found.latitude,
            longitude=place.longitude if near else found.longitude,
        )

    def _found(self, place: Place) -> KnownCommune | None:
        by_code = self.by_code.get(place.commune)
        town = spelt(place.town)
        by_name = self.by_postal.get((place.postal_code, town))
        if by_code and (by_name is None or by_code.current == by_name.current or not place.town):
            return by_code
        area = department_of(place.postal_code) or place.department
        return by_name or by_code or self.by_department.get((area, town)) or self.alone.get(place.postal_code)


def communes(known: Iterable[KnownCommune]) -> Communes:
    """The communes as they are looked for. Of two under one name, the commune of today comes before a part of one."""
    by_code: dict[str, KnownCommune] = {}
    by_postal: dict[tuple[str, str], KnownCommune] = {}
    by_department: dict[tuple[str, str], KnownCommune] = {}
    of_postal: dict[str, set[str]] = {}
    for one in sorted(known, key=lambda one: (one.code != one.current, one.code)):
        name = spelt(one.name)
        by_code.setdefault(one.code, one)
        by_department.setdefault((one.department, name), one)
        for postal in one.postal_codes:
            by_postal.setdefault((postal, name), one)
            of_postal.setdefault(postal, set()).add(one.current)
    alone = {postal: by_code[codes.pop()] for postal, codes in of_postal.items() if len(codes) == 1}
    return Communes(by_code, by_postal, alone, by_department)


NOWHERE = Communes({}, {}, {}, {})


def department_of(postal_code: str) -> str:
    """The department that a postal code lies in, but for a few communes of its border. Corsica's two share theirs."""
    if not postal_code:
        return ""
    if postal_code.startswith("20"):
        return "2A" if postal_code[:3] in ("200", "201") else "2B"
    return postal_code[:3] if postal_code[:2] in ("97", "98") else postal_code[:2]


def department_of_school(uai: str) -> str:
    """The department of a school, by its number: « 0292071X » → « 29 », « 9741052K » → « 974 »; Corsica has its own."""
    special = {"620": "2A", "720": "2B"}
    head = uai[:3]
    return special.get(head, head[1:] if head.startswith("0") else head)


def _is_near(place: Place, commune: KnownCommune) -> bool:
    if place.latitude is None or place.longitude is None:
        return False
    if commune.latitude is None or commune.longitude is None:
        return True
    return max(abs(place.latitude - commune.latitude), abs(place.longitude - commune.longitude)) < _FAR_MICRO
