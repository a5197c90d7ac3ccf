"""Dates as people say them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.profile.when.moments import Speaker
from cpa.modules.profile.when.reading import span_of
from cpa.modules.profile.when.span import State

SAID, BORN = date(2026, 11, 25), date(1985, 8, 1)
SPEAKER = Speaker(SAID, BORN)


@pytest.mark.parametrize(
    ("words", "earliest", "latest"),
    [
        ("vers 2010", "2009-01-01", "2011-12-31"),
        ("2010 environ", "2009-01-01", "2011-12-31"),
        ("2010 ?", "2009-01-01", "2011-12-31"),
        ("été 2014", "2014-06-01", "2014-09-30"),
        ("Pendant l’été 2014", "2014-06-01", "2014-09-30"),
        ("03/2019", "2019-03-01", "2019-03-31"),
        ("en mars 2019", "2019-03-01", "2019-03-31"),
        ("sept. 2019", "2019-09-01", "2019-09-30"),
        ("1er mars 2019", "2019-03-01", "2019-03-01"),
        ("15/03/19", "2019-03-15", "2019-03-15"),
        ("de 2008 à 2012", "2008-01-01", "2012-12-31"),
        ("2008-2012", "2008-01-01", "2012-12-31"),
        ("2008 – 2012", "2008-01-01", "2012-12-31"),
        ("2010 ou 2011", "2010-01-01", "2011-12-31"),
        ("de mars à juin 2015", "2015-03-01", "2015-06-30"),
        ("du 3 mars 2014 au 5/06/2015", "2014-03-03", "2015-06-05"),
        ("début 2012 - fin 2013", "2012-01-01", "2013-12-31"),
        ("mi-2012", "2012-05-01", "2012-08-31"),
        ("dans les années 90", "1990-01-01", "1999-12-31"),
        ("quand j'avais 20 ans", "2005-08-01", "2006-08-31"),
        ("quand j’avais vingt ans", "2005-08-01", "2006-08-31"),
        ("de 20 à 25 ans", "2005-08-01", "2011-08-31"),
        ("à 16 ans", "2001-08-01", "2002-08-31"),
        ("il y a dix ans", "2015-01-01", "2017-12-31"),
        ("l’an dernier", "2025-01-01", "2025-12-31"),
        ("jusqu’en 2012", None, "2012-12-31"),
        ("après 2010", "2010-01-01", None),
        ("around 2010", "2009-01-01", "2011-12-31"),
        ("Summer 2014", "2014-06-01", "2014-09-30"),
        ("from March to June 2015", "2015-03-01", "2015-06-30"),
        ("when I was 20", "2005-08-01", "2006-08-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
        ("10 years ago", "2015-01-01", "2017-12-31"),
    ],
)
def test_the_words_people_use_are_understood(words: str, earliest: str | None, latest: str | None) -> None:
    found = span_of(words, SPEAKER)
    days = tuple(day and date.fromisoformat(day) for day in (earliest, latest))
    assert (found.state, found.words, (found.earliest, found.latest)) == (State.CLEAR, words, days)
    assert not found.ongoing


@pytest.mark.parametrize(
    ("words", "earliest"),
    [
        ("depuis 2020", "2020-01-01"),
        ("2020 à aujourd’hui", "2020-01-01"),
        ("2020 -", "2020-01-01"),
        ("de 2020 jusqu'à maintenant", "2020-01-01"),
        ("depuis 3 ans", "2022-01-01"),
        ("since 2020", "2020-01-01"),
        ("en ce moment", None),
    ],
)
def test_what_lasts_has_no_end(words: str, earliest: str | None) -> None:
    found = span_of(words, SPEAKER)
    assert (found.ongoing, found.latest, found.earliest) == (True, None, earliest and date.fromisoformat(earliest))


@pytest.mark.parametrize(
    "words", ["je ne sais plus", "Je sais plus trop", "j’ai oublié", "?", "aucune idée", "I don’t remember"]
)
def test_not_knowing_is_an_answer(words: str) -> None:
    assert span_of(words, SPEAKER).state is State.FORGOTTEN


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("bla bla", State.UNCLEAR),
        ("32/13/2019", State.UNCLEAR),
        ("31/02/2019", State.UNCLEAR),
        ("2090", State.UNCLEAR),
        ("pendant 3 jours", State.UNCLEAR),
        ("de 2012 à 2008", State.BACKWARDS),
    ],
)
def test_nonsense_is_kept_and_told_apart(words: str, state: State) -> None:
    found = span_of(words, SPEAKER)
    assert (found.state, found.words) == (state, words)


def test_an_age_says_nothing_of_someone_whose_birth_is_not_known() -> None:
    assert span_of("quand j’avais 20 ans", Speaker(SAID)).state is State.NO_BIRTH_YEAR


@given(st.text(max_size=40) | st.from_regex(r"\A(de |vers |depuis )?[0-9/ .-]{1,12}( ans| à [0-9]{1,4})?\Z"))
def test_any_words_at_all_are_kept_as_they_are(words: str) -> None:
    found = span_of(words, SPEAKER)
    assert found.words == words
    if found.earliest and found.latest and found.state is State.CLEAR:
        assert found.earliest <= found.latest
