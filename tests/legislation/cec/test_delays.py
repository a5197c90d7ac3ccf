"""The delays of a year of volunteering are told as of the day they are read, none as open once passed."""

from datetime import date

import pytest

from cpa.legislation.cec.career import determine, explain
from cpa.legislation.cec.declaration import declared_in_time
from cpa.legislation.explanation import Topic
from cpa.legislation.facts import AnnualFacts
from tests.legislation.sentences import unreadable


def told(year, read_on=None, language="fr"):
    steps = explain([AnnualFacts(year)], year=year, read_on=read_on).about(Topic.CHANGE)
    return [step.sentence.text(language) for step in steps if step.rules[0] == "R-CEC-5"]


def test_a_passed_delay_says_so_and_names_the_years_still_open():
    assert told(2023, date(2026, 11, 25)) == [
        "Bénévolat de 2023 : il devait être déclaré au plus tard le 30 juin 2024, et attesté au plus tard le 31"
        " décembre 2024.",
        "Bénévolat de 2026 : vous pouvez encore le déclarer, jusqu'au 30 juin 2027. L'association l'atteste au plus"
        " tard le 31 décembre 2027.",
    ]


def test_what_was_declared_in_time_may_be_attested_until_the_end_of_the_year():
    assert "peut l'attester jusqu'au 31 décembre 2026" in told(2025, date(2026, 12, 31))[0]
    assert "et attesté au plus tard le" in told(2025, date(2027, 1, 1))[0]


def test_without_a_day_of_reading_nothing_is_said_to_be_open():
    [only] = told(2023)
    assert "encore" not in only and "30 juin 2024" in only


@pytest.mark.parametrize("year", range(2017, 2026))
def test_what_is_told_open_is_what_the_law_admits(year):
    for read_on in (date(read, month, 25) for read in range(year + 1, 2029) for month in (1, 6, 7, 12)):
        open_years = {int(text.split(" de ")[1][:4]) for text in told(year, read_on) if "encore le déclarer" in text}
        for other in range(year, read_on.year):
            admitted = declared_in_time(other, read_on).answers()["declared_in_time"]
            if other == year or year not in open_years:
                assert (other in open_years) == admitted, (other, read_on)


def test_the_sentences_are_short_in_both_languages():
    for day in (None, date(2024, 5, 1), date(2024, 11, 1), date(2026, 11, 25)):
        assert unreadable([*told(2023, day), *told(2023, day, "en")]) == []


def test_the_day_of_reading_changes_no_amount():
    facts = [AnnualFacts(2023)]
    read = explain(facts, year=2023, read_on=date(2026, 11, 25)).determination
    assert read == determine(facts, through=2023)[-1]
