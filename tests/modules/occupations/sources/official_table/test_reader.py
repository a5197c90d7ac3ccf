"""A published table: every column taken, left by name or told; every row taken or told, with its line."""

import gzip
import io

import pytest

from cpa.kernel.problem import Problem
from cpa.modules.occupations.sources.official_table import readings
from cpa.modules.occupations.sources.official_table.description import Description
from cpa.modules.occupations.sources.official_table.problems import Refused
from cpa.modules.occupations.sources.official_table.reader import Row, read

TABLE = Description(
    dataset="sample",
    file="sample_[0-9]{4}\\.csv",
    title="Sample",
    producer="Nobody",
    licence="None",
    vintage="2024",
    taken=("code", "count"),
    ignored={"name": "said elsewhere"},
)


def reading(text: str | bytes, table: Description = TABLE) -> list[Row | Problem]:
    return list(read(io.BytesIO(text.encode() if isinstance(text, str) else text), table))


def codes(text: str | bytes) -> list[tuple[str, str]]:
    return [(one.code, one.where) for one in reading(text) if isinstance(one, Problem)]


def test_values_lose_the_blanks_around_them_and_so_do_names_of_columns() -> None:
    (row,) = reading("code , count \nreg ,  3\n")
    assert isinstance(row, Row)
    assert (row["code"], row["count"], row.line) == ("reg", "3", 2)


def test_a_compressed_table_and_a_mark_at_its_start_change_nothing() -> None:
    plain = "code,count\nA,1\n"
    assert reading(plain) == reading(gzip.compress(b"\xef\xbb\xbf" + plain.encode()))


def test_a_column_that_nobody_described_is_told_and_the_rows_still_count() -> None:
    told, row = reading("code,count,name,novelty\nA,1,x,y\n")
    assert isinstance(told, Problem)
    assert isinstance(row, Row)
    assert (told.code, told.where) == ("TABLE-COLONNE-INCONNUE", "ligne 1, colonne novelty")
    assert dict(row.cells) == {"code": "A", "count": "1"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ("TABLE-VIDE", "fichier")),
        ("code,name\nA,x\n", ("TABLE-COLONNE-ABSENTE", "ligne 1, colonne count")),
        ("code,count,count\nA,1,2\n", ("TABLE-COLONNE-REPETEE", "ligne 1, colonne count")),
        ("code,count\nA\n", ("TABLE-LONGUEUR", "ligne 2")),
        (b"code,count\n\xe9,1\n", ("TABLE-UTF-8", "ligne 2")),
        (gzip.compress(b"code,count\n" + b"A,1\n" * 5000, mtime=0)[:-20], ("TABLE-COMPRESSION", "fichier")),
    ],
)
def test_each_fault_of_a_file_is_told_where_it_is(text: str | bytes, expected: tuple[str, str]) -> None:
    assert codes(text) == [expected]


def row(**cells: str) -> Row:
    return Row(2, cells)


def test_a_masked_count_is_unknown_never_zero() -> None:
    assert readings.whole(row(met="*"), "met") is None
    assert readings.whole(row(met=""), "met") is None
    assert readings.whole(row(met="0"), "met") == 0


def test_a_decimal_comma_and_a_decimal_point_say_the_same() -> None:
    assert readings.scaled(row(oee="16,61538462"), "oee", 100) == 1662
    assert readings.scaled(row(oee="16.61538462"), "oee", 100) == 1662
    assert readings.scaled(row(oee="-1.5"), "oee", 1000) == -1500
    assert readings.scaled(row(oee="NA"), "oee", 100) is None


@pytest.mark.parametrize("text", ["six", "1e99", "nan", "inf", "1 000"])
def test_what_is_not_a_number_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        readings.scaled(row(oee=text), "oee", 100)
    assert (refused.value.code, refused.value.column) == ("TABLE-NOMBRE", "oee")


def test_a_class_is_one_of_five_however_it_is_written() -> None:
    assert [readings.rank(row(c=text), "c") for text in ("5", "3.0", "")] == [5, 3, None]
    with pytest.raises(Refused):
        readings.rank(row(c="6"), "c")


def test_another_edition_of_a_table_is_known_by_the_pattern_of_its_name() -> None:
    assert TABLE.is_named("sample_2025.csv.gz")
    assert TABLE.is_named("sample_2024.csv")
    assert not TABLE.is_named("other_2024.csv")
