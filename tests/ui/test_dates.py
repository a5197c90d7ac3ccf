"""Dates in French as French writes them, in every template and every sentence."""

from datetime import UTC, date, datetime

import pytest
from django.template import engines
from django.utils import formats, translation
from hypothesis import given
from hypothesis import strategies as st

from cpa.ui.dates import date_format, of_date

NEW_YEAR = date(2024, 1, 1)


def rendered(source, **context):
    return engines["django"].from_string(source).render(context)


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "1er janvier 2024, 1er janvier, janvier 2024"), ("en", "1 January 2024, 1 January,")]
)
def test_the_first_of_a_month_is_premier_in_french_in_every_template(language, said):
    with translation.override(language):
        source = '{{ day|date:"j F Y" }}, {{ day|date:"j F" }}, {{ day|date:"F Y" }}'
        assert rendered(source, day=NEW_YEAR).startswith(said)


def test_a_moment_is_told_in_the_time_of_the_country_and_nothing_gives_nothing():
    with translation.override("fr"):
        assert (
            rendered('{{ at|date:"j F Y, H:i" }}', at=datetime(2024, 4, 30, 22, 5, tzinfo=UTC)) == "1er mai 2024, 00:05"
        )
        assert rendered('[{{ day|date:"j F Y" }}]', day=None) == "[]"
        assert rendered("{{ day|date }}", day=NEW_YEAR) == "1er janvier 2024"


@given(
    st.dates(),
    st.sampled_from(["j F Y", "F Y", "DATE_FORMAT", "SHORT_DATE_FORMAT", "Y"]),
    st.sampled_from(["fr", "en"]),
)
def test_any_other_day_is_as_django_writes_it(day, pattern, language):
    with translation.override(language):
        whole = "j F Y" if pattern == "DATE_FORMAT" else pattern
        shown, plain = date_format(day, pattern), formats.date_format(day, whole)
    assert shown == plain if day.day != 1 or language == "en" else shown.replace("1er ", "1 ") == plain


@pytest.mark.parametrize("month", range(1, 13))
def test_de_loses_its_vowel_before_avril_aout_and_octobre(month):
    with translation.override("fr"):
        said = of_date(date_format(date(2024, month, 1), "F Y"))
    assert said.startswith("d’" if month in (4, 8, 10) else "de ")


def test_of_is_of_in_english():
    with translation.override("en"):
        assert of_date("April 2024") == "of April 2024" and of_date("March 2024") == "of March 2024"


@pytest.mark.parametrize("pattern", ["DATE_FORMAT", "j F Y"])
def test_a_date_is_written_in_one_way_in_english(pattern):
    with translation.override("en"):
        assert date_format(date(2021, 12, 21), pattern) == "21 December 2021"
        assert rendered("{{ day|date }}", day=date(2021, 12, 21)) == "21 December 2021"
