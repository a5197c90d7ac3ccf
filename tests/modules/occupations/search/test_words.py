"""A text becomes plain words, whatever it holds."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cpa.modules.occupations.search.words import LONGEST_WORD, MOST_WORDS, plain, words

SAME_SOUND = [
    ("boulanger", "boulanjer"),
    ("boulanger", "boulangé"),
    ("plombier", "plombié"),
    ("secrétaire", "secrétère"),
    ("chauffeur", "chofeur"),
    ("électricien", "électritien"),
    ("pharmacien", "farmassien"),
    ("notaire", "notère"),
    ("psychologue", "psicologue"),
    ("maçon", "masson"),
    ("jardinier", "jardinié"),
    ("bibliothécaire", "bibliotécère"),
    ("technicien", "tecnicien"),
    ("garagiste", "garajiste"),
    ("musicien", "musisien"),
]
OTHER_SOUND = [("boucher", "boulanger"), ("couvreur", "ouvreur"), ("serveur", "serrurier"), ("maçon", "marin")]


@pytest.mark.parametrize(("one", "other"), SAME_SOUND)
def test_what_sounds_the_same_has_one_sound(one: str, other: str) -> None:
    assert words(one)[0].sound == words(other)[0].sound


@pytest.mark.parametrize(("one", "other"), OTHER_SOUND)
def test_what_sounds_otherwise_has_another(one: str, other: str) -> None:
    assert words(one)[0].sound != words(other)[0].sound


def test_small_words_are_silent_and_abbreviations_are_whole() -> None:
    assert [word.spelling for word in words("Je suis aide-soignante de nuit à l’hôpital")] == [
        "aide",
        "soignante",
        "nuit",
        "hopital",
    ]
    assert [word.spelling for word in words("agent S.S.I.A.P.")] == ["agent", "ssiap"]
    assert words("de la, chez le, pour un… !") == []


@given(st.text(max_size=10_000))
@example("a" * 10_000)
@example("\x00\x07\ud800\U0001f600%_\\")
@example("ﷺ" * 200)
def test_any_text_gives_a_few_short_plain_words(text: str) -> None:
    found = words(text)
    assert len(found) <= MOST_WORDS
    for word in found:
        assert 0 < len(word.spelling) <= LONGEST_WORD
        assert 0 < len(word.sound) <= LONGEST_WORD
        assert not {*word.spelling} & {*"%_\\\x00"}


@given(st.text(alphabet=st.sampled_from("aàâbcçdeéèêëfghiîïjlmnoôœpqrstuùûvxyz -'"), max_size=60))
def test_accents_and_capitals_change_no_spelling(text: str) -> None:
    bare = "".join(one for one in unicodedata.normalize("NFD", text) if not unicodedata.combining(one))
    assert [word.spelling for word in words(text.upper())] == [word.spelling for word in words(bare)]
    assert plain(plain(text)) == plain(text)
