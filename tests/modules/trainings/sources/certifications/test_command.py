"""The command says what was read, taken, mended and set aside, and refuses aloud."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from cpa.modules.trainings.register.occupations import published_certifications_of, published_occupations_of
from cpa.modules.trainings.sources.certifications import commands
from cpa.modules.trainings.sources.certifications.importing import import_certifications
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores
from tests.modules.trainings.sources.certifications import small


@pytest.fixture(autouse=True)
def few_are_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "import_certifications", lambda place: import_certifications(place, small.FEW))


def run(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["import", "certifications", *words], catch_exceptions=False)
    return result.exit_code, result.stdout


@both_stores
def test_the_report_counts_what_was_read_taken_mended_and_left(tmp_path: Path, published_occupations: None) -> None:
    code, told = run(str(small.write_export(tmp_path)), "--json")
    said = json.loads(told)
    assert code == 0
    assert {name: said[name] for name in ("outcome", "read", "taken", "quarantined")} == {
        "outcome": "accepted", "read": 10, "taken": 9, "quarantined": 1,
    }  # fmt: skip
    assert said["mended"]["stripped: Siret_Certificateur"] == 2
    assert said["leftovers"] == {"destroyed title: export_fiches_CSV_Standard_2026_02_01.csv": 1}
    assert set(said["missing"]) == {one.name for one in small.FEW} - {"registry"}
    assert ("table-absent", "Nsf") in {(one["code"], one["where"]) for one in said["problems"]}


@both_stores
def test_certifications_lead_to_the_occupations_of_today(tmp_path: Path, published_occupations: None) -> None:
    run(str(small.write_export(tmp_path)))
    (guard, *_others) = published_occupations_of("RNCP38228")
    assert guard.startswith("K25")
    assert published_certifications_of(guard) == ("RNCP38228",)


@both_stores
def test_codes_that_lead_nowhere_are_counted(tmp_path: Path, published_occupations: None) -> None:
    rome = small.EXPORT["Rome"] + '"RS6117";"A1100";"Inconnu"\n"RNCP509";"A1100";"Inconnu"\n'
    _code, told = run(str(small.write_export(tmp_path, {**small.EXPORT, "Rome": rome})), "--json")
    left = json.loads(told)["leftovers"]
    assert (left["links to an unknown occupation"], left["unknown occupations"]) == (2, 1)


@both_stores
def test_what_is_refused_ends_with_status_one_and_says_why(tmp_path: Path) -> None:
    bad = {**small.EXPORT, "Rome": "Numero_Fiche;Code\nRNCP1;A1101\n"}
    code, told = run(str(small.write_export(tmp_path, bad)))
    assert code == 1
    assert "rejected" in told
    assert "column-missing" in told
    assert run(str(tmp_path / "missing.zip"))[0] == 2
    (tmp_path / "empty").mkdir()
    code, told = run(str(tmp_path / "empty"), "--json")
    assert (code, json.loads(told)["outcome"]) == (1, None)
