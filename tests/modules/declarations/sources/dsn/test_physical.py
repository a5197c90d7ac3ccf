"""The physical file: characters, lines, totals. Each defect takes the whole message."""

import gzip
from collections.abc import Callable

import pytest

from tests.modules.declarations.sources.dsn.deposits import Deposit, monthly, read

NAME, JOB = "S21.G00.30.004", "S21.G00.40.006"


def refusal(data: bytes) -> tuple[str, int | None]:
    """The one problem that refuses a file, and nothing standing."""
    reading = read(data)
    assert reading.standing == 0
    (found,) = reading.refused
    return found


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_both_line_ends_are_read(end: str) -> None:
    assert read(monthly().data(end)).standing == 1


def test_mixed_line_ends_blank_lines_and_a_last_line_without_end_are_read() -> None:
    lines = monthly().data("\n").split(b"\n")
    data = b"\r\n\n".join(lines[:30]) + b"\n" + b"\n".join(lines[30:]).rstrip(b"\n")
    assert (read(data).problems, read(data).standing) == ([], 1)


def test_a_line_number_counts_blank_lines() -> None:
    deposit = monthly().put(JOB, "x" * 121)
    lines = deposit.data("\n").split(b"\n")
    line = deposit.line(JOB)
    for before in (line - 1, 3):
        data = b"\n".join([*lines[:before], b"", *lines[before:]])
        assert read(data).refused == [(f"{JOB}/CSL-00", line + 1)]


def test_apostrophes_and_commas_belong_to_the_value() -> None:
    deposit = monthly().put("S21.G00.30.002", "O'CON,'NOR").put(JOB, "'Agent', niveau 'B'")
    assert read(deposit).problems == []


def test_utf_8_is_refused_by_name() -> None:
    deposit = monthly()
    data = deposit.data().decode("iso-8859-1").encode("utf-8")
    assert read(data).refused[0] == ("DSN-UTF-8", deposit.line(NAME))
    assert refusal(b"\xef\xbb\xbf" + deposit.data()) == ("DSN-UTF-8", 1)


def test_windows_1252_is_refused_by_name() -> None:
    deposit = monthly().put(JOB, "Agent chez nous")
    data = deposit.data().replace(b"chez nous", b"d\x92\x9cuvre", 1)
    assert refusal(data) == ("DSN-WINDOWS-1252", deposit.line(JOB))


def test_accents_lost_in_a_conversion_are_told() -> None:
    deposit = monthly().put(JOB, "Ouvrier")
    assert refusal(deposit.data().replace(b"Ouvrier", b"Op\xef\xbf\xbdrateur")) == (
        "DSN-ACCENTS-PERDUS",
        deposit.line(JOB),
    )


@pytest.mark.parametrize("character", [b"\x00", b"\t", b"\x1a", b"\x7f", b"\r"])
def test_control_characters_are_refused(character: bytes) -> None:
    deposit = monthly().put(JOB, "Ouvrier")
    assert refusal(deposit.data().replace(b"Ouvrier", b"Ou" + character + b"er", 1)) == (
        "DSN-CARACTERE",
        deposit.line(JOB),
    )


@pytest.mark.parametrize(
    ("code", "made"),
    [
        ("DSN-UTF-16", lambda text: text.encode("utf-16")),
        ("DSN-UTF-16", lambda text: text.encode("utf-16-le")),
        ("DSN-UTF-16", lambda text: text.encode("utf-16-be")),
        ("DSN-EBCDIC", lambda text: text.encode("cp500")),
        ("DSN-COMPRESSE", lambda text: gzip.compress(text.encode("iso-8859-1"))),
    ],
)
def test_other_encodings_and_compressed_files_are_refused_by_name(code: str, made: Callable[[str], bytes]) -> None:
    reading = read(made(monthly().data().decode("iso-8859-1")))
    assert (reading.standing, reading.refused[0]) == (0, (code, 1))


def test_an_empty_file_is_refused() -> None:
    assert refusal(b"") == ("DSN-VIDE", 1)
    assert refusal(b"\r\n\r\n") == ("DSN-VIDE", 2)


