"""Lines of yearly files: what stands, and what is said of each that does not."""

import tracemalloc
from datetime import date
from io import BytesIO, RawIOBase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.problem import Problem
from cpa.modules.declarations.sources.yearly import reader
from cpa.modules.declarations.sources.yearly.kinds import KINDS
from cpa.modules.declarations.sources.yearly.problems import SENTENCES
from tests.modules.declarations.saying import BY_NAME, NIR, SIREN, SIRET, lines

TODAY = date(2026, 3, 1)


def read(content: bytes, kind: str = "self_employment") -> list[reader.LineRead | Problem]:
    return list(reader.read(BytesIO(content), BY_NAME[kind], TODAY))


def code(kind: str, **row: str) -> tuple[str, str]:
    """The code of the one problem of a file of one line, and where it is."""
    (found,) = read(lines(kind, row), kind)
    assert isinstance(found, Problem), found
    return found.code, found.where


def content(kind: str, **row: str) -> dict[str, object]:
    (found,) = read(lines(kind, row), kind)
    assert isinstance(found, reader.LineRead), found
    return dict(found.content)


@pytest.mark.parametrize(
    ("kind", "row", "expected", "subject"),
    [
        ("self_employment", {"contribution_paid": "non"}, {"months": 7, "contribution_paid": False}, ""),
        ("sheltered_work", {}, {"siret": SIRET}, ""),
        ("public_post", {}, {"siret": SIRET, "share": 80, "months": 12, "category_c": True}, SIRET),
        (
            "commitment",
            {"nature": "reserve_citoyenne_police", "months": "", "years": "3", "hours": "350"},
            {"nature": "reserve_citoyenne_police", "organisation": SIREN, "years": 3, "hours": 35000},
            f"reserve_citoyenne_police {SIREN}",
        ),
    ],
)
def test_a_line_gives_its_values_and_what_tells_it_apart(
    kind: str, row: dict[str, str], expected: dict[str, object], subject: str
) -> None:
    (found,) = read(lines(kind, row), kind)
    assert isinstance(found, reader.LineRead)
    assert (found.content, found.subject) == (expected, subject)
    assert (found.number, found.identifiers.nir, found.year, found.declared_on, found.cancels) == (
        *(2, NIR, 2024),
        *(date(2025, 5, 4), False),
    )


@pytest.mark.parametrize(
    ("row", "expected", "column"),
    [
        ({"months": "13"}, "CSV-MOIS", "months"),
        ({"months": "-1"}, "CSV-MOIS", "months"),
        ({"months": "7.5"}, "CSV-MOIS", "months"),
        ({"months": "²"}, "CSV-MOIS", "months"),
        ({"months": ""}, "CSV-MOIS", "months"),
        ({"contribution_paid": "yes"}, "CSV-OUI-NON", "contribution_paid"),
        ({"year": "2027"}, "CSV-ANNEE", "year"),
        ({"year": "2017"}, "CSV-ANNEE", "year"),
        ({"year": "two"}, "CSV-ANNEE", "year"),
        ({"declared_on": "2026-03-02"}, "CSV-DATE", "declared_on"),
        ({"declared_on": "04/05/2025"}, "CSV-DATE", "declared_on"),
        ({"declared_on": "2025-02-30"}, "CSV-DATE", "declared_on"),
        ({"declared_on": "2023-12-31"}, "CSV-DATE-ANTERIEURE", "declared_on"),
        ({"nir": ""}, "CSV-PERSONNE", ""),
        ({"nir": "123"}, "CSV-NIR", "nir"),
        ({"nir": NIR + "00"}, "CSV-NIR", "nir"),
        ({"nir": "2850769999999"}, "CSV-NIR", "nir"),
        ({"nir": "", "ntt": "3007001043AB"}, "CSV-NTT", "ntt"),
        ({"cancelled": "maybe"}, "CSV-OUI-NON", "cancelled"),
    ],
)
def test_a_value_that_cannot_stand_is_told_by_its_column(row: dict[str, str], expected: str, column: str) -> None:
    assert code("self_employment", **row) == (expected, f"ligne 2, colonne {column}" if column else "ligne 2")


@pytest.mark.parametrize(
    ("kind", "row", "expected"),
    [
        ("public_post", {"siret": "00700104300013"}, "CSV-SIRET"),
        ("public_post", {"share": "0"}, "CSV-QUOTITE"),
        ("public_post", {"share": "101"}, "CSV-QUOTITE"),
        ("sheltered_work", {"siret": "٠٠٧٠٠١٠٤٣٠٠٠١٢"}, "CSV-SIRET"),
        ("commitment", {"nature": "benevolat"}, "CSV-NATURE"),
        ("commitment", {"nature": "chorale"}, "CSV-NATURE"),
        ("commitment", {"nature": "reserve_reinsertion", "months": "", "hours": "90", "year": "2023"}, "CSV-NATURE"),
        ("commitment", {"days": "9"}, "CSV-MESURE"),
        ("commitment", {"months": ""}, "CSV-MESURE"),
        ("commitment", {"nature": "reserve_militaire", "months": "", "days": "367"}, "CSV-QUANTITE"),
        ("commitment", {"nature": "reserve_reinsertion", "months": "", "hours": "9000"}, "CSV-QUANTITE"),
        ("commitment", {"nature": "reserve_reinsertion", "months": "", "hours": "-9"}, "CSV-QUANTITE"),
        ("commitment", {"organisation": "W12"}, "CSV-ORGANISME"),
    ],
)
def test_each_kind_has_its_own_controls(kind: str, row: dict[str, str], expected: str) -> None:
    assert code(kind, **row)[0] == expected


