from fractions import Fraction
from math import floor
from random import Random

import pytest

from cpa.legislation.c2p.career import Opening, determine, explain_all
from cpa.legislation.explanation import Explanation
from tests.legislation.c2p.careers import Career, career
from tests.legislation.sentences import balance as told_balance
from tests.legislation.sentences import left, unreadable

Explained = list[tuple[Career, tuple[Explanation, ...]]]


@pytest.fixture(scope="module")
def explained() -> Explained:
    random = Random(2017)
    made = [career(random) for _ in range(1_500)]
    return [
        (
            one,
            explain_all(
                one.facts,
                through=one.through,
                debits=one.debits,
                born_before_1956_07=one.doubled,
                first_year=one.first,
                opening=Opening(one.opening, one.opening),
            ),
        )
        for one in made
    ]


def test_the_explanation_says_what_determine_gives(explained: Explained) -> None:
    for one, years in explained:
        found = determine(
            one.facts,
            through=one.through,
            debits=one.debits,
            born_before_1956_07=one.doubled,
            first_year=one.first,
            opening=Opening(one.opening, one.opening),
        )
        assert tuple(year.determination for year in years) == found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_branch_taken_has_a_short_sentence_without_acronym(explained: Explained, language: str) -> None:
    for _, years in explained:
        for year in years:
            assert unreadable(year.sentences(language)) == []  # type: ignore[arg-type]


def test_a_program_that_reads_only_sentences_recovers_the_total(explained: Explained) -> None:
    for _, years in explained:
        for year in years:
            read = list(year.sentences())
            assert left(read) == told_balance(read) == Fraction(year.determination.total_balance)


def test_a_program_that_reads_only_sentences_computes_the_periods_again(explained: Explained) -> None:
    computed = 0
    for _, years in explained:
        for year in years:
            for line in (text for text in year.sentences() if "mois entiers" in text):
                months, periods, length = (int(word) for word in line.split() if word.isdigit())
                assert floor(Fraction(months, length)) == periods
                computed += 1
    assert computed > 3_000


def test_every_step_cites_an_article(explained: Explained) -> None:
    for _, years in explained:
        for year in years:
            assert all(step.citation and step.citation.article for step in year.steps)
