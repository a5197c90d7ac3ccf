"""Real offers, bodies and communes to multiply, from the public files that stand beside the project."""

import csv
import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data"
LONGEST_NAME = 90
LOCAL = "48199901"
"""Local trainings of any content share that code: it gives them no other title."""


@dataclass(frozen=True, slots=True)
class RealOffer:
    """A title, the code of its diploma, the titles that other sources give it, and whether in apprenticeship."""

    title: str
    cfd: str
    others: tuple[str, ...]
    rhythm: str


@dataclass(frozen=True, slots=True)
class RealCommune:
    code: str
    name: str
    postal_code: str


def there() -> bool:
    """Whether the files are beside the project."""
    return (DATA / "formations").is_dir()


@cache
def offers() -> Sequence[RealOffer]:
    """Those of higher and vocational education, each title once for each rhythm."""
    codes, titles = _codes(), _titles()
    found: dict[tuple[str, str], RealOffer] = {}
    for row in _rows("formations/bts_offre_capacite_2024.csv.gz"):
        cfd = codes.get(row["MEFSTAT11"], ("", ""))[0]
        rhythm = "sandwich" if row["STATUT"] == "Apprentissage" else "full_time"
        _keep(found, row["LIBELLÉFORMATION"], cfd, rhythm, titles)
    for row in _rows("formations/voie_pro_offre_capacite_2022.csv.gz"):
        cfd, title = codes.get(row["MEF STAT 11"], ("", ""))
        _keep(found, title, cfd, "full_time", titles)
    return [*found.values()]


def _keep(
    found: dict[tuple[str, str], RealOffer], title: str, cfd: str, rhythm: str, titles: Mapping[str, str]
) -> None:
    if title and cfd in titles and cfd != LOCAL:
        found.setdefault((title, rhythm), RealOffer(title, cfd, (titles[cfd],), rhythm))


@cache
def names() -> Sequence[str]:
    """Names of centres of apprenticeship."""
    read = {row["Libellé"].strip() for row in _rows("insertion/inserjeunes_cfa.csv.gz")}
    return sorted(name for name in read if 0 < len(name) <= LONGEST_NAME)


@cache
def communes() -> Sequence[RealCommune]:
    """Those of today that have a postal code."""
    return [
        RealCommune(row["code_insee"], row["nom"], row["codes_postaux"][:5])
        for row in _rows("geo/communes.csv.gz", ",")
        if row["codes_postaux"] and row["type"] == "commune-actuelle"
    ]


def _codes() -> Mapping[str, tuple[str, str]]:
    return {
        row["MEF_STAT_11"]: (row["FORMATION_DIPLOME"], row["LIBELLE_LONG"])
        for row in _rows("formations/bcn_nMef.csv.gz")
    }


def _titles() -> Mapping[str, str]:
    return {
        row["FORMATION_DIPLOME"]: row["LIBELLE_LONG_200"] for row in _rows("formations/bcn_vFormationDiplome.csv.gz")
    }


def _rows(path: str, separator: str = ";") -> Iterator[Mapping[str, str]]:
    with gzip.open(DATA / path, "rt", encoding="utf-8-sig", newline="") as lines:
        yield from csv.DictReader(lines, delimiter=separator)
