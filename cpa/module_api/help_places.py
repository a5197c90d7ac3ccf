"""What modules say to one another about places where people are helped."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class NearbyHelp:
    """A place near a commune, or in its department when nobody says its address (`distance_metres` is then None).

    `kinds` are codes of what it helps with (docs/reference/places.md), `hours` in the manner of OpenStreetMap, "" when
    unknown; `exact` says whether the distance is to the place itself, and not to the middle of its commune. `source`
    names the list that told of it and who made it, `line` the line there, `dated` of when that is. `lists` is how many
    lines of lists told of it.
    """

    key: int
    name: str
    kinds: tuple[str, ...]
    address: str
    postal_code: str
    town: str
    phone: str
    hours: str
    travels: bool
    distance_metres: int | None
    exact: bool
    source: str
    line: int
    dated: date
    lists: int