def test_a_national_number_may_come_with_its_key_and_spaces() -> None:
    key = f"{97 - int(NIR) % 97:02d}"
    (found,) = read(lines("self_employment", {"nir": f"{NIR[:5]} {NIR[5:]} {key}"}))
    assert isinstance(found, reader.LineRead)
    assert found.identifiers.nir == NIR


def test_a_line_that_is_refused_leaves_the_others_standing() -> None:
    found = read(lines("self_employment", {"months": "99"}, {}, {"year": "1999"}, {"months": "3"}))
    assert [isinstance(one, Problem) for one in found] == [True, False, True, False]


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        (b"", "CSV-VIDE"),
        (b"nir;year\n", "CSV-ENTETE"),
        (b'"nir;year\n', "CSV-ENTETE"),
        (lines("self_employment", {}).replace(b"\n", b"\r"), "CSV-ENTETE"),
        (lines("public_post", {}), "CSV-ENTETE"),
        (lines("self_employment", {}).replace(b";", b","), "CSV-ENTETE"),
        (lines("self_employment", {}).decode().encode("utf-16"), "CSV-UTF-8"),
        (lines("self_employment").replace(b"\n", b"") + b"\n\xe9;;;;;;\n", "CSV-UTF-8"),
        (lines("self_employment") + b";;\n", "CSV-COLONNES"),
        (lines("self_employment") + b'"a;;\n', "CSV-COLONNES"),
        (lines("self_employment") + b"x" * 5000 + b"\n", "CSV-LIGNE-LONGUE"),
    ],
)
def test_a_file_that_is_not_one_is_told_by_its_first_problem(file: bytes, expected: str) -> None:
    (found,) = read(file)
    assert isinstance(found, Problem)
    assert found.code == expected


def test_lines_before_a_byte_that_is_not_utf_8_stand_and_reading_stops_there() -> None:
    good, bad = lines("self_employment", {}), b"\xff\n"
    found = read(good + bad + good.splitlines(keepends=True)[1])
    assert [getattr(one, "code", "stands") for one in found] == ["stands", "CSV-UTF-8"]
    assert isinstance(found[1], Problem)
    assert found[1].line == 3


def test_a_mark_of_byte_order_blank_lines_and_windows_ends_change_nothing() -> None:
    plain = lines("self_employment", {}, {"year": "2023"})
    dressed = b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n\r\n")
    assert [getattr(one, "year", None) for one in read(dressed)] == [2024, 2023]


def test_lines_keep_their_number_after_one_that_is_too_long() -> None:
    found = read(lines("self_employment") + b"x" * 2500 + b"\n" + lines("self_employment", {}).splitlines()[1])
    assert [getattr(one, "line", None) or getattr(one, "number", None) for one in found] == [2, 3]


def test_too_many_refused_lines_stop_the_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_REFUSED", 3)
    found = read(lines("self_employment", *({"months": "99"} for _ in range(9))))
    assert [getattr(one, "code", "") for one in found] == ["CSV-MOIS"] * 3 + ["CSV-ABANDON"]


class Endless(RawIOBase):
    """A file of one line that never ends, up to a size."""

    def __init__(self, size: int) -> None:
        self._left = size

    def readable(self) -> bool:
        return True

    def readline(self, size: int | None = -1) -> bytes:
        given = min(self._left, size or 0)
        self._left -= given
        return b"x" * given


def test_a_line_without_end_never_fills_the_memory() -> None:
    tracemalloc.start()
    header = lines("self_employment")
    stream = Chained(BytesIO(header), Endless(30_000_000))
    found = list(reader.read(stream, BY_NAME["self_employment"], TODAY))  # type: ignore[arg-type]
    assert [getattr(one, "code", "") for one in found] == ["CSV-LIGNE-LONGUE"]
    assert tracemalloc.get_traced_memory()[1] < 1_000_000
    tracemalloc.stop()


class Chained:
    """One stream after the other."""

    def __init__(self, *streams: BytesIO | Endless) -> None:
        self._streams = list(streams)

    def readline(self, size: int) -> bytes:
        while self._streams:
            if line := self._streams[0].readline(size):
                return line
            self._streams.pop(0)
        return b""


@given(st.sampled_from(KINDS), st.binary(max_size=300))
def test_no_bytes_break_the_reading_and_no_value_is_repeated(kind: object, tail: bytes) -> None:
    assert kind in KINDS
    name = kind.name  # type: ignore[attr-defined]
    for found in read(lines(name) + tail, name):
        assert isinstance(found, reader.LineRead) or found.message == SENTENCES[found.code]


def test_every_sentence_ends_and_is_short_enough() -> None:
    assert all(text.endswith(".") and len(text.split()) <= 25 for text in SENTENCES.values())
