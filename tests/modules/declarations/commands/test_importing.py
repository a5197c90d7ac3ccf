import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cpa.modules.declarations.commands import importing
from tests.databases import both_stores
from tests.modules.declarations.shared_data import SAMPLES, needs_shared_data

pytestmark = [both_stores, needs_shared_data]


def run(*arguments: Path | str) -> Result:
    return CliRunner().invoke(importing, ["dsn", *map(str, arguments)], catch_exceptions=False)


def objects(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_each_file_is_told_by_one_object_a_line() -> None:
    names = ["08a_normale_fautive.dsn", "08b_annule_et_remplace.dsn", "12a_signalement_fin_de_contrat.dsn"]
    result = run("--json", *(SAMPLES / name for name in names))
    assert result.exit_code == 0
    told = objects(result)
    assert [set(one) for one in told] == [{"file", "outcome", "problems", "counts"}] * 3
    assert [Path(str(one["file"])).name for one in told] == names
    assert [one["outcome"] for one in told] == ["accepted", "replaced", "event"]
    assert told[0]["counts"] == {
        "persons": 1, "envois": 1, "declarations": 1, "lines": 118, "accepted": 1, "problems": 0,
    }  # fmt: skip


def test_a_problem_is_told_by_its_code_line_and_sentence(tmp_path: Path) -> None:
    cut = tmp_path / "cut.dsn"
    cut.write_bytes((SAMPLES / "01_mensuelle_simple.dsn").read_bytes()[:-60])
    result = run("--json", cut)
    (told,) = objects(result)
    assert (result.exit_code, told["outcome"]) == (0, "rejected")
    assert isinstance(told["problems"], list)
    assert all({"code", "line", "message"} <= set(problem) for problem in told["problems"])
    assert told["problems"]


@pytest.mark.parametrize("option", ["--json", None])
def test_a_file_that_cannot_be_read_is_told_the_others_are_imported_and_the_status_is_1(
    tmp_path: Path, option: str | None
) -> None:
    sample = SAMPLES / "01_mensuelle_simple.dsn"
    result = run(*filter(None, [option]), tmp_path / "absent.dsn", sample)
    assert result.exit_code == 1
    if option:
        assert [one["outcome"] for one in objects(result)] == [None, "accepted"]
    else:
        assert "1 accepted, 1 unreadable" in result.stdout


def test_a_folder_stands_for_its_dsn_files_in_name_order_and_nothing_else() -> None:
    told = objects(run("--json", SAMPLES))
    assert [Path(str(one["file"])) for one in told] == sorted(SAMPLES.glob("*.dsn"))


def test_a_folder_without_any_dsn_file_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "unreadable" in result.stdout


def test_a_name_of_other_bytes_than_utf_8_is_told_in_valid_utf_8(tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"pay\xe9.dsn")
    file.write_bytes(b"")
    for options in ([], ["--json"]):
        assert "pay\N{REPLACEMENT CHARACTER}.dsn" in run(*options, file).stdout_bytes.decode("utf-8")


def test_one_problem_is_told_in_the_singular(tmp_path: Path) -> None:
    result = run(tmp_path / "absent.dsn")
    assert "(1 problem)" in result.stdout


def test_a_name_that_the_system_refuses_is_told_like_any_unreadable_file(tmp_path: Path) -> None:
    result = run("--json", tmp_path / ("x" * 300))
    assert (result.exit_code, objects(result)[0]["outcome"]) == (1, None)


def test_an_empty_file_is_told_at_its_first_line(tmp_path: Path) -> None:
    empty = tmp_path / "empty.dsn"
    empty.touch()
    (told,) = objects(run("--json", empty))
    assert isinstance(told["problems"], list)
    assert [(found["line"], found["message"]) for found in told["problems"]] == [(1, "Ce fichier est vide.")]


def test_people_read_a_line_a_file_then_a_summary() -> None:
    lines = run(SAMPLES / "01_mensuelle_simple.dsn").stdout.splitlines()
    assert lines[0].startswith("accepted")
    assert lines[-1] == "1 file: 1 accepted"
