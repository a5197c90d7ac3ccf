"""Where each record is: its commune of today, and a point."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cpa.kernel.earth import metres_between
from cpa.module_api.territories import KnownCommune
from cpa.modules.advising.sources.places.record import Record
from cpa.modules.advising.sources.places.spelling import compared_town
from cpa.modules.advising.sources.places.telling import rules


class Placed(NamedTuple):
    """A record with its commune of today ("" when not found), the name of that, and a point. `exact` says whether the
    point is that of the place, and not the middle of its commune. Without a point, only the department is known."""

    record: Record
    commune: str
    town: str
    latitude: int | None
    longitude: int | None
    exact: bool


class Ground:
    """The communes, found by code, by postal code, by department and name."""

    def __init__(self, communes: Iterable[KnownCommune]) -> None:
        self._by_code: dict[str, KnownCommune] = {}
        self._by_postal: dict[str, list[KnownCommune]] = defaultdict(list)
        self._by_name: dict[tuple[str, str], list[KnownCommune]] = defaultdict(list)
        for one in communes:
            self._by_code.setdefault(one.code, one)
            self._by_name[one.department, compared_town(one.name)].append(one)
            for code in one.postal_codes:
                self._by_postal[code].append(one)

    def commune(self, record: Record) -> KnownCommune | None:
        """The commune of a record, by its code, else by postal code and name, else by name in its department, else by
        its postal code where that has one only; None when several could be it."""
        found = self._by_code.get(record.commune)
        return found or self._by_town(record) or self._alone(self._by_postal.get(record.postal_code, ()))

    def around(self, postal_code: str) -> tuple[int, int] | None:
        """The middle of the communes of a postal code; None when nobody says where they lie."""
        points = [(one.latitude, one.longitude) for one in self._by_postal.get(postal_code, ())]
        known = [(north, east) for north, east in points if north is not None and east is not None]
        if not known:
            return None
        norths, easts = zip(*known, strict=True)
        return sum(norths) // len(norths), sum(easts) // len(easts)

    def current(self, commune: KnownCommune) -> KnownCommune:
        """The commune of today that this one is, or is a part of."""
        return self._by_code.get(commune.current, commune)

    def _by_town(self, record: Record) -> KnownCommune | None:
        town = compared_town(record.town)
        if not town:
            return None
        listed = self._by_postal.get(record.postal_code, ())
        here = [one for one in listed if f"{compared_town(one.name)} ".startswith(f"{town} ")]
        # A district of a large city has one postal code, the city all of them: the narrowest is meant.
        narrowest = sorted(here, key=lambda one: (len(one.postal_codes), one.code))
        if narrowest:
            return narrowest[0]
        departments = ("2A", "2B") if record.department == "20" else (record.department,)
        return self._alone([one for code in departments for one in self._by_name.get((code, town), ())])

    @staticmethod
    def _alone(communes: Sequence[KnownCommune]) -> KnownCommune | None:
        return communes[0] if len({one.current for one in communes}) == 1 else None


def placed(records: Iterable[Record], ground: Ground, counts: Counter[str]) -> list[Placed]:
    """Each record on the map; what had to be made up for is counted."""
    return [_placed(one, ground, counts) for one in records]


def _placed(record: Record, ground: Ground, counts: Counter[str]) -> Placed:
    found = ground.commune(record)
    commune = ground.current(found) if found else None
    code, town = (commune.code, commune.name) if commune else ("", record.town)
    middle = (found.latitude, found.longitude) if found else ground.around(record.postal_code) or (None, None)
    latitude, longitude = record.latitude, record.longitude
    if latitude is not None and longitude is not None:
        if _is_near(latitude, longitude, middle if found else (None, None)):
            return Placed(record, code, town, latitude, longitude, True)
        counts["point far from its commune"] += 1
    counts["in the middle of its commune" if middle[0] is not None else "by department only"] += 1
    return Placed(record, code, town, *middle, False)


def _is_near(latitude: int, longitude: int, middle: tuple[int | None, int | None]) -> bool:
    north, east = middle
    if north is None or east is None:
        return True
    farthest: int = rules()["farthest_from_commune_metres"]
    return metres_between(latitude, longitude, north, east) <= farthest
