"""What the holder's words about their qualification come to."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights.low_qualification import Word, applied, in_effect

words = st.lists(
    st.tuples(st.dates(date(2019, 1, 1), date(2026, 12, 31)), st.integers(2015, 2026)).map(
        lambda said: Word(said[0], said[1], None)
    ),
    max_size=5,
).map(lambda said: sorted(said, key=lambda word: word.declared_on))


def years(*said: Word) -> set[int]:
    spells = in_effect(said)
    return {year for year in range(2015, 2030) if applied(AnnualFacts(year), spells).low_qualified}


def test_a_word_counts_from_the_year_it_is_given() -> None:
    assert years(Word(date(2022, 3, 1), 2018, None)) == set(range(2022, 2030))


def test_a_diploma_takes_nothing_back_from_the_years_before() -> None:
    said = (Word(date(2022, 3, 1), 2022, None), Word(date(2026, 11, 25), 2022, 2026))
    assert years(*said) == set(range(2022, 2027))


def test_a_second_spell_leaves_the_first_as_it_was() -> None:
    said = (
        Word(date(2019, 5, 1), 2019, None),
        Word(date(2021, 5, 1), 2019, 2020),
        Word(date(2024, 5, 1), 2024, None),
    )
    assert years(*said) == {2019, 2020, *range(2024, 2030)}


def test_a_word_given_by_mistake_and_taken_back_gives_nothing() -> None:
    assert years(Word(date(2022, 3, 1), 2022, None), Word(date(2023, 1, 2), 2022, 2021)) == set()


@given(words, st.integers(2015, 2029))
def test_saying_that_it_ceased_never_touches_the_years_before(said: list[Word], last: int) -> None:
    before = years(*said)
    after = years(*said, Word(date(2026, 12, 31), 2026, last))
    assert {year for year in before if year <= last} <= after
    assert not {year for year in after if year > last and said}
