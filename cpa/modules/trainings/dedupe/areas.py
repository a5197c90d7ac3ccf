"""Departments and distances, from what codes say."""

from cpa.kernel import earth

CORSICA, _CORSICAN = "20", {"20", "2A", "2B"}
_OVERSEAS = ("97", "98")
_UAI_OF_CORSICA = {"620": "2A", "720": "2B"}


def department_of(department: str, commune: str, postal_code: str, uai: str) -> str:
    """The code of the department, « 01 » to « 95 », « 2A », « 974 »; by its own code (a lost zero is given back), else
    by the commune, the postal code or the UAI; "" when nothing tells. Corsica's postal codes tell only « 20 »."""
    if department:
        return department.zfill(2)
    for code in (commune, postal_code):
        if len(code) >= 4:
            code = code.zfill(5)
            return code[:3] if code.startswith(_OVERSEAS) else code[:2]
    if len(uai) == 8:
        return _UAI_OF_CORSICA.get(uai[:3], uai[1:3] if uai.startswith("0") else uai[:3])
    return ""


def same_department(one: str, other: str) -> bool:
    """Whether two codes are of one department; « 20 » is either of Corsica."""
    return one == other or (CORSICA in (one, other) and {one, other} <= _CORSICAN)


def metres_between(
    latitude: int | None, longitude: int | None, other_latitude: int | None, other_longitude: int | None
) -> int | None:
    """The distance between two points given in millionths of a degree; None when one is not known."""
    if latitude is None or longitude is None or other_latitude is None or other_longitude is None:
        return None
    return earth.metres_between(latitude, longitude, other_latitude, other_longitude)
