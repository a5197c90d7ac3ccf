"""The official files that stand beside the project."""

import csv
import gzip
import io
from pathlib import Path

import pytest

from cpa.modules.trainings.sources.offers.ground import Diplomas, Ground
from tests.shared_data import FOLDER


@pytest.fixture(scope="session")
def formations() -> Path:
    return FOLDER / "formations"


@pytest.fixture(scope="session")
def diplomas() -> Ground:
    """The chain from a year of study to its certification, as the official nomenclatures say it."""
    years = {row["MEF_STAT_11"]: row["FORMATION_DIPLOME"] for row in _rows("formations/bcn_nMef.csv.gz", ";")}
    names = {
        row["FORMATION_DIPLOME"]: row["LIBELLE_LONG_200"]
        for row in _rows("formations/bcn_vFormationDiplome.csv.gz", ";")
    }
    kit = _rows("rncp_rs/kit_apprentissage_2025-01-31.csv.gz", ",")
    return Ground(diplomas=Diplomas(years, {row["Code Diplôme"]: row["FicheRNCP"] for row in kit}, names))


def _rows(name: str, separator: str) -> list[dict[str, str]]:
    text = gzip.decompress((FOLDER / name).read_bytes()).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=separator))
