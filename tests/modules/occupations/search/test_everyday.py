"""Our lists of words lead to occupations that exist."""

from pathlib import Path

import pytest

from cpa.modules.occupations.catalogue.tables import TitleRow
from cpa.modules.occupations.search.everyday import EVERYDAY, WISHED, everyday_words, related_words, wished_words
from cpa.modules.occupations.search.words import words


def test_every_word_of_ours_names_occupations_of_rome(titles: tuple[TitleRow, ...]) -> None:
    codes = {row.code for row in titles}
    for word, meant in [*everyday_words().items(), *wished_words().items()]:
        assert isinstance(word, str), word
        assert words(word), word
        assert meant, word
        assert len({*meant}) == len(meant), word
        assert {*meant} <= codes, word


@pytest.mark.parametrize(("file", "least"), [(EVERYDAY, 300), (WISHED, 50)])
def test_no_word_is_written_twice(file: Path, least: int) -> None:
    lines = [line.partition(": [")[0] for line in file.read_text("utf-8").splitlines() if line[:1] not in ("", "#")]
    assert len(lines) == len({*lines}) >= least


def test_related_words_are_single_words_of_at_least_two() -> None:
    for group in related_words():
        assert len(group) > 1
        assert all(len(words(word)) == 1 for word in group), group


def test_a_wish_opens_doors_of_several_families() -> None:
    narrow = {
        wish for wish, codes in wished_words().items() if len(codes) > 3 and len({code[0] for code in codes}) == 1
    }
    assert len(narrow) <= len(wished_words()) // 3
