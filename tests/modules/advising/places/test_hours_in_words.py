"""Hours are told as people say them."""

from django.utils.translation import override

from cpa.modules.advising.places.hours import read_hours
from cpa.modules.advising.places.hours_in_words import in_words


def test_days_that_follow_one_another_are_told_once() -> None:
    week = read_hours("Mo-Fr 09:00-12:00,13:30-17:00; Sa 09:00-11:45")
    with override("fr"):
        assert in_words(week) == [
            "du lundi au vendredi\u00a0: 9\u00a0h à 12\u00a0h et 13\u00a0h\u00a030 à 17\u00a0h",
            "samedi\u00a0: 9\u00a0h à 11\u00a0h\u00a045",
        ]


def test_two_days_are_told_with_and() -> None:
    with override("fr"):
        assert in_words(read_hours("Th-Fr 14:00-17:00")) == ["jeudi et vendredi\u00a0: 14\u00a0h à 17\u00a0h"]
