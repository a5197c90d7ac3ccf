"""What is known of a commune: its name, the areas around it, how far another one is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpa.kernel.earth import metres_between
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.territories import KnownCommune
from cpa.modules.occupations.models.published import CodeLink, CodeName, Commune
from cpa.modules.occupations.sources.territories.known import NAMED
from cpa.modules.occupations.sources.territories.listing import MICRO
from cpa.modules.occupations.sources.territories.tables import DISTRICTS

TENTH_OF_A_KM = 100
"""Metres in a tenth of a kilometre."""


@dataclass(frozen=True, slots=True)
class Area:
    """An area and its official name: « D29 », « Finistère »."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Around:
    """A commune and the areas that it lies in, smallest first (basin, department, region); a basin may lack."""

    code: str
    name: str
    areas: tuple[Area, ...]


def around(code: str) -> Around | None:
    """Where the commune of this INSEE code lies, be it a former one; None when there is no such commune."""
    commune = _commune(code)
    if commune is None:
        return None
    codes = [one for one in (commune.basin, commune.department, commune.region) if one]
    names = _names(codes)
    return Around(commune.code, commune.name, tuple(Area(one, names.get(one, one)) for one in codes))


def department_around(code: str) -> Around | None:
    """The same for a department (« 29 », « 2A »), without commune nor basin; None when there is no such department."""
    area = f"D{code}"
    region = CodeLink.objects.using(ACTIVITY).filter(table__dataset="departments", source=area).first()
    if region is None:
        return None
    names = _names([area, region.target])
    return Around("", names[area], tuple(Area(one, names.get(one, one)) for one in (area, region.target)))


def basin_of(code: str) -> str:
    """The employment basin of a commune, as an area (« B5304 »); "" when it has none or is not known."""
    commune = _commune(code)
    return commune.basin if commune else ""


def distance_km(one: str, other: str) -> int | None:
    """How far two communes are as the crow flies, in tenths of a kilometre, from centre to centre; None when one is not
    known or nobody says where it lies (Polynesia, New Caledonia)."""
    places = [_located(code) for code in (one, other)]
    if None in places:
        return None
    (latitude, longitude), (other_latitude, other_longitude) = (
        [(value or 0) * MICRO for value in (place.latitude, place.longitude)] for place in places if place
    )
    return round(metres_between(latitude, longitude, other_latitude, other_longitude) / TENTH_OF_A_KM)


def known_commune(code: str) -> KnownCommune | None:
    """The commune of this INSEE code, be it a former one, with where it lies: a part of a commune where the commune is,
    a district where its city is. None when there is no such commune."""
    commune = _commune(code)
    if commune is None:
        return None
    placed = _located(code) or _located(commune.current)
    point = [None if placed is None or one is None else one * MICRO
             for one in (placed and placed.latitude, placed and placed.longitude)]  # fmt: skip
    department, postal_codes = commune.department.removeprefix("D"), tuple(commune.postal_codes)
    return KnownCommune(commune.code, commune.current, commune.name, department, postal_codes, *point)


def _located(code: str) -> Commune | None:
    """The commune with its place; that of the city for a district, which has none of its own."""
    commune = _commune(code)
    if commune is not None and commune.kind == "district":
        commune = _commune(DISTRICTS[commune.department.removeprefix("D")])
    return None if commune is None or commune.latitude is None else commune


def _commune(code: str) -> Commune | None:
    known = Commune.objects.using(ACTIVITY)
    # Of a commune and a part of it under one code, the commune is listed first.
    found = known.filter(code=code).order_by("pk").first()
    if found is None:
        heirs = CodeLink.objects.using(ACTIVITY).filter(table__dataset="former_communes", source=code)
        heir = heirs.order_by("target").values_list("target", flat=True).first()
        found = known.filter(code=heir).order_by("pk").first() if heir else None
    return found


def _names(codes: Sequence[str]) -> Mapping[str, str]:
    names = CodeName.objects.using(ACTIVITY).filter(table__dataset__in=NAMED, code__in=codes)
    return {code: shown_name(name) for code, name in names.values_list("code", "name")}


def shown_name(name: str) -> str:
    """The name of an area as it is read: basins are published in capitals."""
    return name.title() if name.isupper() else name
