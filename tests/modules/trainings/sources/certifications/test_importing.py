"""`cpa import certifications`: each data set whole or not at all, every fact with its file and line."""

import zipfile
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.model import Provenance
from cpa.modules.trainings.models.certification import CertificationEntry, FactEntry, LinkEntry
from cpa.modules.trainings.models.edition import Edition
from cpa.modules.trainings.register import queries
from cpa.modules.trainings.register.changes import Changed
from cpa.modules.trainings.register.tables import Codes
from cpa.modules.trainings.sources.certifications.importing import Imported, import_certifications
from cpa.sources.outcome import Outcome
from tests.databases import activity_store
from tests.modules.trainings.sources.certifications import small


@pytest.fixture(autouse=True)
def nothing_is_published(db: None) -> None:
    Edition.objects.using(ACTIVITY).all().delete()
    CertificationEntry.objects.using(ACTIVITY).all().delete()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small.write_export(tmp_path / "export")


def take(place: Path) -> Imported:
    return import_certifications(place, small.FEW)


def outcomes(imported: Imported) -> Mapping[str, Outcome]:
    return {part.dataset.name: part.outcome for part in imported.parts}


@activity_store
def test_every_fact_leads_back_to_its_file_line_and_day(folder: Path) -> None:
    assert outcomes(take(folder)) == {"registry": Outcome.ACCEPTED}
    standard = folder / "export_fiches_CSV_Standard_2026_02_01.csv"
    digest = sha256(standard.read_bytes()).hexdigest()
    one = queries.certification("RNCP38228")
    assert one is not None
    assert (one.title, one.level, one.registered_until) == ("Agent de sûreté", 3, date(2028, 8, 31))
    assert one.read_in == Provenance("registry", "2026-02-01", digest, 3)
    told = {fact.what: fact for fact in queries.told_of("RNCP38228")}
    assert told["until"].read_in == one.read_in
    assert (told["active"].value, told["active"].known_on) == ("yes", date(2026, 2, 1))
    (place,) = queries.link_places(Codes.CERTIFICATION, "RNCP38228", Codes.ROME3, "K2503")
    assert place.line == 3


@activity_store
def test_replacements_and_links_are_followed_both_ways(folder: Path) -> None:
    take(folder)
    found = queries.certifications(["RNCP509", "RNCP38228"])
    assert (found["RNCP509"].replaced_by, found["RNCP38228"].replaced_by) == (("RNCP38228",), ())
    assert queries.leading_to(Codes.ROME3, Codes.CERTIFICATION) == {"I1203": ("RNCP509",), "K2503": ("RNCP38228",)}
    assert queries.linked(Codes.CERTIFICATION, Codes.CERTIFIER, ["RNCP509"]) == {"RNCP509": ("11004301500012",)}
    assert queries.names(Codes.ROME3)["K2503"] == "Sécurité et surveillance d'un lieu"


@activity_store
def test_the_same_files_again_are_not_read_and_change_nothing_zipped_or_not(folder: Path, tmp_path: Path) -> None:
    take(folder)
    before = Edition.objects.using(ACTIVITY).get()
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for path in folder.iterdir():
            out.write(path, path.name)
    for place in (folder, archive):
        imported = take(place)
        assert outcomes(imported) == {"registry": Outcome.DUPLICATE}
        assert imported.parts[0].read is None
    assert Edition.objects.using(ACTIVITY).get() == before


@activity_store
def test_other_data_sets_add_up_and_stay_when_one_is_replaced(folder: Path, tmp_path: Path) -> None:
    take(folder)
    small.write_history(tmp_path / "export" / "history")
    assert outcomes(take(folder)) == {"registry": Outcome.DUPLICATE, "history": Outcome.ACCEPTED}
    old = queries.certification("RNCP1000")
    assert old is not None
    assert (old.title, old.registered_until, old.active) == ("Métiers de la pierre", date(2016, 8, 31), False)
    newer = small.write_export(tmp_path / "newer", day="2026_03_01")
    assert outcomes(take(newer)) == {"registry": Outcome.REPLACED}
    assert queries.certification("RNCP1000") == old


@activity_store
def test_the_newest_of_several_editions_is_taken(folder: Path, tmp_path: Path) -> None:
    small.write_export(folder / "old", day="2024_02_22")
    take(folder)
    assert [one.vintage for one in queries.editions()] == ["2026-02-01"]


@activity_store
def test_two_editions_are_compared_and_only_two_are_kept(folder: Path, tmp_path: Path) -> None:
    take(folder)
    assert queries.latest_changes("registry") is None
    for day, title in (("2026_03_01", "Agente de sûreté"), ("2026_04_01", "Agent de sécurité")):
        changed = {**small.EXPORT, "Standard": small.EXPORT["Standard"].replace("Agent de sûreté", title)}
        imported = take(small.write_export(tmp_path / day, changed, day))
    assert imported.changes["registry"] == queries.latest_changes("registry")
    past = [(one.vintage, one.change.before, one.change.after) for one in queries.history_of("RNCP38228")]
    assert past == [
        ("2026-04-01", "Agente de sûreté", "Agent de sécurité"), ("2026-03-01", "Agent de sûreté", "Agente de sûreté"),
    ]  # fmt: skip
    changes = queries.latest_changes("registry")
    assert changes is not None
    assert changes.changed == (Changed("RNCP38228", "title", "Agente de sûreté", "Agent de sécurité"),)
    assert Edition.objects.using(ACTIVITY).count() == 2


