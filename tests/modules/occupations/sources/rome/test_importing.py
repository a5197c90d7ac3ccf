"""`cpa import rome`: published whole, or not at all and told why."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.occupations.catalogue.current import current, current_release
from cpa.modules.occupations.models import TextEntry
from cpa.modules.occupations.sources.rome import importing, reading
from cpa.modules.occupations.sources.rome.importing import import_rome
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome
from cpa.sources.report import Report
from cpa.surfaces.operations.cli import main
from tests.databases import activity_store, both_stores
from tests.modules.occupations.sources.rome import official
from tests.occupations import withdraw_occupations


@pytest.fixture(autouse=True)
def few_are_enough(monkeypatch: pytest.MonkeyPatch, db: None) -> None:
    """Nothing is published, and three occupations are a whole ROME."""
    withdraw_occupations()
    for module in (importing, reading):
        monkeypatch.setattr(module, "rome", lambda: official.NO_FLOORS)
        monkeypatch.setattr(module, "rome_legacy", lambda: official.NO_LEGACY_FLOORS)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = official.package(tmp_path / "rome")
    (place / "version.txt").write_text("Numero de version : 60", "utf-8")
    return place


def codes(report: Report) -> list[str]:
    """What is wrong in the files themselves."""
    return [one.code for one in report.problems if one.code != "former-rome-absent"]


@activity_store
def test_official_files_are_published_with_their_texts(folder: Path) -> None:
    report = import_rome(folder)
    assert (report.outcome, codes(report)) == (Outcome.ACCEPTED, [])
    assert [one.code for one in current().occupations] == ["A1101", "A1102", "B1101"]
    release = current_release()
    assert release is not None
    assert (release.origin, release.vintage, release.producer) == ("rome", "v460", "France Travail")
    assert TextEntry.objects.using(ACTIVITY).filter(release=release).count() == 2


@activity_store
def test_the_same_files_again_change_nothing_zipped_or_not(folder: Path, tmp_path: Path) -> None:
    import_rome(folder)
    before = current_release()
    archive = tmp_path / "rome.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for path in folder.iterdir():
            out.write(path, f"ROME/{path.name}")
    for place in (folder, archive):
        assert import_rome(place).outcome is Outcome.DUPLICATE
        assert current_release() == before
    assert Run.objects.using(ACTIVITY).filter(source="rome").count() == 1


@activity_store
def test_files_imported_before_can_be_published_again_after_others(folder: Path, tmp_path: Path) -> None:
    import_rome(folder)
    first = current().release
    other = official.package(tmp_path / "other", "461")
    (other / "unix_rubrique_mobilite_v461_utf8.csv").write_text(
        official.text_of(official.NO_FLOORS, "rubrique_mobilite", ()), "utf-8"
    )
    assert import_rome(other).outcome is Outcome.REPLACED
    assert not current().mobility
    assert import_rome(folder).outcome is Outcome.REPLACED
    assert current().release == first


@activity_store
def test_a_broken_package_leaves_what_is_published_and_keeps_its_problems(folder: Path) -> None:
    import_rome(folder)
    before = current_release()
    (folder / "unix_rubrique_mobilite_v460_utf8.csv").unlink()
    report = import_rome(folder)
    assert report.outcome is Outcome.REJECTED
    assert current_release() == before
    run = Run.objects.using(ACTIVITY).get(outcome="rejected")
    found = [(one.code, one.where) for one in run.problems.order_by("pk")]
    assert found == [("table-missing", "rubrique_mobilite"), ("former-rome-absent", "fichier")]


@activity_store
def test_the_former_rome_is_found_in_the_folder_beside_it_or_where_it_is_told(folder: Path, tmp_path: Path) -> None:
    def kinds() -> set[str]:
        return {move.kind for moves in current().mobility.values() for move in moves}

    import_rome(folder)
    assert kinds() == {""}
    elsewhere = tmp_path / "far" / "away"
    elsewhere.mkdir(parents=True)
    import_rome(folder, official.legacy(elsewhere))
    assert kinds() == {"", "near", "evolution"}
    import_rome(folder)
    assert kinds() == {""}
    beside = official.legacy(tmp_path / "former")
    import_rome(folder)
    assert kinds() == {"", "near", "evolution"}
    for path in beside.iterdir():
        path.rename(folder / path.name)
    report = import_rome(folder)
    assert (report.outcome, report.problems) == (Outcome.DUPLICATE, ())


@activity_store
def test_without_the_former_rome_the_report_says_what_is_no_longer_told(folder: Path, tmp_path: Path) -> None:
    assert [one.code for one in import_rome(folder).problems] == ["former-rome-absent"]
    official.legacy(tmp_path / "former")
    assert import_rome(folder).problems == ()


@activity_store
def test_a_file_that_nobody_knows_is_a_leftover_of_the_run(folder: Path) -> None:
    (folder / "surprise.csv").write_text("x\n", "utf-8")
    report = import_rome(folder)
    assert codes(report) == ["file-unknown"]
    assert Run.objects.using(ACTIVITY).get().leftovers == {"surprise.csv": 1}


@activity_store
def test_an_index_that_cannot_be_made_keeps_the_release_from_being_published(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_titles: object) -> None:
        raise RuntimeError("no index")

    monkeypatch.setattr(importing, "bring_index_up_to_date", fail)
    with pytest.raises(RuntimeError):
        import_rome(folder)
    assert current_release() is None
    assert current().occupations == ()
    assert Run.objects.using(ACTIVITY).get().state == "failed"


@activity_store
def test_occupations_are_named_by_their_codes_unknown_ones_left_out(folder: Path) -> None:
    import_rome(folder)
    named = hooks().named_occupations(codes=["B1101", "Z9999", ""])
    assert {code: (one.name, one.family) for code, one in named.items()} == {"B1101": ("Potier / Potière", "B")}


@both_stores
def test_the_command_says_what_became_of_the_files(folder: Path, tmp_path: Path) -> None:
    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(main, ["import", "rome", *words], catch_exceptions=False)
        return result.exit_code, result.stdout

    code, said = run(str(folder))
    assert code == 0
    assert said.startswith("accepted")
    code, said = run(str(folder), "--json")
    assert (code, json.loads(said)["outcome"]) == (0, "duplicate")
    (folder / "unix_texte_v460_utf8.csv").unlink()
    code, said = run(str(folder), "--json")
    told = json.loads(said)
    assert (code, told["outcome"], told["problems"][0]["code"]) == (1, "rejected", "table-missing")
    (tmp_path / "not.zip").write_bytes(b"PK")
    code, said = run(str(tmp_path / "not.zip"), "--json")
    assert (code, json.loads(said)["outcome"], json.loads(said)["problems"][0]["code"]) == (
        1,
        None,
        "package-unreadable",
    )


@activity_store
def test_former_codes_lead_to_the_occupations_that_come_from_them(folder: Path) -> None:
    import_rome(folder)
    parents = {one.code: one.parent for one in current().occupations}
    everything = hooks().occupations_of_parents(codes=None)
    assert {code: parent for parent, codes in everything.items() for code in codes} == parents
    one = parents["A1101"]
    assert hooks().occupations_of_parents(codes=[one, "A12", ""]) == {one: everything[one]}
