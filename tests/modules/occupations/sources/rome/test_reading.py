"""What an official package says; and whatever is broken in it, nothing is left over in silence."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpa.kernel.problem import Severity
from cpa.modules.occupations.catalogue.reading import catalogue_of
from cpa.modules.occupations.catalogue.tables import MobilityRow, Tables, TextRow
from cpa.modules.occupations.sources.rome.reading import Read, read_rome, rome
from cpa.sources.package import open_package
from cpa.sources.sheet import SheetSpec
from tests.modules.occupations.sources.rome import official


def read(folder: Path, old: Path | None = None) -> Read:
    former = None if old is None else open_package(old)
    return read_rome(open_package(folder), former, source=official.NO_FLOORS, former_source=official.NO_LEGACY_FLOORS)


def file_of(folder: Path, table: str) -> Path:
    return folder / f"unix_{table}_v460_utf8.csv"


def told(found: Read) -> list[tuple[str, str, int | None]]:
    return [
        (one.code, one.where.removeprefix("unix_").removesuffix("_v460_utf8.csv"), one.line) for one in found.problems
    ]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return official.package(tmp_path / "rome")


@pytest.fixture
def tables(folder: Path, tmp_path: Path) -> Tables:
    found = read(folder, official.legacy(tmp_path / "old"))
    assert found.problems == ()
    assert found.tables is not None
    return found.tables


def test_every_occupation_is_said_with_its_field_interests_and_flags(tables: Tables) -> None:
    first, second, third = catalogue_of(tables).occupations
    assert (first.code, first.family, first.field, first.interests) == ("A1101", "A", "A11", "RI")
    assert (first.green, first.digital, first.demographic, first.regulated, first.managerial) == (
        True, False, None, True, False,
    )  # fmt: skip
    assert (first.centres, first.themes, first.sectors) == (("2", "1"), ("001",), ("79",))
    assert (second.green, second.regulated, second.centres) == (None, None, ())
    assert (third.green, third.digital, third.managerial) == (False, True, True)


def test_skills_that_some_occupation_asks_for_are_kept_with_their_kind_and_group(tables: Tables) -> None:
    assert [(one.key, one.kind, one.group) for one in tables.skills] == [
        ("100", "do", "300"),
        ("101", "do", "300"),
        ("200", "know", ""),
        ("301", "be", ""),
    ]
    assert [(one.code, one.name) for one in tables.labels if one.kind == "group"] == [("300", "Travailler une matière")]


def test_the_heart_of_a_trade_is_main_or_emerging(tables: Tables) -> None:
    assert [(one.code, one.key, one.core) for one in tables.links if one.core] == [
        ("A1101", "100", "main"),
        ("A1102", "200", "emerging"),
    ]


def test_a_title_keeps_its_short_form_only_when_it_differs(tables: Tables) -> None:
    assert [(one.key, one.short, one.main, one.rare) for one in tables.titles] == [
        ("10", "", "yes", ""),
        ("11", "", "yes", ""),
        ("12", "", "yes", ""),
        ("13", "Potier(ère) d'étain", "", "yes"),
    ]


def test_moves_are_near_or_evolutions_where_the_former_rome_says_so_of_their_parents(tables: Tables) -> None:
    assert tables.mobility == (
        MobilityRow("A1101", "A1102", "1", "near"),
        MobilityRow("A1101", "B1101", "2", "evolution"),
        MobilityRow("B1101", "A1102", "1", ""),
    )


def test_without_the_former_rome_no_move_has_a_kind(folder: Path) -> None:
    found = read(folder)
    assert found.tables is not None
    assert {one.kind for one in found.tables.mobility} == {""}


def test_texts_are_said_apart_with_single_apostrophes(folder: Path) -> None:
    found = read(folder)
    assert found.texts == (
        TextRow("A1101", "definition", "1", "Sème et récolte l'orge."),
        TextRow("B1101", "access", "1", "S'apprend en atelier."),
    )
    assert found.sheets["texte"].counts["doubled apostrophes"] == 2


def test_a_newer_version_compressed_is_the_same_to_us(folder: Path) -> None:
    before = read(folder)
    for path in [*folder.iterdir()]:
        newer = folder / f"{path.name.replace('v460', 'v461')}.gz"
        newer.write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    after = read(folder)
    assert (before.version, after.version) == ("460", "461")
    assert after.tables == before.tables


def drop(path: Path) -> None:
    path.unlink()


def cut_in_half(path: Path) -> None:
    packed = gzip.compress(path.read_bytes())
    path.with_suffix(".csv.gz").write_bytes(packed[: len(packed) // 2])
    path.unlink()


def lose_a_column(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace(f'"{spec_of(path).take[0]}"', '"other"'), "utf-8")


def separate_with_semicolons(path: Path) -> None:
    path.write_text(path.read_text("utf-8").replace('","', '";"'), "utf-8")


def open_a_quote(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + '"never closed\n', "utf-8")


def spec_of(path: Path) -> SheetSpec:
    return rome().tables[path.name.removeprefix("unix_").removesuffix("_v460_utf8.csv")]


KEPT = [name for name, spec in rome().tables.items() if len(spec.take) > 1]


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (drop, "table-missing"),
        (cut_in_half, "table-cut"),
        (lose_a_column, "column-missing"),
        (separate_with_semicolons, "table-separator"),
        (open_a_quote, "table-malformed"),
    ],
)
def test_a_table_that_cannot_be_read_keeps_all_from_being_published(
    folder: Path, damage: Callable[[Path], None], code: str
) -> None:
    for table in ("referentiel_code_rome", "rubrique_mobilite", "texte"):
        path = file_of(folder, table)
        before = path.read_bytes()
        damage(path)
        found = read(folder)
        assert found.tables is None
        assert found.texts == ()
        assert code in {one.code for one in found.problems if one.severity is Severity.REJECTS}
        for cut in folder.glob("*.gz"):
            cut.unlink()
        path.write_bytes(before)


def test_half_of_the_rows_are_below_the_floor(folder: Path) -> None:
    """With the floors of the official package, three occupations are far from enough; each table says so."""
    found = read_rome(open_package(folder))
    assert found.tables is None
    short = {one.where for one in found.problems if one.code == "table-too-short"}
    floors = [name for name, spec in rome().tables.items() if spec.floor]
    assert short == {f"unix_{name}_v460_utf8.csv" for name in floors}


UNKNOWN = {
    "referentiel_appellation": ("14", "Nul", "Nul", "Z9999", "SYNONYME", "N"),
    "liens_rome_referentiels": ("A1101", "5", "1", "999"),
    "coherence_item": ("A1101", "999", "Principale"),
    "rubrique_mobilite": ("A1101", "Z9999", "9"),
    "arborescence_centre_interet": ("9", "A1101", "non"),
    "arborescence_thematique": ("009", "A1101"),
    "arborescence_secteur_activite": ("79", "Z9999", "non"),
    "referentiel_code_rome_riasec": ("Z9999", "R", ""),
    "referentiel_code_rome": ("Z9999", "Sans domaine", "", "", "", "", "", "Z9999"),
    "cr_gd_dp": ("A9999", "B", "A11"),
    "texte": ("Z9999", "3", "definition", "1", "Nul."),
}


@pytest.mark.parametrize("table", UNKNOWN)
def test_a_row_that_names_what_is_not_there_is_left_out_and_told(folder: Path, table: str) -> None:
    before = read(folder)
    rows = [*official.TABLES[table], UNKNOWN[table]]
    file_of(folder, table).write_text(official.text_of(rome(), table, rows), "utf-8")
    after = read(folder)
    assert after.tables == before.tables
    assert after.texts == before.texts
    assert told(after) == [("code-unknown", table, 2 + len(rows) - 1)]


@pytest.mark.parametrize(
    ("table", "row", "code"),
    [
        ("referentiel_appellation", ("14", "Nul", "Nul", "A1101", "AUTRE", "N"), "word-unknown"),
        ("referentiel_code_rome_riasec", ("A1102", "X", ""), "value-malformed"),
        ("rubrique_mobilite", ("A1101", "A1101", "3"), "value-malformed"),
        ("rubrique_mobilite", ("A1102", "B1101", "zero"), "value-malformed"),
        ("rubrique_mobilite", ("A1101", "A1102", "7"), "row-twice"),
        ("liens_rome_referentiels", ("A1101", "9", "", "100"), "word-unknown"),
        ("referentiel_savoir", ("100", "Déjà pris", ""), "row-twice"),
        ("texte", ("A1101", "3", "poème", "1", "Nul."), "word-unknown"),
    ],
)
def test_a_row_that_says_what_nobody_knows_is_told(folder: Path, table: str, row: tuple[str, ...], code: str) -> None:
    rows = [*official.TABLES[table], row]
    file_of(folder, table).write_text(official.text_of(rome(), table, rows), "utf-8")
    assert told(read(folder)) == [(code, table, 2 + len(rows) - 1)]


@pytest.mark.parametrize("table", ["referentiel_appellation", "liens_rome_referentiels"])
def test_an_occupation_without_its_title_or_without_any_skill_is_refused(folder: Path, table: str) -> None:
    rows = [row for row in official.TABLES[table] if "A1102" not in row]
    file_of(folder, table).write_text(official.text_of(rome(), table, rows), "utf-8")
    found = read(folder)
    assert found.tables is None
    assert ("occupation-incomplete", "referentiel_code_rome", 3) in told(found)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.sampled_from(KEPT), st.data())
def test_whatever_rows_are_lost_what_is_published_names_nothing_that_is_not_there(
    tmp_path_factory: pytest.TempPathFactory, table: str, data: st.DataObject
) -> None:
    folder = official.package(tmp_path_factory.mktemp("any") / "rome")
    rows = [row for row in official.TABLES[table] if data.draw(st.booleans())]
    file_of(folder, table).write_text(official.text_of(rome(), table, rows), "utf-8")
    found = read(folder)
    if found.tables is None:
        assert any(one.severity is Severity.REJECTS for one in found.problems)
        return
    catalogue = catalogue_of(found.tables)
    assert {link.code for link in found.tables.links} == catalogue.index.keys()
    assert {title.code for title in found.tables.titles} == catalogue.index.keys()
    for source, moves in catalogue.mobility.items():
        assert {source, *(move.target for move in moves)} <= catalogue.index.keys()
    for one in catalogue.occupations:
        assert one.family in catalogue.families
        assert one.field in catalogue.fields
        assert {*one.centres} <= catalogue.centres.keys()
        assert {*one.themes} <= catalogue.themes.keys()
    assert {skill.group for skill in catalogue.skills} <= {"", *catalogue.groups}


def test_titles_and_whole_occupations_of_the_former_rome_are_weighed(folder: Path, tmp_path: Path) -> None:
    """What is said of one title gives way to what is said of the whole; said both ways, a move has no kind."""
    old = official.legacy(tmp_path / "old")
    rows = [
        ("A1101", "B1101", "77", "", "Proche"),
        ("A1101", "B1101", "", "", "Evolution"),
        ("A1101", "A1101", "", "", "Proche"),
        ("A1101", "A1101", "", "", "Evolution"),
        ("B1101", "A1101", "", "", "Autre"),
    ]
    text = official.text_of(official.NO_LEGACY_FLOORS, "rubrique_mobilite", rows)
    (old / "unix_rubrique_mobilite_v347_utf8.csv").write_text(text, "utf-8")
    found = read(folder, old)
    assert found.tables is not None
    assert [one.kind for one in found.tables.mobility] == ["", "evolution", ""]
    assert [(one.code, one.line) for one in found.problems] == [("word-unknown", 6)]