def test_a_line_of_256_bytes_is_read_and_one_more_is_not() -> None:
    # The longest line: rubrique and signs (17), line end (2), so 237 characters of value at most.
    deposit = monthly().put(JOB, "x" * 237)
    assert read(deposit).refused == [(f"{JOB}/CSL-00", deposit.line(JOB))]
    deposit.put(JOB, "x" * 238)
    assert ("DSN-LIGNE-LONGUE", deposit.line(JOB)) in read(deposit).refused


def test_a_line_that_never_ends_stops_the_reading() -> None:
    start = b"\r\n".join(monthly().data().split(b"\r\n")[:40])
    reading = read(start + b"\r\nS21.G00.40.006,'" + b"1" * 10_000_000)
    assert ("DSN-LIGNE-LONGUE", 41) in reading.refused
    assert reading.standing == 0


@pytest.mark.parametrize(
    "line", [b"S21.G00.30.002 'A'", b"S21.G00.30.002,'A", b"s21.G00.30.002,'A'", b"n'importe quoi"]
)
def test_a_line_that_cannot_be_read_refuses_the_whole_message(line: bytes) -> None:
    deposit = monthly()
    position = deposit.index("S21.G00.30.002")
    lines = deposit.data().split(b"\r\n")
    lines[position] = line
    assert read(b"\r\n".join(lines)).ended[0].problems[0].code == "DSN-LIGNE"
    assert read(b"\r\n".join(lines)).ended[0].problems[0].line == position + 1


def test_an_empty_value_refuses_its_declaration() -> None:
    for value in ("", "  "):
        deposit = monthly().put(JOB, value)
        reading = read(deposit)
        assert reading.refused == [("DSN-VALEUR-VIDE", deposit.line(JOB))]
        assert reading.ended[0].problems == ()


def test_a_file_cut_anywhere_is_refused_whole() -> None:
    data = monthly().data()
    for cut in range(len(data) - 3, 0, -211):
        assert read(data[:cut]).standing == 0, cut


def test_a_file_cut_between_two_lines_says_where_it_stops() -> None:
    deposit = monthly()
    lines = deposit.data().split(b"\r\n")[: len(deposit.lines)]
    assert refusal(b"\r\n".join(lines)) == ("DSN-TRONQUE", len(deposit.lines))


def test_wrong_totals_refuse_the_whole_message() -> None:
    deposit = monthly()
    count = len(deposit.lines)
    data = deposit.data()
    wrong = data.replace(b"S90.G00.90.001,'%d'" % (count + 2), b"S90.G00.90.001,'%d'" % count)
    assert refusal(wrong) == ("DSN-TOTAL-RUBRIQUES", count + 1)
    wrong = data.replace(b"S90.G00.90.002,'1'", b"S90.G00.90.002,'2'")
    assert refusal(wrong) == ("DSN-TOTAL-DECLARATIONS", count + 2)


def test_totals_may_have_leading_zeros() -> None:
    assert read(monthly().data().replace(b"S90.G00.90.001,'", b"S90.G00.90.001,'000")).standing == 1


@pytest.mark.parametrize("tail", [b"S21.G00.30.001,'1'\r\n", b"S99.G00.00.001,'1'\r\n", b"\r\nbonjour", b"\x1a"])
def test_nothing_may_follow_the_totals(tail: bytes) -> None:
    reading = read(monthly().data() + tail)
    assert reading.standing == 0
    assert {code for code, _ in reading.refused} & {"DSN-SUITE", "DSN-LIGNE", "DSN-CARACTERE"}


def test_a_second_message_without_lot_is_refused_with_the_first() -> None:
    data = monthly().data()
    assert refusal(data + data) == ("DSN-SUITE", len(monthly().lines) + 3)


def test_garbage_is_given_up_early() -> None:
    reading = read(b"garbage\n" * 100_000)
    assert reading.refused[-1][0] == "DSN-ABANDON"
    assert len(reading.problems) < 30


def test_a_file_that_starts_elsewhere_is_refused() -> None:
    assert refusal(Deposit(monthly().lines[20:]).data()) == ("DSN-ENTETE", 1)
