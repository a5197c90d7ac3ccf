"""Words of names, titles and addresses without what tells nothing apart: capitals, accents, abbreviations, legal forms.
What is replaced stands in words.yaml."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from cpa.kernel.said import said_in
from cpa.modules.trainings.dedupe.matching import misspelt

LEAST_OF_A_FILLER = 5
_WORD = re.compile(r"[a-z0-9]+")
_DOUBLED = re.compile(r"([a-z])\1")
_SPACED_LETTERS = re.compile(r"\b(?:[a-z] ){2,}[a-z]\b")
_WRITTEN_APART = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "@": "a", "&": " et "})
_GENDER = re.compile(r"\((?:ne|e|se|euse|trice|fe|s)\)|/[a-zà-ÿ]{3,}trice\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """How one sort of text is brought to words. `kinds` names the kinds of diploma or of house by their word; `common`
    words are borne by too many to tell who it is, `idle` ones not even what it is. `owners` are the kinds that others
    may be a part of; `lists` the kind that all of a source are of."""

    before: tuple[tuple[re.Pattern[str], str], ...]
    phrases: tuple[tuple[re.Pattern[str], str], ...]
    words: Mapping[str, str]
    acronyms: Mapping[str, str]
    first: Mapping[str, str]
    empty: frozenset[str]
    kinds: Mapping[str, str]
    parts: frozenset[str]
    common: frozenset[str]
    idle: frozenset[str]
    fillers: tuple[str, ...]
    ways: frozenset[str]
    owners: frozenset[str]
    lists: Mapping[str, str]

    def words_of(self, text: str) -> tuple[str, ...]:
        """Its words in their order, whole and plain, empty ones left out."""
        for pattern, instead in self.before:
            text = pattern.sub(instead, text)
        plain = plain_text(text)
        for pattern, instead in self.phrases:
            plain = pattern.sub(instead, plain)
        words = (singular(self.words.get(word, word)) for word in self._whole(plain) if word not in self.empty)
        return tuple(word for word in words if word not in self.empty and not self._fills(word))

    def _whole(self, plain: str) -> Iterator[str]:
        """Its words, acronyms spelt out."""
        for place, word in enumerate(plain.split()):
            whole = self.acronyms.get(word) or (self.first.get(word) if place == 0 else None)
            yield from whole.split() if whole else (word,)

    def _fills(self, word: str) -> bool:
        return len(word) >= LEAST_OF_A_FILLER and any(
            filler.startswith(word) or misspelt(word, filler) for filler in self.fillers
        )

    def kind_of(self, words: Sequence[str]) -> frozenset[str]:
        """The kinds that those words name."""
        return frozenset(self.kinds[word] for word in words if word in self.kinds)


def without_gender(text: str) -> str:
    """Without the second gender added to words (« assistant(e) », « opérateur/opératrice »)."""
    return _GENDER.sub("", text)


def plain_text(text: str) -> str:
    """Small letters without accents, signs as spaces, an acronym in one word (« C O S T I C », « I.F.B »)."""
    apart = unicodedata.normalize("NFD", without_gender(text).translate(_WRITTEN_APART).lower())
    words = " ".join(_WORD.findall("".join(sign for sign in apart if not unicodedata.combining(sign))))
    return _SPACED_LETTERS.sub(lambda found: found.group().replace(" ", ""), words)


def singular(word: str) -> str:
    """Without the mark of the plural, of words of four letters or more."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word


@cache
def lexicon(sort: str) -> Lexicon:
    """That of `title`, `name` or `address`."""
    given: Mapping[str, Any] = _all()[sort]
    kinds = given.get("kinds", {})
    named = kinds if isinstance(kinds, dict) else {kind: kind for kind in kinds}
    return Lexicon(
        tuple((re.compile(pattern, re.IGNORECASE), instead) for pattern, instead in given.get("before", ())),
        tuple((re.compile(rf"\b(?:{pattern})(?![a-z0-9])"), instead) for pattern, instead in given["phrases"]),
        given["words"],
        given.get("acronyms", {}),
        given.get("first", {}),
        frozenset(given["empty"]),
        {singular(word): kind for word, kind in named.items()} | dict(named),
        frozenset(given.get("parts", ())) | {singular(part) for part in given.get("parts", ())},
        frozenset(singular(word) for word in (*named, *given.get("parts", ()), *given.get("common", ()))),
        frozenset(singular(word) for word in given.get("common", ()) if word not in (*named, *given.get("parts", ()))),
        tuple(given.get("fillers", ())),
        frozenset(singular(way) for way in given.get("ways", ())),
        frozenset(given.get("owners", ())),
        given.get("lists", {}),
    )


@cache
def _all() -> Mapping[str, Any]:
    given: Mapping[str, Any] = said_in(Path(__file__).with_name("words.yaml"))
    return given


def undoubled(word: str) -> str:
    """Each letter that is said twice written once (« gaulle », « gaule »)."""
    return _DOUBLED.sub(r"\1", word)
