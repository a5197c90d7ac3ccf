"""Our list of everyday words leads to occupations that exist."""

from cpa.modules.occupations.catalogue.tables import TitleRow
from cpa.modules.occupations.search.everyday import FILE, everyday_words
from cpa.modules.occupations.search.words import words


def test_every_everyday_word_names_occupations_of_rome(titles: tuple[TitleRow, ...]) -> None:
    codes = {row.code for row in titles}
    for word, meant in everyday_words().items():
        assert isinstance(word, str), word
        assert words(word), word
        assert meant, word
        assert len({*meant}) == len(meant), word
        assert {*meant} <= codes, word


def test_no_everyday_word_is_written_twice() -> None:
    lines = [line.partition(": [")[0] for line in FILE.read_text("utf-8").splitlines() if line[:1] not in ("", "#")]
    assert len(lines) == len({*lines}) == len(everyday_words())
    assert len(lines) >= 300
