"""Of an official table, every column and every row is taken, ignored by name, or told with its line."""

import re
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.problem import Severity
from cpa.sources.package import Member
from cpa.sources.sheet import Sheet, SheetSpec, read_sheet

SPEC = SheetSpec(
    "things", ("code", "name"), ("code",), {"note": "not used"}, {"code": re.compile(r"\d{1,3}")}, longest=12, floor=2,
    ceiling=3,
)  # fmt: skip


def read(content: bytes, spec: SheetSpec = SPEC) -> Sheet:
    sheet = read_sheet(Member("things.csv", "", len(content), lambda: BytesIO(content)), spec)
    sheet.judge_size()
    return sheet


def told(sheet: Sheet) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.line) for problem in sheet.problems]


def test_columns_are_taken_by_name_in_any_order() -> None:
    sheet = read("name,note,code\nScier,x,1\n« Œuvre »,y,2\n".encode())
    assert sheet.rows == [("1", "Scier"), ("2", "« Œuvre »")]
    assert [*sheet.numbered()] == [(2, ("1", "Scier")), (3, ("2", "« Œuvre »"))]
    assert not sheet.problems


def test_blank_lines_are_counted_and_line_breaks_in_quotes_keep_the_count_of_lines() -> None:
    sheet = read(b'code,name,note\n\n1,"a\nb",x\n\n2,c,y\n')
    assert sheet.rows == [("1", "a b"), ("2", "c")]
    assert sheet.lines == [4, 6]
    assert sheet.counts == {"blank lines": 2, "white space made one space": 1}


def test_doubled_apostrophes_are_collapsed_and_counted() -> None:
    sheet = read(b"code,name,note\n1,l''eau,x\n2,c,y''y\n")
    assert sheet.rows == [("1", "l'eau"), ("2", "c")]
    assert sheet.counts == {"doubled apostrophes": 1}


def test_windows_1252_is_recognised_and_told() -> None:
    sheet = read("code,name,note\n1,bois,x\n2,Œuvre,y\n".encode("cp1252"))
    assert sheet.rows[1] == ("2", "Œuvre")
    assert told(sheet) == [("table-not-utf8", 3)]


def test_a_byte_order_mark_is_no_part_of_a_name() -> None:
    assert read("\ufeffcode,name,note\n1,a,x\n2,b,y\n".encode()).rows[0] == ("1", "a")


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"code;name;note\n1;a;x\n", "table-separator", 1),
        (b"code,note\n1,x\n2,y\n", "column-missing", 1),
        (b"", "column-missing", 1),
        (b'code,name,note\n1,a,x\n2,"b,y\n3,c,z\n', "table-malformed", 4),
        (b"code,name,note\n1,a,x\n", "table-too-short", None),
    ],
)
def test_a_table_that_cannot_be_used_is_refused(content: bytes, code: str, line: int | None) -> None:
    refused = [one for one in read(content).problems if one.severity is Severity.REJECTS]
    assert (code, line) in [(one.code, one.line) for one in refused]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("3,a", "row-malformed"),
        ("3,a,x,y", "row-malformed"),
        ("abc,a,x", "value-malformed"),
        ("3,a name that is too long,x", "value-too-long"),
        ("2,again,x", "row-twice"),
    ],
)
def test_a_row_that_is_wrong_is_left_out_and_told_with_its_line(row: str, code: str) -> None:
    sheet = read(f"code,name,note\n1,a,x\n2,b,y\n{row}\n".encode())
    assert sheet.rows == [("1", "a"), ("2", "b")]
    assert told(sheet) == [(code, 4)]
    assert sheet.problems[0].severity is Severity.WARNS


def test_an_unknown_column_is_told() -> None:
    sheet = read(b"code,name,note,colour\n1,a,x,red\n2,b,y,blue\n")
    assert told(sheet) == [("column-unknown", 1)]
    assert len(sheet.rows) == 2


def test_a_null_byte_refuses_the_file_before_its_words_are_told() -> None:
    sheet = read(b"code,name,note\n1,a\x00,x\n2,b,y\n")
    assert told(sheet)[0] == ("table-malformed", None)
    assert not sheet.rows


def test_too_many_rows_are_a_warning() -> None:
    sheet = read(b"code,name,note\n" + b"".join(b"%d,a,x\n" % number for number in range(4)))
    assert told(sheet) == [("table-too-long", None)]
    assert sheet.problems[0].severity is Severity.WARNS


def test_rows_left_out_afterwards_count_for_the_floor() -> None:
    sheet = read_sheet(Member("t", "", 0, lambda: BytesIO(b"code,name,note\n1,a,x\n2,b,y\n")), SPEC)
    sheet.leave_out("code-unknown", "…", 2)
    sheet.judge_size()
    assert told(sheet) == [("code-unknown", 2), ("table-too-short", None)]


@given(st.binary(max_size=200))
def test_no_bytes_are_left_over_in_silence(junk: bytes) -> None:
    """Each line after the header is a row, a blank line, or told; or the table is refused."""
    sheet = read(b"code,name,note\n1,a,x\n2,b,y\n" + junk)
    if not any(problem.severity is Severity.REJECTS for problem in sheet.problems):
        set_aside = sheet.counts["malformed rows"]
        told_rows = [one for one in sheet.problems if one.code.startswith(("row-", "value-"))]
        assert len(told_rows) == set_aside
        assert all(one.line is not None and one.line > 3 for one in told_rows)
        if b'"' not in junk and b"\r" not in junk:
            lines = junk.split(b"\n")
            lines = lines[:-1] if lines[-1] == b"" else lines
            assert len(sheet.rows) - 2 + set_aside + sheet.counts["blank lines"] == len(lines)
