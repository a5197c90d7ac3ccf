"""How the lists of places are read."""

from pathlib import Path

from cpa.modules.occupations.sources.official_table import content, readings
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.content import CommuneRow, Gathering, Link
from cpa.modules.occupations.sources.official_table.description import described
from cpa.modules.occupations.sources.official_table.problems import Refused
from cpa.modules.occupations.sources.official_table.reader import Row
from cpa.modules.occupations.sources.official_table.whole import Reader

DESCRIPTION = described(Path(__file__).with_name("source.yaml"))

COMMUNE = r"(?:[0-9]{2}|2[AB])[0-9]{3}"
DEPARTMENT = r"[0-9]{2,3}|2[AB]"
REGION = r"[0-9]{2,3}"
POSTAL = r"[0-9]{5}"
CERTAIN = 1000
DEGREE = 10_000

KINDS = {
    "commune-actuelle": "current",
    "commune-deleguee": "delegated",
    "commune-associee": "associated",
    "arrondissement-municipal": "district",
}
DISTRICTS = {"75": "75056", "69": "69123", "13": "13055"}
"""The three cities whose districts have codes of their own: the file tells their parent nowhere, nor where they lie."""


def gather_region(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the name of a region."""
    into.label(content.region(readings.code(row, "code", REGION)), row["nom"])


def gather_department(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the name of a department, and its region."""
    area = content.department(readings.code(row, "code", DEPARTMENT))
    into.label(area, row["nom"])
    into.links.append(Link(area, "", content.region(readings.code(row, "region", REGION)), CERTAIN))


def gather_commune(row: Row, into: Gathering, areas: Areas) -> None:
    """Take a commune, and the name of its employment basin."""
    code = readings.code(row, "code_insee", COMMUNE)
    kind = KINDS[readings.one_of(row, "type", KINDS)]
    basin = content.basin(readings.code(row, "bassin_ft_2021", r"[0-9]{3,4}")) if row["bassin_ft_2021"] else ""
    if basin:
        into.labels.setdefault(basin, row["libelle_bassin_ft_2021"])
    commune = CommuneRow(
        code=code,
        name=row["nom"],
        kind=kind,
        current=readings.code(row, "commune_parente", COMMUNE) if row["commune_parente"] else code,
        department=content.department(readings.code(row, "departement", DEPARTMENT)),
        region=content.region(readings.code(row, "region", REGION)),
        basin=basin,
        postal_codes=_postal_codes(row),
        population=readings.whole(row, "population"),
        latitude=readings.scaled(row, "latitude", DEGREE),
        longitude=readings.scaled(row, "longitude", DEGREE),
    )
    into.communes.append(commune)
    into.counts.update({kind: 1, "located": commune.latitude is not None, "in a basin": bool(basin)})


def gather_basin_2019(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the basin of 2019 that a commune was in. Names of basins changed within the list: the first is kept."""
    basin = content.basin(readings.code(row, "be19", r"[0-9]{3,4}"))
    into.labels.setdefault(basin, row["libelle_be19"])
    into.links.append(Link(readings.code(row, "code_insee", COMMUNE), "", basin, CERTAIN))


def gather_former_commune(row: Row, into: Gathering, areas: Areas) -> None:
    """Take what became of a code of commune. Codes that did not change say nothing, nor do those of wider areas."""
    into.vintages.add(readings.code(row, "Année", r"20[0-9]{2}"))
    if readings.one_of(row, "Niveau", ("COM", "ARM", "DEP", "REG")) not in ("COM", "ARM"):
        into.counts["left wider areas"] += 1
        return
    former, current = (readings.code(row, name, COMMUNE) for name in ("Ancien Code Officiel", "Code Courant Officiel"))
    if former != current:
        into.links.append(Link(former, "", current, CERTAIN))
        into.counts["changes"] += 1


def _postal_codes(row: Row) -> tuple[str, ...]:
    found = tuple(filter(None, row["codes_postaux"].split("|")))
    if any(len(one) != 5 or not one.isdecimal() for one in found):
        raise Refused("TABLE-CODE", "codes_postaux")
    return found


READERS = {
    "regions": Reader((), gather_region),
    "departments": Reader((), gather_department),
    "communes": Reader((), gather_commune),
    "basins_2019": Reader((), gather_basin_2019),
    "former_communes": Reader((), gather_former_commune),
}
