"""What the codes of the PCS-ESE are called.

    python -m cpa.modules.declarations.pcs FILE

rebuilds pcs.csv from the table of passage of the Dares (columns PCS and intitule_PCS): codes and official names only.
"""

import csv
import gzip
import sys
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_suffix(".csv")


def label(code: str) -> str:
    """The official name of a code (« 684a » → « Nettoyeurs »), "" for one that the table does not have."""
    return _labels().get(code.lower(), "")


@cache
def _labels() -> dict[str, str]:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        return {row["code"]: row["label"] for row in csv.DictReader(stream)}


def distil(raw: Path) -> None:
    """Reads the raw table and replaces that of the package. Raises OSError or KeyError when it is not that table."""
    with gzip.open(raw, "rt", encoding="utf-8", newline="") as stream:
        labels = {row["PCS"].lower(): row["intitule_PCS"] for row in csv.DictReader(stream)}
    with TABLE.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("code", "label"))
        writer.writerows(sorted(labels.items()))


if __name__ == "__main__":
    distil(Path(sys.argv[1]))
