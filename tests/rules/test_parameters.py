from datetime import date
from pathlib import Path

import pytest

from cpa.rules import parameters
from cpa.rules.documents import Refused
from cpa.rules.parameters import NotInForce

GOOD = """\
description: Montant annuel
values:
  2019-01-01:
    value: 500
  2021-01-01:
    value: "612.50"
  2023-01-01:
    value: null
metadata:
  unit: currency-EUR
  confidence: H
  rules: [R-X-1]
  reference:
    2019-01-01:
      title: Code du travail, art. R. 6323-1
      href: https://example.org/r6323-1
    2021-01-01:
      title: Décret de 2021
"""


def load(folder: Path, text: str = GOOD, name: str = "euros/annual.yaml") -> parameters.Parameters:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return parameters.load(folder)


def refusals(folder: Path, text: str) -> list[tuple[int | None, str]]:
    with pytest.raises(Refused) as caught:
        load(folder, text)
    return [(problem.line, problem.message) for problem in caught.value.problems]


def test_a_value_is_that_of_the_day_in_whole_cents(tmp_path: Path) -> None:
    law = load(tmp_path)
    assert law.on(date(2020, 12, 31)).euros.annual == 50_000
    assert law.on(date(2021, 1, 1)).euros.annual == 61_250


def test_each_date_keeps_its_own_article(tmp_path: Path) -> None:
    first, second, _ = load(tmp_path)["euros.annual"].values
    assert (first.citation.article, first.citation.link) == (
        "Code du travail, art. R. 6323-1",
        "https://example.org/r6323-1",
    )
    assert second.citation.article == "Décret de 2021"


@pytest.mark.parametrize("day", [date(2018, 12, 31), date(2023, 1, 1), date(2030, 1, 1)])
def test_a_value_not_yet_born_or_ended_is_never_a_default(tmp_path: Path, day: date) -> None:
    law = load(tmp_path).on(day)
    with pytest.raises(NotInForce, match=r"euros\.annual"):
        _ = law.euros.annual


def test_an_unknown_parameter_is_our_mistake(tmp_path: Path) -> None:
    law = load(tmp_path).on(date(2020, 1, 1))
    with pytest.raises(AttributeError, match=r"euros\.anual"):
        _ = law.euros.anual


@pytest.mark.parametrize(
    ("before", "after", "line", "words"),
    [
        ("value: 500", "value: 500.5", 4, "virgule"),
        ("value: 500", "value: 0x1F4", 4, "entier"),
        ("value: 500", 'value: "5,5"', 4, "exacte"),
        ("value: 500", 'value: "1.234"', 4, "exacte"),
        ("value: 500", "value: true", 4, "ni un entier"),
        ("unit: currency-EUR", "unit: francs", 10, "francs"),
        ("  2021-01-01:\n    value", "  2018-01-01:\n    value", 5, "recouvrent"),
        ("  2021-01-01:\n    value", "  2019-01-01:\n    value", 5, "deux fois"),
        ('value: "612.50"', "value: null", 7, "trou"),
        ("      title: Décret de 2021\n", "      href: x\n", 5, "référence"),
        ("confidence: H", "confidence: Z", 3, "confiance"),
        ("rules: [R-X-1]", "rules: []", 12, "règles"),
        ("description: Montant annuel\n", "", 1, "description"),
        ("metadata:", "metadat:", 1, "metadata"),
        ("  unit: currency-EUR\n", "  unit: currency-EUR\n  units: x\n", 11, "units"),
    ],
)
def test_what_the_law_could_not_mean_is_refused_with_its_line(
    tmp_path: Path, before: str, after: str, line: int, words: str
) -> None:
    assert before in GOOD
    text = GOOD.replace(before, after, 1)
    if words == "trou":
        text = text.replace("    value: null\nmetadata", "    value: 1\nmetadata")
    found = refusals(tmp_path, text)
    assert any(words in message and at == line for at, message in found), found


def test_problems_of_all_files_come_together_each_with_its_file(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(GOOD.replace("500", "500.5"), "utf-8")
    (tmp_path / "two.yaml").write_text(GOOD.replace("currency-EUR", "francs"), "utf-8")
    with pytest.raises(Refused) as caught:
        parameters.load(tmp_path)
    assert {problem.where.split(":")[0].rsplit("/")[-1] for problem in caught.value.problems} == {
        "one.yaml",
        "two.yaml",
    }


def test_a_reading_of_a_silent_text_can_be_switched(tmp_path: Path) -> None:
    text = GOOD.replace("confidence: H", "confidence: L")
    law = load(tmp_path, text).switched({"euros.annual": 1})
    assert law.on(date(2020, 1, 1)).euros.annual == 1


def test_what_the_text_says_cannot_be_switched(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="confidence L"):
        load(tmp_path).switched({"euros.annual": 1})


def test_an_ended_reading_stays_ended_when_switched(tmp_path: Path) -> None:
    law = load(tmp_path, GOOD.replace("confidence: H", "confidence: L")).switched({"euros.annual": 1})
    with pytest.raises(NotInForce):
        _ = law.on(date(2023, 1, 1)).euros.annual


def test_a_switch_is_a_yes_or_a_no(tmp_path: Path) -> None:
    text = GOOD.replace("currency-EUR", "switch").replace('"612.50"', "2").replace("500", "1")
    assert any("exacte" in message for _, message in refusals(tmp_path, text))


def test_a_date_is_kept_as_a_number_that_rules_compare(tmp_path: Path) -> None:
    text = (
        GOOD.replace("currency-EUR", "date")
        .replace('"612.50"', "1963-01-01")
        .replace("value: 500", "value: 1960-01-01")
    )
    law = load(tmp_path, text)
    assert law.on(date(2020, 1, 1)).euros.annual == date(1960, 1, 1).toordinal()
    assert law.on(date(2022, 1, 1)).euros.annual == date(1963, 1, 1).toordinal()


def test_a_date_is_no_amount_and_an_amount_no_date(tmp_path: Path) -> None:
    as_amount = GOOD.replace("value: 500", "value: 1960-01-01")
    as_date = GOOD.replace("currency-EUR", "date")
    assert [line for line, _ in refusals(tmp_path, as_amount)] == [4]
    assert [line for line, _ in refusals(tmp_path, as_date)] == [4, 6]
