"""What the pages say follows the law: its values on that day, its dates, its articles; nothing is written by hand."""

import re
from datetime import date

import pytest
from django.utils.translation import override

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p import uses
from cpa.legislation.timeline import on, parameter, spells, version
from cpa.rules.wording import shown
from cpa.surfaces.portal.understanding import commitment, funds, hardship, money
from cpa.surfaces.portal.understanding.articles import gathered
from cpa.surfaces.portal.understanding.changes import NEVER
from cpa.surfaces.portal.understanding.groups import GROUPS
from cpa.surfaces.portal.understanding.rights import RIGHTS
from cpa.surfaces.portal.understanding.shown import amount, first_amount, part, parts, past, read_on
from cpa.surfaces.portal.understanding.topic import Block
from tests.legislation.laws import test_laws

TODAY = date(2026, 11, 25)
BLOCKS = [block for topic in (*RIGHTS, *GROUPS) for block in topic.blocks] + list(funds.BLOCKS)


def _values(block: Block) -> list[str]:
    said = (*(each.text for each in block.amounts), *block.sentences)
    paths = [each.value for each in (*block.amounts, *block.rows)]
    return paths + [path for one in said for path in one.values.values()]


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: str(block.title))
def test_every_value_and_rule_of_a_block_is_in_the_law_today(block: Block) -> None:
    assert [path for path in _values(block) if not amount(path, TODAY)] == []
    assert [name for name in block.rules if version(name, TODAY) is None] == []


@pytest.mark.parametrize("topic", [*RIGHTS, *GROUPS], ids=lambda topic: topic.slug)
def test_no_amount_is_written_by_hand(topic) -> None:
    written = [str(text) for block in topic.blocks for text in _by_hand(block)]
    assert [text for text in written if re.search(r"\d\s?(?:€|euros?|points?|heures?|h\b)", text)] == []


def _by_hand(block: Block):
    yield from (each.text.text for each in block.amounts)
    yield from (each.form for each in (*block.amounts, *block.rows))
    yield from (said.text for said in block.sentences)


def test_the_amounts_are_those_of_the_day() -> None:
    with override("fr"):
        assert amount("training.participation.amount", date(2025, 6, 1)) == "102,23\u202f€"
        assert amount("training.participation.amount", TODAY) == "103,20\u202f€"
        assert amount("cpf.hours.first_tier_rate", date(2016, 6, 1)) == "24 heures"
        assert amount("cpf.hours.first_tier_rate", TODAY) == ""
        assert amount("years: cec.association.years", date(2024, 4, 16)) == "3 ans"
        assert amount("years: cec.association.years", date(2024, 4, 17)) == "1 an"
        assert amount("end_of_month: cec.declaration.months_after", TODAY) == "30 juin"
        assert amount("day: c2p.birth.doubled_before", TODAY) == "1er juillet 1956"


def test_days_at_half_time_are_those_the_law_gives_for_a_lot() -> None:
    lot = parameter("c2p.lot.points")
    for day in (date(2023, 8, 31), TODAY):
        asked = uses.part_time(on(lot, day).quantity.amount, uses.FULL_SHARE // 2, day)
        days = Quantity(asked.answers()["part_time_days"], Unit.HUNDREDTH_DAY)
        assert amount("at_half_time: c2p.part_time.days", day) == shown(days)


def test_what_the_law_no_longer_gives_is_left_out_of_the_page() -> None:
    with override("fr"):
        (earned, *_) = parts(money.MONEY, date(2018, 6, 1))
        assert earned.figures == []
        assert [figure.amount for figure in parts(money.MONEY, TODAY)[0].figures] == [
            "500\u202f€ par an",
            "500\u202f€ par an",
            "5\u202f000\u202f€ au plus",
        ]


def test_a_sentence_that_a_ceiling_would_contradict_waits_for_its_end() -> None:
    with override("fr"):
        endless = "Il n’y a pas de maximum dans une vie."
        earned = hardship.HARDSHIP.blocks[0]
        assert endless not in part(earned, date(2023, 8, 31)).sentences
        assert endless in part(earned, date(2023, 9, 1)).sentences


def test_what_held_before_comes_with_its_dates_the_latest_first() -> None:
    with override("fr"):
        table = past(hardship.HARDSHIP, TODAY)
        assert table is not None
        rows = [[cell.text for cell in row] for row in table.rows]
        assert ["Un point, en formation", "375\u202f€", "du 1er janvier 2019 au 31 août 2023"] in [r[:3] for r in rows]
        assert [row[0] for row in rows][-1] in {"Porter des charges lourdes", "Les vibrations"} | {
            "Travailler dans des postures pénibles"
        }
        assert past(commitment.COMMITMENT, date(2017, 6, 1)) is None


def test_a_value_kept_under_a_new_article_is_one_value() -> None:
    nights = spells(parameter("c2p.thresholds.nuit"))
    assert [(each.quantity.amount, each.since) for each in nights] == [
        (120, date(2015, 1, 1)),
        (100, date(2023, 9, 1)),
    ]
    assert nights[0].until == date(2023, 8, 31)
    found = on(parameter("c2p.thresholds.nuit"), date(2016, 1, 1))
    assert found is not None and found.citation.article == "Code du travail, art. D. 4163-2"


def test_each_right_is_known_by_one_amount() -> None:
    with override("fr"):
        assert [first_amount(topic, TODAY) for topic in RIGHTS] == [
            "500\u202f€ par an",
            "500\u202f€ de formation par point",
            "240\u202f€ par an",
            "25 heures par an",
        ]


def test_articles_are_named_once_under_their_code() -> None:
    cited = [
        "Code du travail, art. R. 6323-1 I et L. 6323-11",
        "Code du travail, art. R. 6323-1",
        "Code du travail, art. L. 6323-11 (loi n° 2016-1088) ; décret n° 2016-1367",
    ]
    assert gathered(cited) == ["Code du travail, art. R. 6323-1 I, L. 6323-11", "Décret n° 2016-1367"]


@pytest.mark.parametrize("topic", [*RIGHTS, *GROUPS], ids=lambda topic: topic.slug)
def test_a_page_says_when_its_texts_were_last_read(topic) -> None:
    found = read_on(topic.blocks)
    assert found is not None and date(2026, 1, 1) < found <= TODAY


def test_every_promise_of_the_page_is_a_law_that_tests_prove() -> None:
    proven = {name.split("_")[1].upper() for name in dir(test_laws) if name.startswith("test_i")}
    assert {name for name, _, _ in NEVER} == proven == {f"I{number}" for number in range(1, 11)}
