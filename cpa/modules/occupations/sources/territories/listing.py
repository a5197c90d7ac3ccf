"""Every commune at once, for whoever places many things."""

from dataclasses import replace

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.territories import KnownCommune
from cpa.modules.occupations.models.published import CodeLink, Commune
from cpa.modules.occupations.sources.territories.tables import DEGREE, DISTRICTS

MICRO = 1_000_000 // DEGREE
COLUMNS = ("code", "current", "name", "department", "postal_codes", "latitude", "longitude")


def known_communes() -> list[KnownCommune]:
    """The communes that are published, by code, and the former codes under their first heir; none before the first
    import. A district is where its city is, a part of a commune where the commune is."""
    rows = Commune.objects.using(ACTIVITY).order_by("code", "pk").values_list(*COLUMNS)
    listed = [_commune(*row) for row in rows]
    by_code: dict[str, KnownCommune] = {}
    for one in listed:
        by_code.setdefault(one.code, one)
    return [_placed(one, by_code) for one in listed] + _former(by_code)


def _commune(
    code: str, current: str, name: str, department: str, postal: list[str], latitude: int | None, longitude: int | None
) -> KnownCommune:
    return KnownCommune(
        code, current, name, department.removeprefix("D"), tuple(postal), _micro(latitude), _micro(longitude)
    )


def _micro(degrees: int | None) -> int | None:
    return None if degrees is None else degrees * MICRO


def _placed(one: KnownCommune, by_code: dict[str, KnownCommune]) -> KnownCommune:
    if one.latitude is not None:
        return one
    around = by_code.get(one.current if one.current != one.code else DISTRICTS.get(one.department, ""))
    return replace(one, latitude=around.latitude, longitude=around.longitude) if around else one


def _former(by_code: dict[str, KnownCommune]) -> list[KnownCommune]:
    links = CodeLink.objects.using(ACTIVITY).filter(table__dataset="former_communes").order_by("source", "target")
    heirs: dict[str, str] = {}
    for source, target in links.values_list("source", "target"):
        if source not in by_code and target in by_code:
            heirs.setdefault(source, target)
    return [replace(by_code[target], code=source) for source, target in heirs.items()]
