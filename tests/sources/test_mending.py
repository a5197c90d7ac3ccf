"""What publications spoil is mended by rules that are named, counted, and never guess."""

import re
from collections import Counter
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.sources.mending import Mender, UnknownRule, mend_rules, mended
from cpa.sources.package import Member
from cpa.sources.sheet import Sheet, SheetSpec, read_sheet

EVERY_RULE: list[Any] = [
    "stripped", "digits", "single_apostrophes", "cp1252_remnants", "double_utf8", "decimal_comma", "whole", "upper",
    {"leading_zeros": 8}, {"replaced": {"M?canique": "Mécanique", "?": ""}}, {"blank": ["NR", "-"]},
    {"date": "D/M/YYYY"}, {"date": "M/D/YYYY"}, {"date": "M/D/YY"}, {"date": "D/M/YY"}, {"date": "YYYYMMDD"},
    {"partial_date": True}, {"partial_date": False}, {"unit_off": ["€", "h"]},
]  # fmt: skip


def mend(text: str, *rules: Any) -> str:
    return mended(text, mend_rules({"x": rules})["x"], "x", Counter())


@pytest.mark.parametrize(
    ("spoilt", "rule", "right"),
    [
        ("\t11004301500012", "stripped", "11004301500012"),
        ("\ufeffBoulanger \r\n", "stripped", "Boulanger"),
        ("775 662 026.00381", "digits", "77566202600381"),
        ("conduite d''engins", "single_apostrophes", "conduite d'engins"),
        ("l\x92eau, c\x9cur", "cp1252_remnants", "l’eau, cœur"),
        ("une\x81 faute", "cp1252_remnants", "une faute"),
        ("MÃ©tier Ã\u00a0 dÃ©couvrir", "double_utf8", "Métier à découvrir"),
        ("ÃƒÂ©tÃƒÂ©", "double_utf8", "été"),
        ("1 234,50", "decimal_comma", "1234.50"),
        ("-0,5", "decimal_comma", "-0.5"),
        ("24213.0", "whole", "24213"),
        ("1022103", {"leading_zeros": 8}, "01022103"),
        ("0106010a", "upper", "0106010A"),
        ("M?canique g?n?rale", {"replaced": {"M?canique": "Mécanique", "g?n?rale": "générale"}}, "Mécanique générale"),
        ("NR", {"blank": ["NR"]}, ""),
        ("400-24202 V", {"kept": r"(\d{3})-?([0-9A-Z]{5}) ?[A-Z]?"}, "40024202"),
        ("8/31/16", {"date": "M/D/YY"}, "2016-08-31"),
        ("1/2/98", {"date": "M/D/YY"}, "1998-01-02"),
        ("31/12/2026", {"date": "D/M/YYYY"}, "2026-12-31"),
        ("20261231", {"date": "YYYYMMDD"}, "2026-12-31"),
        ("20280200", {"partial_date": True}, "20280229"),
        ("20260900", {"partial_date": False}, "20260901"),
        ("20260000", {"partial_date": True}, ""),
        ("1250,50 €", {"unit_off": ["€", "EUR"]}, "1250,50"),
        ("35 Heures.", {"unit_off": ["h", "heures"]}, "35"),
    ],
)
def test_a_known_defect_is_mended(spoilt: str, rule: Any, right: str) -> None:
    assert mend(spoilt, rule) == right


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Été, œuvre, l’eau", "double_utf8"),
        ("31/2/26", {"date": "D/M/YY"}),
        ("13/13/13", {"date": "M/D/YY"}),
        ("NR-1", {"blank": ["NR"]}),
        ("123456789", {"leading_zeros": 8}),
        ("", {"leading_zeros": 8}),
        ("C.2 rue 5", "digits"),
        ("1,2,3", "decimal_comma"),
        ("12 34,5", "decimal_comma"),
        ("1.5", "whole"),
    ],
)
def test_what_is_not_that_defect_stays_as_it_is(text: str, rule: Any) -> None:
    assert mend(text, rule) == text


@pytest.mark.parametrize("rule", EVERY_RULE, ids=str)
@given(text=st.text(alphabet=st.sampled_from("0123456789/., ?ÃÂ©é'\t\x92MN-mécaniqueR€"), max_size=14))
def test_mending_twice_is_mending_once(rule: Any, text: str) -> None:
    once = mend(text, rule)
    assert mend(once, rule) == once


@pytest.mark.parametrize(
    "said", ["strip", {"leading_zeros": "8"}, {"date": "Y/D"}, {"blank": "NR"}, {"kept": "no group"},
             {"a": 1, "b": 2}, "leading_zeros", 3,
             {"replaced": {"a": "ab"}}],
)  # fmt: skip
def test_a_rule_that_does_not_exist_refuses_the_whole_description(said: Any) -> None:
    with pytest.raises(UnknownRule):
        mend_rules({"column": [said]})


def test_each_mending_is_counted_by_rule_and_column_and_a_french_date_is_no_defect() -> None:
    rules = mend_rules({"*": ["stripped"], "code": [{"leading_zeros": 3}], "day": [{"date": "D/M/YYYY"}]})
    counts: Counter[str] = Counter()
    mender = Mender(rules, ("code", "name", "day"))
    rows = [mender(row, counts) for row in (("\t7", "a", "1/2/2026"), ("7", " b", ""), ("7", "c", ""))]
    assert rows == [("007", "a", "2026-02-01"), ("007", "b", ""), ("007", "c", "")]
    assert counts == {"stripped: code": 1, "stripped: name": 1, "leading_zeros: code": 3}


def read(content: bytes, spec: SheetSpec) -> Sheet:
    return read_sheet(Member("things.csv", "", len(content), lambda: BytesIO(content)), spec)


def test_a_sheet_mends_before_it_judges_and_sets_aside_with_its_line_what_no_rule_mends() -> None:
    spec = SheetSpec(
        "things", ("siret",), shapes={"siret": re.compile(r"\d{14}")}, mend=mend_rules({"siret": ["stripped"]})
    )
    sheet = read(b"siret\n\t12345678901234\n\t123\n", spec)
    assert (sheet.rows, sheet.mended) == ([("12345678901234",)], {"stripped: siret": 2})
    assert [(one.code, one.line) for one in sheet.problems] == [("value-malformed", 3)]


def test_a_copy_separated_by_another_sign_is_read_where_the_source_says_that_it_happens() -> None:
    spec = SheetSpec("things", ("a", "b"), separator=";", also_separated=",")
    assert read(b"a;b\n1;2,3\n", spec).rows == [("1", "2,3")]
    sheet = read(b"a,b\n1,2\n", spec)
    assert (sheet.rows, sheet.mended) == ([("1", "2")], {"separator": 1})
    assert [one.code for one in read(b"a\tb\n1\t2\n", spec).problems] == ["table-separator"]


def test_a_file_without_header_is_read_by_the_names_that_its_description_gives() -> None:
    spec = SheetSpec("things", ("code", "kind"), header=("code", "name", "kind"), ignore={"name": "not used"})
    sheet = read(b"1,a,X\n2,b\n1,2,3,4\n", spec)
    assert (sheet.rows, sheet.lines) == ([("1", "X"), ("2", "")], [1, 2])
    assert [(one.code, one.line) for one in sheet.problems] == [("row-malformed", 3)]
