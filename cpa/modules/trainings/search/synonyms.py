"""Our list: what people say, and the words of the catalogue for it."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.modules.trainings.search.words import spelled, stem, telling

FILE = Path(__file__).with_name("synonyms.yaml")
Stems = tuple[str, ...]

LONGEST_PHRASE = 5
"""Words of the longest phrase of the list."""


@cache
def synonyms() -> Mapping[Stems, Sequence[tuple[Stems, int]]]:
    """Stems of what people say → what it means, as stems, each with how surely, in thousandths: the first most."""
    said: dict[str, Sequence[str]] = said_in(FILE)
    found: dict[Stems, list[tuple[Stems, int]]] = {}
    for phrases, meanings in said.items():
        for phrase in phrases.split(" / "):
            met = found.setdefault(phrase_stems(phrase), [])
            met += [(stems(meaning), _SURE - _LESS_EACH * rank) for rank, meaning in enumerate(meanings)]
    return {phrase: tuple(meanings) for phrase, meanings in found.items()}


_SURE, _LESS_EACH = 950, 100


def phrase_stems(text: str) -> Stems:
    """All words of a phrase, the silent ones too: « aide à domicile » is not « aide domicile »."""
    return tuple(map(stem, spelled(text)))


def stems(text: str) -> Stems:
    """The stems of the words that tell something."""
    return tuple(map(stem, telling(spelled(joined(text)))))


def known_spellings() -> set[str]:
    """The words of the list: none of them is an error of typing."""
    said: dict[str, Sequence[str]] = said_in(FILE)
    return {word for phrases in said for word in spelled(phrases)}


_JOINED = {
    "bac pro": "bacpro", "bac professionnel": "bacpro", "baccalaureat professionnel": "bacpro", "bac pro ag": "bacpro",
    "brevet de technicien superieur agricole": "bts agricole", "brevet de technicien superieur": "bts",
    "certificat d'aptitude professionnelle": "cap", "mention complementaire": "mc", "capa": "cap agricole",
    "btsa": "bts agricole", "brevet professionnel": "bp", "seconde pro": "secpro", "sec pro": "secpro",
    "2nde commune": "secpro", "bacpro": "bacpro", "2nde pro": "secpro",
}  # fmt: skip


def joined(text: str) -> str:
    """The text in plain letters where the names of diplomas are one word each."""
    said = f" {' '.join(spelled(text))} "
    for phrase, word in _SPACED:
        said = said.replace(phrase, word)
    return said.strip()


_SPACED = [(f" {' '.join(spelled(phrase))} ", f" {word} ") for phrase, word in _JOINED.items()]


def as_said(word: str) -> str:
    """A joined word as people write it."""
    return {"bacpro": "bac pro", "secpro": "seconde pro"}.get(word, word)
