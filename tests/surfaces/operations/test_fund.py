"""`cpa fund` from the command line: what it prints, and what it refuses with file and line."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cpa.legislation.training.law import FOLDER
from cpa.surfaces.operations.fund import fund

SCENARIOS = FOLDER / "cases" / "funding"
CASE = """\
title: Ahmed, welder
date: 2026-06-01
person: {status: salarie}
rights: {cpf: {amount: 1200, date: 2026-03-01}}
training: {price: 1000, action: rncp, registered_until: 2027-08-31, sold: true}
"""


def asked(tmp_path: Path, text: str, *options: str) -> Result:
    file = tmp_path / "case.yaml"
    file.write_text(text, "utf-8")
    return CliRunner().invoke(fund, ["--case", str(file), *options])


def test_a_case_is_answered_to_the_cent(tmp_path: Path) -> None:
    done = asked(tmp_path, CASE)
    assert done.exit_code == 0, done.output
    assert done.output.startswith("# Ahmed, welder\n")
    assert "Reste à votre charge : 103,20" in done.output


def test_an_explanation_marks_each_condition_and_names_its_article(tmp_path: Path) -> None:
    done = asked(tmp_path, CASE.replace("sold: true", "sold: unknown"), "--explain")
    marks = {line[0] for line in done.output.splitlines()[1:]}
    assert {"✓", "?", "·"} <= marks
    assert "(Code du travail, art. L. 6323-6 I)" in done.output


def test_json_is_one_object_with_exact_amounts(tmp_path: Path) -> None:
    found = json.loads(asked(tmp_path, CASE, "--json").output)
    assert found["remainder"] == "103.20"
    assert found["payers"] == {"cpf": "896.80"}
    assert found["changes"]["job_seeker"] == "0.00"
    assert all(condition["article"] for line in found["lines_told"] for condition in line["conditions"])


def test_one_worked_case_of_a_file_can_be_told() -> None:
    done = CliRunner().invoke(fund, ["--case", str(SCENARIOS / "points.yaml"), "--id", "F-P02"])
    assert done.exit_code == 0, done.output
    assert re.search(r"\b4\spoints", done.output)


def test_every_scenario_is_answered_or_refused_with_a_sentence() -> None:
    for file in sorted(SCENARIOS.glob("*.yaml")):
        lines = CliRunner().invoke(fund, ["--case", str(file), "--json"]).output.splitlines()
        assert lines
        assert all("remainder" in json.loads(line) or json.loads(line)["problem"]["message"] for line in lines)


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        (CASE.replace("cpf:", "cfp:"), 4),
        (CASE.replace("amount: 1200, date: 2026-03-01", "amount: 1200, date: 2026-06-02"), 4),
        (CASE.replace("price: 1000", "price: 10.005"), 5),
        (CASE.replace("action: rncp", "action: danse"), 5),
        (CASE.replace("status: salarie", "status: roi"), 3),
        (CASE.replace("training:", "formation:"), 5),
        (CASE + "helps: {cousin: 100}\n", 6),
        ("format: autre/1\n" + CASE, 1),
    ],
)
def test_what_is_not_understood_is_refused_with_its_line(tmp_path: Path, wrong: str, line: int) -> None:
    done = asked(tmp_path, wrong, "--json")
    assert done.exit_code == 1
    problem = json.loads(done.output)["problem"]
    assert (problem["code"], problem["line"]) == ("funding-case-refused", line)


def test_a_day_of_hours_is_a_problem_not_an_answer(tmp_path: Path) -> None:
    early = CASE.replace("date: 2026-06-01", "date: 2018-06-01").replace("{amount: 1200, date: 2026-03-01}", "1200")
    done = asked(tmp_path, early, "--json")
    assert done.exit_code == 1
    assert json.loads(done.output)["problem"]["code"] == "funding-before-euros"
