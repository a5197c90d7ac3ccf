"""A text as plain words: what titles and questions are compared by."""

import re
import unicodedata
from dataclasses import dataclass

from cpa.modules.occupations.search.sound import sounded

LONGEST_TEXT, LONGEST_WORD, MOST_WORDS = 200, 40, 12
"""Characters of a text, characters of a word and words that are read: the longest title has 136 characters."""

# fmt: off
SILENT = frozenset([
    "a", "ai", "aime", "aimer", "aimerais", "au", "autre", "autres", "aux", "avec", "boulot", "c", "ce", "ces", "cette",
    "cherche", "chercher", "chez", "comme", "d", "dans", "de", "des", "devenir", "du", "elle", "en", "envie",
    "et", "etais", "etait", "etre", "fais", "faire", "faisais", "il", "j", "je", "job", "l", "la", "le",
    "les", "leur", "m", "ma", "mes", "metier", "moi", "mon", "n", "nos", "notre", "nous", "ou", "par", "pour",
    "profession", "qu", "que", "qui", "s", "sa", "se", "ses", "son", "souhaite", "suis", "sur", "t",
    "travaillais", "travaille", "travailler", "trouver", "un", "une", "vers", "veux", "voudrais",
])
# fmt: on
"""Words that say nothing of what someone does."""

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o"})
_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"\b(?:\w\.){2,}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word in plain letters (no accent, no capital) and the way it sounds."""

    spelling: str
    sound: str


def words(text: str) -> list[Word]:
    """The words that tell what someone does, in order, at most MOST_WORDS; none from a text without any."""
    found = [word(raw) for raw in _raw(text)]
    return [one for one in found if one.spelling not in SILENT][:MOST_WORDS]


def word(raw: str) -> Word:
    """One word as it is compared."""
    return Word(plain(raw)[:LONGEST_WORD], sounded(raw)[:LONGEST_WORD])


def plain(text: str) -> str:
    """The same in lower case without accents: « Maçonne » gives « maconne »."""
    lowered = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(letter for letter in lowered if not unicodedata.combining(letter))


def _raw(text: str) -> list[str]:
    """The words as written; « S.S.I.A.P. » is one."""
    lowered = text[:LONGEST_TEXT].lower()
    return _WORD.findall(_DOTTED.sub(lambda hit: hit[0].replace(".", ""), lowered))
