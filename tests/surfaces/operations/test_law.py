import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cpa.legislation.schemes import schemes
from cpa.surfaces.operations.law import law

CASES = """\
format: rights-cases/1
cases:
- {id: A-1, title: half time, kind: cpf_euros, rules: [R-CPF-E1], confidence: H,
   in: {years: [{year: 2021, acts: [{st: salarie, h: 803.5}]}]}, out: {rows: [{year: 2021, credit: 500}]}}
- {id: A-2, title: conversion, kind: monetise, rules: [R-MON-1], confidence: M, in: {cpf_h: 2}, out: {cpf: 30}}
"""


def run(tmp_path: Path, text: str, *options: str) -> Result:
    file = tmp_path / "cases.yaml"
    file.write_text(text, "utf-8")
    return CliRunner().invoke(law, ["test", str(file), *options])


def test_a_line_a_case_a_summary_and_zero_when_all_pass(tmp_path: Path) -> None:
    done = run(tmp_path, CASES)
    assert done.exit_code == 0
    assert [line.split()[:2] for line in done.output.splitlines()[:2]] == [["PASS", "A-1"], ["PASS", "A-2"]]
    assert done.output.splitlines()[-1] == "2 cases: 2 passed"


def test_a_difference_is_shown_and_fails(tmp_path: Path) -> None:
    done = run(tmp_path, CASES.replace("credit: 500", "credit: 499.99"))
    assert done.exit_code == 1
    assert "rows[0].credit: expected 499.99, found 500.00" in done.output


def test_a_reading_of_confidence_l_may_differ_without_failing(tmp_path: Path) -> None:
    text = CASES.replace("credit: 500", "credit: 1").replace("confidence: H", "confidence: L")
    done = run(tmp_path, text)
    assert done.exit_code == 0
    assert "DIFFERS" in done.output


def test_an_unknown_kind_fails_unless_the_kinds_asked_leave_it_out(tmp_path: Path) -> None:
    text = CASES.replace("kind: monetise", "kind: lottery")
    assert run(tmp_path, text).exit_code == 1
    assert "do not know the kind lottery yet" in run(tmp_path, text).output
    assert run(tmp_path, text, "--kinds", "cpf_euros").exit_code == 0


def test_kinds_of_which_there_is_no_case_are_not_a_success(tmp_path: Path) -> None:
    assert run(tmp_path, CASES, "--kinds", "cpf_hours").exit_code == 1


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("h: 803.5", "hours: 803.5", "« hours »"),
        ("h: 803.5", "h: many", "« h »"),
        ("year: 2021, acts", "year: 2017, acts", "2017"),
        ("st: salarie", "st: roi", "« st »"),
        ("cpf_h: 2", "cpf_hh: 2", "« cpf_hh »"),
        ("title: half time,", "", "title"),
        ("format: rights-cases/1", "format: other", "format"),
        ("cases:", "cases: [", "YAML"),
    ],
)
def test_a_bad_case_is_told_by_file_line_and_sentence(tmp_path: Path, before: str, after: str, words: str) -> None:
    assert before in CASES
    done = run(tmp_path, CASES.replace(before, after))
    assert done.exit_code == 1
    assert isinstance(done.exception, SystemExit)
    assert words in done.output
    assert "cases.yaml:" in done.output


def test_a_missing_file_is_a_sentence_too() -> None:
    done = CliRunner().invoke(law, ["test", "/nowhere.yaml"])
    assert done.exit_code == 1
    assert "ne peut pas être lu" in done.output


def test_json_gives_one_object_a_case(tmp_path: Path) -> None:
    lines = [json.loads(line) for line in run(tmp_path, CASES, "--json").output.splitlines()]
    assert [(line["id"], line["verdict"], line["kind"]) for line in lines] == [
        ("A-1", "PASS", "cpf_euros"),
        ("A-2", "PASS", "monetise"),
    ]
    (refused,) = [json.loads(line) for line in run(tmp_path, "format: x\n", "--json").output.splitlines()]
    assert (refused["verdict"], refused["line"]) == ("REFUSED", 1)


def test_the_command_needs_no_framework() -> None:
    cases = schemes()[0].folder / "cases"
    program = (
        "import sys; from cpa.surfaces.operations.cli import main\n"
        f"try: main(['law', 'test', {str(cases)!r}])\n"
        "except SystemExit as done: print(done.code, sorted({'django', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0 []"


def explained(tmp_path: Path, text: str, case: str) -> Result:
    file = tmp_path / "cases.yaml"
    file.write_text(text, "utf-8")
    return CliRunner().invoke(law, ["explain", "--case", case, str(file)])


def test_a_case_is_told_in_french_sentences(tmp_path: Path) -> None:
    told = explained(tmp_path, CASES, "A-1").output.splitlines()
    assert "Montant de l'année : 500\u202f€." in told
    assert explained(tmp_path, CASES, "A-2").output.startswith("Heures du compte : 2\u202fh à 15\u202f€ l'heure")


def test_what_cannot_be_told_is_said_with_its_place(tmp_path: Path) -> None:
    assert "no case A-9" in explained(tmp_path, CASES, "A-9").output
    refused = explained(tmp_path, CASES.replace("h: 803.5", "h: many"), "A-1")
    assert (refused.exit_code, "cases.yaml:4: « h »" in refused.output) == (1, True)
    assert "kind lottery" in explained(tmp_path, CASES.replace("monetise", "lottery"), "A-2").output


def test_a_silent_text_is_reported_apart_with_the_switch_of_the_other_reading(tmp_path: Path) -> None:
    text = CASES.replace("R-CPF-E1", "R-CPF-E7").replace("confidence: H", "confidence: L")
    lines = run(tmp_path, text).output.splitlines()
    assert lines[2] == "Readings of silent texts (confidence L):"
    assert "A-1: with cpf readings.bonus_adds_to_low_qualified = 1 instead of 0" in lines[3]
    assert lines[-1] == "2 cases: 2 passed"
