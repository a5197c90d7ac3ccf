"""Rebuilds the compact norm tables from the five raw ones.

    python -m cpa.modules.declarations.sources.dsn.distil FOLDER_OF_RAW_TABLES

Facts only: numbers, official names, lengths, patterns, codes, usages, cardinalities. The digests of what they came from
are written beside them.
"""

import csv
import hashlib
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

TABLES = Path(__file__).parent / "norms"
COLUMNS = ("P19V01", "P24V01", "P25V01", "P26V01")
NATURES = ("01", "04", "05", "07", "08", "09")

Row = dict[str, str]


def read_raw(path: Path) -> Iterator[Row]:
    """The rows of one raw table."""
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


def known_in(row: Row) -> str:
    """« 24 25 26 »: the years of the norms that have the row."""
    return " ".join(column[1:3] for column in COLUMNS if row[column])


def write_table(name: str, header: Sequence[str], rows: Iterator[Sequence[str]]) -> None:
    """Replaces one compact table."""
    with (TABLES / name).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def distil(raw: Path) -> None:
    """Reads the five raw tables in `raw` and replaces those of the package. Raises OSError when one is missing."""
    sources = {name: raw / f"norme_{name}.csv" for name in ("blocs", "rubriques", "valeurs", "usages", "modeles")}
    write_table(
        "blocks.csv",
        ("block", "label", "parent", "min", "max"),
        ((r["bloc"], r["libelle"], r["parent"], r["min"], r["max"]) for r in read_raw(sources["blocs"])),
    )
    write_table(
        "rubriques.csv",
        ("rubrique", "label", "type", "shortest", "longest", "pattern", "years"),
        (
            (r["rubrique"], r["libelle"], r["nature"], r["lg_min"], r["lg_max"], r["regexp"], known_in(r))
            for r in read_raw(sources["rubriques"])
        ),
    )
    write_table(
        "codes.csv",
        ("rubrique", "code", "years"),
        ((r["rubrique"], r["code"], known_in(r)) for r in read_raw(sources["valeurs"])),
    )
    write_table(
        "usages.csv",
        ("rubrique", *NATURES),
        ((r["rubrique"], *(r[f"nature_{n}"] for n in NATURES)) for r in read_raw(sources["usages"])),
    )
    write_table(
        "models.csv",
        ("nature", "block", "parent", "min", "max"),
        ((r["nature"], r["bloc"], r["parent"], r["min"], r["max"]) for r in read_raw(sources["modeles"])),
    )
    write_table(
        "digests.csv",
        ("source", "sha256"),
        ((path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in sources.values()),
    )


if __name__ == "__main__":
    distil(Path(sys.argv[1]))
