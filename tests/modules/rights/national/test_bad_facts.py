"""Bad facts are refused before anything is computed, each with its place."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from cpa.modules.rights.national.refused import Refused
from cpa.modules.rights.national.running import Request, run
from tests.modules.rights.national.conftest import YEAR

FILE = "part-000000000.parquet"
Change = Callable[[pa.Table], pa.Table]


@pytest.fixture
def facts(population: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(population, tmp_path / "facts"))


def refused(facts: Path, **how: Any) -> list[tuple[str, str]]:
    """The code and place of each problem; and nothing was written."""
    out = facts.parent / "out"
    with pytest.raises(Refused) as caught:
        list(run(Request(facts, out, YEAR, **how)))
    assert not list(out.rglob("*.parquet")) and not (out / "manifest.json").exists()
    return [(each.code, each.where) for each in caught.value.problems]


def change(facts: Path, table: str, how: Change) -> None:
    pq.write_table(how(pq.read_table(facts / table / FILE)), facts / table / FILE)


def with_value(column: str, value: Any, row: int = 3) -> Change:
    def changed(table: pa.Table) -> pa.Table:
        values = table[column].to_pylist()
        values[row] = value
        place = table.schema.get_field_index(column)
        return table.set_column(place, column, pa.array(values, table.schema.field(column).type))

    return changed


@pytest.mark.parametrize(
    ("table", "column", "value"),
    (
        ("work", "account", 0),
        ("work", "account", None),
        ("work", "regime", "mixte"),
        ("work", "basis", "weeks"),
        ("work", "basis", None),
        ("work", "worked", 10**13),
        ("work", "protected", -(10**13)),
        ("work", "reference", None),
        ("work", "disabled_worker", None),
        ("persons", "self_employed_months", 13),
        ("persons", "low_qualified", None),
        ("exposures", "factor", "11"),
        ("exposures", "months", 13),
        ("exposures", "months", -1),
        ("engagements", "nature", "chorale"),
        ("engagements", "attested", None),
        ("balances-cpf", "carried_topups", -1),
        ("balances-c2p", "carried_balance", 10**10),
        ("balances-cec", "carried_acquired", None),
        ("movements-cpf", "debit", 2 * 10**12),
    ),
)
def test_a_value_that_cannot_be_is_refused(facts: Path, table: str, column: str, value: Any) -> None:
    change(facts, table, with_value(column, value))
    assert ("national-value-refused", f"{table}/{FILE}, {column}") in refused(facts)


def test_the_bounds_of_work_are_those_of_the_rules(facts: Path) -> None:
    """Pay goes beyond what hours may be."""
    change(facts, "work", lambda table: with_value("basis", "pay")(with_value("worked", 10**9)(table)))
    list(run(Request(facts, facts.parent / "paid", YEAR, ("cpf",))))
    change(facts, "work", with_value("basis", "hours"))
    assert refused(facts) == [("national-value-refused", f"work/{FILE}, worked")]


def test_a_problem_counts_lines_and_names_one_account_only(facts: Path) -> None:
    change(facts, "work", with_value("worked", None, 3))
    change(facts, "work", with_value("worked", None, 5))
    accounts = pq.read_table(facts / "work" / FILE)["account"].to_pylist()
    with pytest.raises(Refused) as caught:
        list(run(Request(facts, facts.parent / "out", YEAR)))
    assert f"2 lignes, à partir du compte {min(accounts[3], accounts[5])}." in caught.value.problems[0].message


@pytest.mark.parametrize("table", ("persons", "balances-cpf", "movements-cec"))
def test_an_account_with_two_lines_is_refused(facts: Path, table: str) -> None:
    change(facts, table, lambda lines: pa.concat_tables([lines, lines.slice(2, 1)]))
    assert refused(facts) == [("national-account-twice", table)]


def test_an_account_in_two_files_is_refused(facts: Path) -> None:
    lines = pq.read_table(facts / "persons" / FILE)
    pq.write_table(lines.slice(0, 1), facts / "persons" / "another.parquet")
    assert refused(facts) == [("national-account-twice", "persons")]


def test_lines_in_no_order_are_not_taken_for_doubles(facts: Path) -> None:
    change(facts, "persons", lambda lines: lines.take(list(reversed(range(len(lines))))))
    assert len(list(run(Request(facts, facts.parent / "out", YEAR, ("c2p",))))) == 1


def test_the_same_file_twice_is_refused(facts: Path) -> None:
    shutil.copy(facts / "work" / FILE, facts / "work" / "same.parquet")
    assert refused(facts) == [("national-file-twice", "work/same.parquet")]


def test_a_missing_table_is_refused(facts: Path) -> None:
    shutil.rmtree(facts / "movements-cpf")
    assert refused(facts) == [("national-table-missing", "movements-cpf")]


def test_a_table_of_another_right_is_not_asked_for(facts: Path) -> None:
    shutil.rmtree(facts / "movements-cpf")
    assert len(list(run(Request(facts, facts.parent / "out", YEAR, ("cec",))))) == 1


def test_a_missing_column_is_refused(facts: Path) -> None:
    change(facts, "work", lambda table: table.drop_columns("protected"))
    assert refused(facts) == [("national-column-missing", f"work/{FILE}, protected")]


@pytest.mark.parametrize("type_", (pa.float64(), pa.int32(), pa.string()))
def test_a_column_of_another_type_is_refused(facts: Path, type_: pa.DataType) -> None:
    def retyped(table: pa.Table) -> pa.Table:
        return table.set_column(table.schema.get_field_index("worked"), "worked", table["worked"].cast(type_))

    change(facts, "work", retyped)
    assert refused(facts) == [("national-column-type", f"work/{FILE}, worked")]


def test_a_file_cut_short_is_refused(facts: Path) -> None:
    file = facts / "exposures" / FILE
    file.write_bytes(file.read_bytes()[:-100])
    assert refused(facts) == [("national-facts-unreadable", f"exposures/{FILE}")]


@pytest.mark.parametrize("text", (None, "{", "[]", '{"year": 2025, "format": "other"}'))
def test_a_folder_that_does_not_say_its_year_is_refused(facts: Path, text: str | None) -> None:
    (facts / "facts.json").unlink()
    if text is not None:
        (facts / "facts.json").write_text(text)
    assert refused(facts) == [("national-facts-unreadable", "facts.json")]


def test_facts_of_another_year_are_refused(facts: Path) -> None:
    (facts / "facts.json").write_text('{"year": 2024, "format": "national-facts/1"}')
    assert refused(facts) == [("national-year-differs", "facts.json")]


def test_every_problem_of_shape_is_told_at_once(facts: Path) -> None:
    change(facts, "work", lambda table: table.drop_columns("protected"))
    shutil.rmtree(facts / "movements-cpf")
    assert len(refused(facts)) == 2
