"""What one row says of a place, mended, before it is put on a map or compared with others."""

from typing import NamedTuple


class Record(NamedTuple):
    """`kinds` are codes of `places.kinds`, by spaces; `department` is its number; `commune` the official code where the
    source gives it; `latitude` and `longitude` in millionths of a degree, None when unknown. `hours` are those of
    `places.hours`; `dated` is an ISO date, "" when only the table has one. A record without `town` is known by name
    only. `number` is a SIRET or a SIREN."""

    dataset: str
    line: int
    key: str
    kinds: str
    name: str
    address: str = ""
    postal_code: str = ""
    town: str = ""
    department: str = ""
    commune: str = ""
    latitude: int | None = None
    longitude: int | None = None
    phone: str = ""
    hours: str = ""
    travels: str = ""
    number: str = ""
    dated: str = ""
