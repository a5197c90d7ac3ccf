"""What modules say to one another about the communes of the country."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownCommune:
    """A commune of today, a part of one that keeps its name, a district of a large city, or a code that is no more.

    `current` is the code of the commune of today (a district is its own); `department` its number (« 29 », « 2A »,
    « 974 »); `latitude` and `longitude` in millionths of a degree, None where nobody says (Polynesia, New Caledonia).
    """

    code: str
    current: str
    name: str
    department: str
    postal_codes: tuple[str, ...]
    latitude: int | None
    longitude: int | None
