"""Links between occupations that the recommendation was not built from, read from the raw public data when they stand
beside the project. None is French: they meet ROME through the international classification of occupations (ISCO),
which is coarse: one ISCO code a sheet of the former ROME, so up to some dozens of occupations a code."""

import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cpa.modules.occupations.catalogue.model import Catalogue

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
TIER = "Primary-Short"  # the five that O*NET's experts name first
Rows = list[dict[str, str]]


def rows(name: str) -> Rows:
    """The rows of a raw file. Raises OSError when it is not there."""
    with gzip.open(DATA / f"{name}.csv.gz", "rt", encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@dataclass(frozen=True)
class Links:
    """`group` gives the ISCO code of each occupation of ROME, by position; `related` the ISCO codes related to one (its
    own left out); `preparation` O*NET's job zone, 1 to 5, of each ISCO code that has one."""

    group: tuple[str, ...]
    related: Mapping[str, frozenset[str]]
    preparation: Mapping[str, float]


@cache
def onet_links(catalogue: Catalogue) -> Links:
    """The links of O*NET: ROME → sheet of the former ROME → ISCO-08 → SOC 2010 → related SOC → ISCO-08. An ISCO code
    is related to another when any of its SOC codes is."""
    isco = {row["code_rome_v3"]: row["isco08"] for row in rows("correspondances/rome_v3_isco08")}
    group = tuple(isco[one.parent] for one in catalogue.occupations)
    to_soc, to_isco = defaultdict(set), defaultdict(set)
    for row in rows("correspondances/isco08_soc2010"):
        to_soc[row["isco08"]].add(row["soc2010"])
        to_isco[row["soc2010"]].add(row["isco08"])
    near = defaultdict(set)
    for row in rows("onet/related_occupations"):
        if row["Relatedness Tier"] == TIER:
            near[row["O*NET-SOC Code"][:7]] |= to_isco[row["Related O*NET-SOC Code"][:7]]
    here = frozenset(group)
    related = {code: frozenset().union(*(near[soc] for soc in to_soc[code])) & here - {code} for code in here}
    return Links(group, related, _preparation(here, to_soc))


def _preparation(here: frozenset[str], to_soc: Mapping[str, set[str]]) -> dict[str, float]:
    zones = defaultdict(list)
    for row in rows("onet/job_zones"):
        zones[row["O*NET-SOC Code"][:7]].append(float(row["Job Zone"]))
    found = {code: [zone for soc in to_soc[code] for zone in zones.get(soc, ())] for code in here}
    return {code: sum(values) / len(values) for code, values in found.items() if values}


@cache
def sub_sector_moves(catalogue: Catalogue) -> tuple[tuple[str, ...], Mapping[str, Mapping[str, float]]]:
    """The sub-sector of each occupation of ROME (the commonest of its ISCO code, "" when none), and the share of each
    sub-sector among the moves that a model of Nesta's recommends from another. A model, not observed moves."""
    sectors = defaultdict(Counter)
    for row in rows("trajectoires/nesta_occupation_data"):
        sectors[row["isco_code"].zfill(4)][row["sub_sector"]] += 1
    commonest = {code: min(found, key=lambda name: (-found[name], name)) for code, found in sectors.items()}
    moves = {
        row["sub-sectors"]: {name: float(share) for name, share in row.items() if name != "sub-sectors"}
        for row in rows("trajectoires/nesta_matrix_subsectors")
    }
    return tuple(commonest.get(code, "") for code in onet_links(catalogue).group), moves
