"""The delays of a year of points are told as of the day they are read: none is given as open once it has passed."""

from datetime import date

import pytest

from cpa.legislation.c2p.career import determine, explain
from cpa.legislation.c2p.disputes import claim, employer_correction
from cpa.legislation.explanation import Topic
from cpa.legislation.facts import AnnualFacts, Exposure
from tests.legislation.sentences import unreadable


def told(year, read_on=None, language="fr"):
    facts = [AnnualFacts(year, exposures=(Exposure("08", 12),))]
    steps = explain(facts, year=year, read_on=read_on).about(Topic.CHANGE)
    return [step.sentence.text(language) for step in steps if step.rules[0] in ("R-DSP-5", "R-C2P-5")]


def test_a_passed_delay_says_so_and_names_what_may_still_be_done():
    assert told(2023, date(2026, 11, 25)) == [
        "Pour 2023, le délai pour réclamer une exposition oubliée est passé depuis le 31 décembre 2025.",
        "L'employeur peut encore corriger 2023 en votre faveur, jusqu'au 31 décembre 2026.",
        "Exposition oubliée ? Vous pouvez encore réclamer 2024, jusqu'au 31 décembre 2026.",
        "Exposition oubliée ? Vous pouvez encore réclamer 2025, jusqu'au 31 décembre 2027.",
    ]


def test_an_open_delay_is_told_until_its_last_day():
    still = ["Exposition oubliée ? Vous pouvez encore réclamer 2023, jusqu'au 31 décembre 2025."]
    assert told(2023, date(2024, 1, 1)) == told(2023, date(2025, 12, 31)) == still
    assert told(2023, date(2026, 1, 1))[0].startswith("Pour 2023, le délai pour réclamer")


def test_without_a_day_of_reading_nothing_is_said_to_be_open():
    assert told(2023) == ["Une exposition oubliée de 2023 se réclame au plus tard le 31 décembre 2025."]


@pytest.mark.parametrize("year", range(2015, 2026))
def test_what_is_told_open_is_what_the_law_admits(year):
    for read_on in (date(read, month, 25) for read in range(year + 1, 2030) for month in (1, 12)):
        open_years = {int(text.split("réclamer ")[1][:4]) for text in told(year, read_on) if "encore réclamer" in text}
        for other in range(year, read_on.year):
            admitted = claim(other, read_on).answers()["claim_admissible"]
            if other == year or year not in open_years:
                assert (other in open_years) == admitted, (other, read_on)
        corrects = any("encore corriger" in text for text in told(year, read_on))
        admitted = employer_correction(year, read_on, in_favour=True).answers()["employer_correction_accepted"]
        assert corrects == (admitted and year not in open_years)


def test_the_sentences_are_short_in_both_languages():
    for day in (None, date(2024, 5, 1), date(2026, 11, 25)):
        assert unreadable([*told(2023, day), *told(2023, day, "en")]) == []


def test_the_day_of_reading_changes_no_amount():
    facts = [AnnualFacts(2023, exposures=(Exposure("08", 12),))]
    read = explain(facts, year=2023, read_on=date(2026, 11, 25)).determination
    assert read == determine(facts, through=2023)[-1]
