"""A title of ROME or of our word list as people say it: its masculine form, its feminine form, its abbreviation."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cpa.modules.occupations.search.words import SILENT, plain

BETWEEN = " / "
"""What separates the masculine form from the feminine one."""

_INITIALS = re.compile(r"(?<=\s)\(([A-Z][A-Z0-9&]+)\)|-\s?([A-Z][A-Z&]+)\s?-|\s-\s([A-Z]{3,})$")
_ENDING = re.compile(r"(?<=\w)\(\w+\)")
"""A second ending between brackets: « chargé(e) »."""


@dataclass(frozen=True, slots=True)
class Title:
    """A name `text` under which the occupation `code`, officially `name`, is known. `standing` weighs it against
    others, in thousandths: 1000 is as good as the official name."""

    code: str
    name: str
    text: str
    standing: int


def forms(text: str) -> list[str]:
    """The ways the title is said: « Aide-livreur / Aide-livreuse » gives two; an abbreviation is said alone, left out,
    and kept."""
    whole = _ENDING.sub("", text)
    bare = " ".join(_INITIALS.sub(" ", whole).split())
    return list(dict.fromkeys([*_gendered(bare), *_initials(whole), whole.partition(BETWEEN)[2] or whole]))


def _initials(text: str) -> Iterator[str]:
    for hit in _INITIALS.finditer(text):
        yield next(group for group in hit.groups() if group)


def _gendered(text: str) -> list[str]:
    masculine, between, feminine = text.partition(BETWEEN)
    if not between:
        return [text]
    if plain(masculine).endswith(plain(feminine)):
        return [masculine, feminine]  # « Homme sage-femme / Sage-femme »
    said, again = masculine.split(" "), feminine.split(" ")
    # « Artiste Plasticien / Plasticienne »: the feminine begins where the two differ.
    before = next((n for n, word in enumerate(said) if _alike(word, again[0])), 0)
    return [" ".join([*said, *again[len(said) - before :]]), " ".join([*said[:before], *again])]


def _alike(he: str, she: str) -> bool:
    """Whether two words begin alike: they are one word in two genders, or nearly always so."""
    return plain(he)[:2] == plain(she)[:2]


def gender_pairs(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each plain masculine word of these titles with its feminine, as the titles themselves teach them."""
    for text in texts:
        masculine, *feminine = _gendered(text)
        for he, she in zip(_spelled(masculine), _spelled(" ".join(feminine)), strict=False):
            if he != she and _alike(he, she) and not {he, she} & SILENT:
                yield he, she


def _spelled(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", plain(text))