@activity_store
@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda text: text.replace('"Numero_Fiche"', '"Numero"'), "column-missing"),
        (lambda text: text.replace(";", "\t"), "table-separator"),
        (lambda text: text + '"RNCP1;"A1101";"sans fin', "table-malformed"),
    ],
)
def test_a_table_that_is_not_what_it_should_be_leaves_the_live_set_alone(
    folder: Path, tmp_path: Path, spoil: object, code: str
) -> None:
    take(folder)
    before = [*LinkEntry.objects.using(ACTIVITY).values_list("edition", "code", "target", "line")]
    assert callable(spoil)
    bad = small.write_export(tmp_path / "bad", {**small.EXPORT, "Rome": spoil(small.EXPORT["Rome"])}, "2026_03_01")
    imported = take(bad)
    assert outcomes(imported) == {"registry": Outcome.REJECTED}
    assert code in {problem.code for problem in imported.report.problems}
    assert [*LinkEntry.objects.using(ACTIVITY).values_list("edition", "code", "target", "line")] == before


@activity_store
def test_a_compressed_file_that_is_cut_is_refused_and_the_other_data_sets_are_published(
    folder: Path, tmp_path: Path
) -> None:
    small.write_history(folder)
    cut = folder / "rncp_info_v1.4_2021.csv.gz"
    cut.write_bytes(cut.read_bytes()[:-20])
    imported = take(folder)
    assert outcomes(imported) == {"registry": Outcome.ACCEPTED, "history": Outcome.REJECTED}
    assert [one.code for one in imported.report.problems][0] == "table-cut"
    assert [one.dataset for one in queries.editions()] == ["registry"]


@activity_store
def test_fewer_rows_than_the_floor_leave_the_live_set_alone(folder: Path, tmp_path: Path) -> None:
    take(folder)
    imported = import_certifications(small.write_export(tmp_path / "few", day="2026_03_01"))
    assert outcomes(imported) == {"registry": Outcome.REJECTED}
    assert {one.code for one in imported.report.problems} >= {"table-too-short"}
    assert [one.vintage for one in queries.editions()] == ["2026-02-01"]


@activity_store
def test_a_table_that_the_live_edition_has_may_not_vanish_from_the_next(folder: Path, tmp_path: Path) -> None:
    take(folder)
    without = {name: text for name, text in small.EXPORT.items() if name != "Rome"}
    imported = take(small.write_export(tmp_path / "without", without, "2026_03_01"))
    assert outcomes(imported) == {"registry": Outcome.REJECTED}
    assert ("table-missing", "Rome") in {(one.code, one.where) for one in imported.report.problems}


@activity_store
def test_a_damaged_zip_beside_good_files_is_told_and_stops_none_of_them(folder: Path) -> None:
    (folder / "export_complet.zip").write_bytes(b"PK\x03\x04 cut")
    imported = take(folder)
    assert (imported.refused, outcomes(imported)) == (True, {"registry": Outcome.ACCEPTED})
    assert ("package-unreadable", "export_complet.zip") in {(one.code, one.where) for one in imported.report.problems}


@activity_store
def test_a_place_without_any_known_file_is_told(tmp_path: Path) -> None:
    imported = take(tmp_path)
    assert imported.report.outcome is None
    assert [one.code for one in imported.report.problems] == ["package-unreadable"]


@activity_store
def test_defects_are_mended_and_counted_and_the_rest_is_set_aside_with_its_line(folder: Path) -> None:
    small.write_history(folder)
    reads = {part.dataset.name: part.read for part in take(folder).parts}
    registry, history = reads["registry"], reads["history"]
    assert registry is not None and history is not None
    assert registry.mended == {
        "stripped: Siret_Certificateur": 2,
        "leading_zeros: Siret_Certificateur": 1,
        "single_apostrophes: Intitule": 1,
        "single_apostrophes: Codes_Rome_Libelle": 1,
    }
    assert {"08466840200018"} == set(
        LinkEntry.objects.using(ACTIVITY).filter(code="RS6117", to="certifier").values_list("target", flat=True)
    )
    assert (registry.quarantined, dict(registry.leftovers)) == (
        1, {"destroyed title: export_fiches_CSV_Standard_2026_02_01.csv": 1},
    )  # fmt: skip
    assert not FactEntry.objects.using(ACTIVITY).filter(code="RS6117", what="title").exists()
    told = {(one.code, one.where.split("_20")[0], one.line) for one in (*registry.problems, *history.problems)}
    assert ("value-malformed", "export_fiches_CSV_Rome", 4) in told
    assert ("text-destroyed", "export_fiches_CSV_Standard", 4) in told
    assert ("value-malformed", "rncp_info_v1.4", 4) in told
    assert history.mended == {
        "stripped: Intitule": 1, "date M/D/YY: Date_Fin_Enregistrement": 1, "leading_zeros: CodeDiplome": 1,
        "blank: CodeRNCP": 1,
    }  # fmt: skip
    assert queries.linked(Codes.CERTIFICATION, Codes.CFD) == {"RNCP958": ("01022103",)}


@activity_store
def test_a_copy_separated_by_commas_and_written_in_windows_1252_is_read(tmp_path: Path) -> None:
    folder = small.write_export(tmp_path / "copy", {})
    text = "Numero_Fiche,Codes_Rome_Code,Codes_Rome_Libelle\nRNCP509,I1203,Bâtiment\n"
    (folder / "export_fiches_CSV_Rome_2026_02_01.csv").write_bytes(text.encode("cp1252"))
    (part,) = take(folder).parts
    assert part.read is not None
    assert part.read.mended == {"separator": 1}
    assert queries.names(Codes.ROME3) == {"I1203": "Bâtiment"}
