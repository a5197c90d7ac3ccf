"""A record brought to words once, before it meets others."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from cpa.modules.trainings.catalogue.model import Rhythm
from cpa.modules.trainings.dedupe.plain import Lexicon, lexicon, plain_text, singular, undoubled, without_gender
from cpa.modules.trainings.dedupe.record import Record
from cpa.modules.trainings.dedupe.towns import Town, towns_in

_LAST_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*$")
_ASIDE = re.compile(r"\(([^() ]+)\)")
_MARKER = re.compile(r"\b(?:option|opt|op|optn|specialite|spe|mention|parcours)(?=[abcd]?\b)")
_MARK = re.compile(
    r"\b(?:option|optn|opt|op|niveau|degre|specialite) ?([a-d]|[0-9]|i{1,3}|iv)\b|\b([abc][12])\b|\b([0-9]) ?eme\b"
)
_NUMBER = re.compile(r"\b[0-9]{1,4}(?=\b|bis|ter|[a-d]\b)")
LONGEST_BRACKET, LONGEST_SHORT = 6, 40
APPRENTICESHIP, SANDWICH = "apprentissage", Rhythm.SANDWICH.value


@dataclass(frozen=True, slots=True)
class Title:
    """Words of a title; `head` those before its detail, `detail` those of its option, speciality or mention, `marks`
    its letter or number; `issuer` what stands in brackets at its end; `kinds` the kinds of diploma named; `short`
    whether it is a label of the ministry, cut at some 33 letters, that leaves the diploma out; `bracketed` whether such
    brackets say anything, as the ministry writes them, in capitals."""

    words: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    detail: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()
    issuer: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    short: bool = False
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """Words of a name, those of its own among them, the kinds of house they tell, those that mean a part of something
    larger, those in brackets; `spelt` are all its words, small ones too, for acronyms; `towns` are the towns told."""

    words: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    aside: frozenset[str] = frozenset()
    spelt: tuple[str, ...] = ()
    towns: tuple[Town, ...] = ()


@dataclass(frozen=True, slots=True)
class Address:
    """Its numbers, the words of its street, and the kind of street (« rue », « place »)."""

    numbers: frozenset[str] = frozenset()
    street: tuple[str, ...] = ()
    ways: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Prepared:
    said: Record
    title: Title
    name: Name
    address: Address
    town: frozenset[str]
    rhythm: str
    """That said, or that of a title « en apprentissage »."""


def prepare(record: Record) -> Prepared:
    """Its texts as words."""
    return Prepared(
        record,
        title_of(record.title),
        _listed(name_of(record.name), record.source),
        address_of(record.address),
        frozenset(lexicon("name").words_of(record.town)),
        record.rhythm or (SANDWICH if APPRENTICESHIP in record.title.lower() else ""),
    )


@lru_cache(maxsize=100_000)
def title_of(text: str) -> Title:
    """The parts of a title."""
    capitals, text = text.isupper(), without_gender(text)
    titles, bracket = lexicon("title"), _LAST_BRACKET.search(text)
    inside = titles.words_of(bracket[1]) if bracket else ()
    if bracket and len(inside) <= LONGEST_BRACKET and "option" not in plain_text(bracket[1]):
        text = text[: bracket.start()]
    else:
        inside = ()
    words = titles.words_of(text)
    plain = plain_text(text)
    head, detail = _in_two(plain, titles)
    return Title(
        words=tuple(word for word in words if word not in titles.kinds),
        head=head,
        detail=detail,
        marks=frozenset(next(filter(None, found)) for found in _MARK.findall(plain)),
        issuer=tuple(word for word in inside if word not in titles.kinds),
        kinds=titles.kind_of((*words, *inside)),
        short=text.isupper() and len(text) <= LONGEST_SHORT,
        bracketed=bool(inside) and capitals,
    )


def _in_two(plain: str, titles: Lexicon) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What comes before « option » and the like, and what follows; nothing follows where the kind of diploma alone
    comes before (« Master mention »)."""
    head, *rest = (
        tuple(word for word in titles.words_of(part) if word not in titles.kinds)
        for part in _MARKER.split(plain, maxsplit=1)
    )
    return (head, rest[0]) if rest and head else (head, ())


@lru_cache(maxsize=100_000)
def name_of(text: str) -> Name:
    """The parts of a name."""
    names = lexicon("name")
    words = names.words_of(text)
    own = tuple(word for word in words if word not in names.common and (len(word) > 2 or not word.isdigit()))
    aside = frozenset(singular(plain_text(one)) for one in _ASIDE.findall(text))
    spelt = tuple(plain_text(text).split())
    return Name(words, own, names.kind_of(words), frozenset(words) & names.parts, aside, spelt, tuple(towns_in(spelt)))


def _listed(name: Name, source: str) -> Name:
    """The name, with the kind of house that its list is of when it tells none (« Allaire » among the counters)."""
    kind = lexicon("name").lists.get(source)
    return replace(name, kinds=frozenset({kind})) if kind and name.words and not name.kinds else name


@lru_cache(maxsize=100_000)
def address_of(text: str) -> Address:
    """Numbers and street of an address."""
    addresses = lexicon("address")
    words = addresses.words_of(text)
    numbers = _NUMBER.findall(plain_text(text)[:14])
    street = tuple(undoubled(word) for word in words if not word[0].isdigit() and word not in addresses.ways)
    return Address(frozenset(numbers), street, frozenset(words) & addresses.ways)
