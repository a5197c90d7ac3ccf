"""The reference names every table, column and problem; a deployer writes facts from it alone."""

from pathlib import Path

import pytest

from cpa.modules.rights.national.crediting import RIGHTS
from cpa.modules.rights.national.running import Request, run
from tests.modules.rights.national.conftest import YEAR
from tests.modules.rights.national.written import read

REFERENCE = Path(__file__).parents[4] / "docs/reference/national-run.md"


@pytest.mark.parametrize("year", (2018, 2025))
def test_every_table_and_column_read_is_in_the_reference(year: int) -> None:
    text = REFERENCE.read_text("utf-8")
    tables = [table for right in RIGHTS.values() for table in right.tables(year)]
    named = {name for table in tables for name in (table.name, *(column.name for column in table.columns))}
    assert [name for name in sorted(named) if f"`{name}`" not in text] == []


def test_every_column_written_is_in_the_reference_or_an_input_of_the_rules(population: Path, tmp_path: Path) -> None:
    list(run(Request(population, tmp_path, YEAR)))
    text = REFERENCE.read_text("utf-8")
    for right in RIGHTS.values():
        inputs = {entry.name for entry in right.plan(YEAR).inputs}
        months = {f"months_{number:02}" for number in range(2, 10)}
        columns = set(read(tmp_path / "credits" / right.name)[0])
        assert [name for name in sorted(columns - inputs - months) if f"`{name}`" not in text] == []
