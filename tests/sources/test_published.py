"""A package against what `source.yaml` expects of it."""

from pathlib import Path

import pytest

from cpa.kernel.problem import Severity
from cpa.sources.package import open_package
from cpa.sources.published import PublishedSource, Sheets, read_sheets, read_source

SOURCE = r"""
name: things
producer: Someone
licence: Open
files: '(?P<table>[a-z]+)_v(?P<version>\d+)(_utf8)?\.csv'
beside: [README.md]
shapes: {code: '\d+'}
tables:
  wood: {floor: 1, take: [code], key: [code]}
  stone: {floor: 1, optional: true, ignore: {code: not used}, why: only counted}
"""


@pytest.fixture
def source(tmp_path: Path) -> PublishedSource:
    (tmp_path / "source.yaml").write_text(SOURCE, "utf-8")
    return read_source(tmp_path / "source.yaml")


def read(tmp_path: Path, source: PublishedSource, *names: str) -> Sheets:
    folder = tmp_path / "package"
    folder.mkdir()
    for name in names:
        (folder / name).write_text("code\n1\n", "utf-8")
    return read_sheets(open_package(folder), source)


def told(sheets: Sheets) -> list[tuple[str, str, Severity]]:
    return [(problem.code, problem.where, problem.severity) for problem in sheets.problems]


def test_tables_are_recognised_by_the_names_of_files_which_carry_the_version(
    tmp_path: Path, source: PublishedSource
) -> None:
    found = read(tmp_path, source, "wood_v7.csv", "stone_v7.csv", "README.md")
    assert found.version == "7"
    assert found.tables["wood"].rows == [("1",)]
    assert found.tables["stone"].rows == [()]
    assert not found.problems


def test_a_table_that_may_be_missing_may_be(tmp_path: Path, source: PublishedSource) -> None:
    assert not read(tmp_path, source, "wood_v7.csv").problems


def test_a_missing_table_is_refused(tmp_path: Path, source: PublishedSource) -> None:
    assert told(read(tmp_path, source, "stone_v7.csv")) == [("table-missing", "wood", Severity.REJECTS)]


def test_files_of_two_versions_are_refused(tmp_path: Path, source: PublishedSource) -> None:
    found = read(tmp_path, source, "wood_v10.csv", "stone_v9.csv")
    assert found.version == "10"
    assert told(found) == [("file-of-another-version", "stone_v9.csv", Severity.REJECTS)]


def test_a_table_given_twice_is_refused(tmp_path: Path, source: PublishedSource) -> None:
    found = read(tmp_path, source, "wood_v7.csv", "wood_v7_utf8.csv")
    assert told(found) == [("table-twice", "wood_v7_utf8.csv", Severity.REJECTS)]


def test_a_file_that_nobody_knows_is_told(tmp_path: Path, source: PublishedSource) -> None:
    found = read(tmp_path, source, "wood_v7.csv", "iron_v7.csv", "note.txt")
    assert told(found) == [
        ("file-unknown", "iron_v7.csv", Severity.WARNS),
        ("file-unknown", "note.txt", Severity.WARNS),
    ]


def test_progress_is_told_of_every_file_read(tmp_path: Path, source: PublishedSource) -> None:
    read(tmp_path, source, "wood_v7.csv", "stone_v7.csv")
    seen: list[int] = []
    read_sheets(open_package(tmp_path / "package"), source, seen.append)
    assert seen == [7, 7]
