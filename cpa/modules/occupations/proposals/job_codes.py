"""Which occupations of the former ROME a code of the PCS-ESE may stand for, through the families of 2009.

    python -m cpa.modules.occupations.proposals.job_codes PCS_FILE ROME_FILE

rebuilds job_codes.csv from the two tables of passage of the Dares (columns Fap and PCS, Fap and Rome): codes only.
"""

import csv
import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_suffix(".csv")


def former_codes(pcs: str) -> frozenset[str]:
    """The codes of the former ROME for a code of the PCS-ESE (« 684a »); none for one that the tables do not have."""
    return _codes().get(pcs.lower(), frozenset())


@cache
def _codes() -> Mapping[str, frozenset[str]]:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return {row["pcs"]: frozenset(row["rome"].split()) for row in csv.DictReader(stream)}


def distil(pcs: Path, rome: Path) -> None:
    """Reads the raw tables and replaces that of the package. Raises OSError or KeyError when they are not those."""
    by_family: dict[str, set[str]] = defaultdict(set)
    for row in _rows(rome):
        by_family[row["Fap"]] |= {row["Rome"]} - {"NA"}
    found = {row["PCS"].lower(): " ".join(sorted(by_family[row["Fap"]])) for row in _rows(pcs)}
    with TABLE.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("pcs", "rome"))
        writer.writerows(sorted((code, romes) for code, romes in found.items() if romes))


def _rows(raw: Path) -> Iterator[dict[str, str]]:
    with gzip.open(raw, "rt", encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


if __name__ == "__main__":
    distil(Path(sys.argv[1]), Path(sys.argv[2]))
