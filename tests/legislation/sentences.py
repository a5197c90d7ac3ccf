"""What a program sees that reads only sentences."""

import re
from collections.abc import Iterable
from fractions import Fraction

from cpa.rules.wording import NARROW

NUMBER = rf"−?[\d{NARROW}]+(?:,\d\d)?"
AMOUNT = re.compile(rf"({NUMBER}){NARROW}(€|h|jours?|points?)(?!\w)")
ACRONYM = re.compile(r"\b(?!(?:CAP|BEP|CQP|SIRET)\b)(?:[A-Z]\d?){2,}\b")
"""Acronyms, but for three diplomas and the number of an establishment, which the page that shows them explains."""


def amounts(sentence: str) -> list[Fraction]:
    """Every amount a sentence shows, as exact numbers."""
    found = (match[1] for match in AMOUNT.finditer(sentence))
    return [Fraction(text.replace(NARROW, "").replace("−", "-").replace(",", ".")) for text in found]


def shown(sentences: Iterable[str], start: str) -> Fraction:
    """The last amount of the sentences that start so, added up; zero without any."""
    return sum((amounts(text)[-1] for text in sentences if text.startswith(start)), Fraction(0))


def credited(sentences: Iterable[str]) -> Fraction:
    """What the year added, in the one sentence that says so."""
    (line,) = [text for text in sentences if "nscrit au compte pour l'année" in text]
    return amounts(line)[-1]


def left(sentences: Iterable[str]) -> Fraction:
    """The balance that the movements told give."""
    read = list(sentences)
    came = shown(read, "Abondement ajouté") + shown(read, "Rendu en")
    went = shown(read, "Abondement repris") + shown(read, "Utilisé en")
    return shown(read, "Total avant") + credited(read) + came - went


def balance(sentences: Iterable[str]) -> Fraction:
    """The balance told at the end of the year."""
    return shown(sentences, "Total avec")


def unreadable(sentences: Iterable[str]) -> list[str]:
    """Sentences of more than twenty-five words, or with an acronym that nobody explained."""
    return [text for text in sentences if len(text.split()) > 25 or ACRONYM.search(text)]
