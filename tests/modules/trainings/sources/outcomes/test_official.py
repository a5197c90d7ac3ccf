"""The official files themselves, where they are: every count that their notes give, and nothing left over."""

import pytest

from cpa.modules.trainings.sources.outcomes.carried import carried_in
from cpa.modules.trainings.sources.outcomes.reading import Read, read_outcomes
from cpa.sources.package import open_package
from cpa.sources.reference.place import REFERENCE
from tests.shared_data import FOLDER

pytestmark = pytest.mark.shared_data

ROWS = {
    "inserjeunes_region_formation": 40_322,
    "inserjeunes_cfa": 11_314,
    "insersup_agrege_diplome_discipline_region": 368,
    "cereq_generation_2017_diplome": 43,
}


@pytest.fixture(scope="module")
def read() -> Read:
    return read_outcomes(open_package(FOLDER / "insertion"))


def test_every_row_is_taken_and_nothing_is_told(read: Read) -> None:
    assert {name: len(table.rows) for name, table in read.tables.items()} == ROWS
    assert read.count() == {"read": 52_047, "taken": 52_047, "quarantined": 0}
    assert not read.problems
    assert not any(read.leftovers.values())


def test_the_notes_counts_of_what_is_withheld_are_met(read: Read) -> None:
    rows = read.tables["inserjeunes_region_formation"].rows
    assert sum(row.rates[0] is not None for row in rows) == 19_425
    assert sum(row.people is None for row in rows) == 4_778
    assert not any(row.rates[0] is not None and (row.people or 0) < 20 for row in rows)
    assert len({row.area for row in rows}) == 17
    assert {row.cohort for row in rows} == {"2019-2020", "2020-2021", "2021-2022", "2022-2023"}


def test_numbers_that_a_spreadsheet_spoiled_are_mended_and_counted(read: Read) -> None:
    assert read.mended["whole: Taux emploi 6 mois"] == 7_833
    assert all(name.startswith("whole: ") for name in read.mended)


def test_what_is_carried_says_every_row_in_less_than_half_a_million_bytes(read: Read) -> None:
    carried = carried_in(REFERENCE / "outcomes")
    assert {name: table.rows for name, table in carried.items()} == {n: table.rows for n, table in read.tables.items()}
    assert {name: table.digest for name, table in carried.items()} == {n: one.digest for n, one in read.tables.items()}
    assert sum(path.stat().st_size for path in (REFERENCE / "outcomes").iterdir()) < 500_000
