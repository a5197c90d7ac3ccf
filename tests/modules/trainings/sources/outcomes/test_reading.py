"""Rows of outcomes are read as they are published, and what contradicts itself is set aside."""

from pathlib import Path

import pytest

from cpa.modules.trainings.sources.outcomes.reading import read_outcomes
from cpa.sources.package import open_package
from tests.modules.trainings.sources.outcomes.folder import BAKERS, BODY, MASTER, folder, read

TABLE = "inserjeunes_region_formation"


def test_percents_and_shares_of_one_become_the_same_tenths_of_a_percent(tmp_path: Path) -> None:
    tables = read(folder(tmp_path)).tables
    assert tables[TABLE].rows[0].rates == (690, 700, None, None, 470)
    assert tables["inserjeunes_cfa"].rows[0].rates == (810, 730, None, None, 300, 730, None)
    assert tables["insersup_agrege_diplome_discipline_region"].rows[0].rates == (718, 821, None, None, None)


def test_each_row_says_its_key_its_place_and_its_line(tmp_path: Path) -> None:
    row = read(folder(tmp_path)).tables[TABLE].rows[0]
    assert (row.scheme, row.code, row.area, row.cohort, row.people, row.line) == (
        "cfd", "50022137", "region:84", "2022-2023", 621, 2,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (BAKERS.replace(";69;47", ";12;47"), "outcome-contradiction"),  # the rate is not its own count
        (BAKERS.replace(";621;", ";19;"), "outcome-contradiction"),  # more in work than left
        (BAKERS.replace("apprentissage", "scolaire"), "outcome-contradiction"),  # a pupil under an apprentice's code
        (BAKERS.replace("621;70;;;69;47", "400;;;;;47"), "outcome-contradiction"),  # the same, without a rate
        (BAKERS.replace("2022_2023", "2022_2024"), "outcome-unreadable"),
        (BAKERS.replace(";621;", ";six;"), "outcome-unreadable"),
        (BAKERS.replace("50022137", "5002213"), "value-malformed"),
    ],
)
def test_a_row_that_cannot_be_true_is_set_aside_with_its_line_and_never_its_value(
    tmp_path: Path, row: str, code: str
) -> None:
    found = read(folder(tmp_path, regional=f"{BAKERS.replace('50022137', '50022138')}\n{row}"))
    assert found.count() == {"read": 4, "taken": 3, "quarantined": 1}
    assert [(problem.code, problem.line) for problem in found.problems] == [(code, 3)]
    assert not found.refused


def test_a_rate_of_too_few_people_is_not_one_its_producer_gave(tmp_path: Path) -> None:
    few = "x;2022_2023;01;84;apprentissage;50022138;;20;5;;;5;10;10;50;;;50;50"
    found = read(folder(tmp_path, regional=f"{BAKERS}\n{few}"))
    assert [problem.code for problem in found.problems] == ["outcome-contradiction"]


def test_a_table_that_changed_its_scale_is_refused_whole(tmp_path: Path) -> None:
    found = read(folder(tmp_path, body=BODY.replace("81.0", "1").replace("73.0", "1").replace("30.0", "1")))
    assert found.refused
    assert "outcome-scale" in {problem.code for problem in found.problems}


def test_a_short_folder_is_refused_by_its_floors(tmp_path: Path) -> None:
    found = read_outcomes(open_package(folder(tmp_path)))
    assert [problem.code for problem in found.problems if problem.code == "table-too-short"] == ["table-too-short"] * 3


def test_a_region_however_spelled_is_found_and_another_is_set_aside(tmp_path: Path) -> None:
    nowhere = MASTER.replace("Grand Est", "Atlantide")
    table = read(folder(tmp_path, university=f"{MASTER}\n{nowhere}")).tables[
        "insersup_agrege_diplome_discipline_region"
    ]
    assert [row.area for row in table.rows] == ["region:44"]
    assert table.quarantined == 1


def test_a_survey_cut_before_its_end_forbids_to_publish(tmp_path: Path) -> None:
    (folder(tmp_path) / "cereq_generation_2017_diplome.json").write_text('[{"code": 100')
    found = read(tmp_path)
    assert found.refused
    assert "table-malformed" in {problem.code for problem in found.problems}
