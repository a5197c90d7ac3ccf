from decimal import Decimal
from pathlib import Path

import pytest

from cpa.rules.cases import BadCase, Verdict, read_cases, run_case
from cpa.rules.documents import Located, Refused

CASE = """\
format: rights-cases/1
cases:
- id: A-1
  title: doubled
  kind: double
  rules: [R-X-1]
  in: {h: 0.1}
  out: {rows: [{credit: "0.20"}]}
  confidence: H
"""


def double(given: Located) -> dict[str, object]:
    if "h" not in given:
        raise BadCase("« h » manque.", given.line)
    return {"rows": [{"credit": given["h"] * 2, "other": 1}]}


def verdict(folder: Path, text: str) -> tuple[Verdict, str]:
    file = folder / "cases.yaml"
    file.write_text(text, "utf-8")
    (case,) = read_cases(file)
    outcome = run_case(case, {"double": double})
    return outcome.verdict, outcome.sentence


def refusal(folder: Path, text: str) -> tuple[int | None, str]:
    file = folder / "cases.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Refused) as caught:
        read_cases(file)
    return caught.value.problems[0].line, caught.value.problems[0].message


def test_decimals_are_read_exactly_and_compared_exactly(tmp_path: Path) -> None:
    assert verdict(tmp_path, CASE) == (Verdict.PASS, "")


def test_a_difference_says_where_what_was_expected_and_what_was_found(tmp_path: Path) -> None:
    found = verdict(tmp_path, CASE.replace('"0.20"', "0.21"))
    assert found == (Verdict.FAIL, "rows[0].credit: expected 0.21, found 0.2")
    assert not Verdict.FAIL.stands


def test_a_difference_on_a_reading_of_confidence_l_is_shown_and_fails_nothing(tmp_path: Path) -> None:
    text = CASE.replace('"0.20"', "0.21").replace("confidence: H", "confidence: L")
    assert verdict(tmp_path, text)[0] is Verdict.DIFFERS
    assert Verdict.DIFFERS.stands


@pytest.mark.parametrize(
    "out", ["{rows: []}", "{rows: [{credit: 0.2}, {credit: 0.2}]}", "{missing: 1}", "{rows: [{credit: true}]}"]
)
def test_a_missing_row_a_spare_one_or_another_kind_of_value_differs(tmp_path: Path, out: str) -> None:
    assert verdict(tmp_path, CASE.replace('{rows: [{credit: "0.20"}]}', out))[0] is Verdict.FAIL


def test_a_kind_nobody_answers_is_said_so_and_does_not_stand(tmp_path: Path) -> None:
    assert verdict(tmp_path, CASE.replace("kind: double", "kind: triple"))[0] is Verdict.UNKNOWN
    assert not Verdict.UNKNOWN.stands


def test_a_case_its_reader_does_not_understand_is_refused(tmp_path: Path) -> None:
    assert verdict(tmp_path, CASE.replace("{h: 0.1}", "{g: 1}")) == (Verdict.REFUSED, "« h » manque.")


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("rights-cases/1", "rights-cases/9", 1, "format"),
        ("  kind: double\n", "", 3, "kind"),
        ("confidence: H", "confidence: sure", 3, "confiance"),
        ('out: {rows: [{credit: "0.20"}]}', "out: {}", 3, "out"),
        ("h: 0.1", "h: [0.1", 7, "YAML"),
        ("title: doubled", "title: doubled\n  title: twice", 5, "deux fois"),
        ("h: 0.1", "h: .inf", 7, "décimal"),
        ("h: 0.1", "h: 0x10", 7, "entier"),
    ],
)
def test_a_bad_file_is_told_by_its_line_and_a_sentence(
    tmp_path: Path, before: str, after: str, line: int, words: str
) -> None:
    assert before in CASE
    at, message = refusal(tmp_path, CASE.replace(before, after))
    assert at == line
    assert words in message


def test_the_same_identifier_twice_is_refused(tmp_path: Path) -> None:
    text = CASE + CASE.split("cases:\n")[1]
    assert "A-1" in refusal(tmp_path, text)[1]


def test_a_folder_gives_all_its_files_and_an_empty_one_is_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.yaml").write_text(CASE, "utf-8")
    assert [case.file.name for case in read_cases(tmp_path)] == ["one.yaml", "two.yaml"]
    (tmp_path / "nothing").mkdir()
    with pytest.raises(Refused, match="aucun fichier"):
        read_cases(tmp_path / "nothing")


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="ne peut pas être lu"):
        read_cases(tmp_path / "absent.yaml")


def test_unquoted_decimals_never_become_binary(tmp_path: Path) -> None:
    file = tmp_path / "cases.yaml"
    file.write_text(CASE, "utf-8")
    assert read_cases(file)[0].given["h"] == Decimal("0.1")
