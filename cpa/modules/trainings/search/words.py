"""A text as plain words and stems: what offers and questions are compared by."""

import re
import unicodedata
from collections.abc import Sequence

LONGEST_TEXT, LONGEST_WORD, MOST_WORDS = 300, 40, 16
"""Signs of a question, signs of a word and words that are read."""

# fmt: off
SILENT = frozenset([
    "a", "afin", "ai", "aimerais", "alors", "apprendre", "au", "aux", "avec", "avoir", "besoin", "bien", "bonjour",
    "c", "ca", "ce", "cette", "chercher", "cherche", "comme", "comment", "cours", "d", "dans", "de", "des", "devenir",
    "diplome", "du", "en", "est", "et", "etre", "etude", "etudes", "fac", "faire", "formation", "formations", "ecole",
    "j", "je", "l", "la", "le", "les", "m", "ma", "me", "mes", "metier", "metiers", "mon", "ou", "option", "par",
    "passer", "petit", "pour", "qui", "quoi", "recherche", "s", "se", "specialite", "stage", "sur", "svp", "t",
    "trouver", "un", "une", "vers", "veut", "veux", "voudrais", "vouloir", "y", "opt", "che", "chez", "mention",
    "production", "services", "proche", "pres", "autour", "cote", "qu", "que", "on", "peut", "pas", "plus",
    "reconversion",
])
# fmt: on
"""Words that tell nothing of what someone wants to learn, or stand in titles of all kinds."""

_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "’": "'"})
_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")
_DOTTED = re.compile(r"\b(?:\w\.){2,}")
_DOUBLED = re.compile(r"([a-z])\1")

_ENDINGS = sorted(
    [
        "ialisation", "isation", "ication", "ation", "ition", "abilite", "icienne", "icien", "icite", "ienne", "ien",
        "iere", "ere", "ier", "erie", "er", "ateur", "atrice", "trice", "teur", "euse", "eur", "ure", "age", "iste",
        "ique", "ite", "ement", "ment", "able", "ial", "iale", "ant", "ante", "ance", "if", "ive", "ee", "ie", "e",
    ],
    key=len,
    reverse=True,
)  # fmt: skip
"""Endings of genders and of what is made from a word: « coiffeur », « coiffeuse » and « coiffure » are one here."""

_LEAST_STEM = 4
_KEPT = {"paysage": "paysag", "travaux": "travail", "eaux": "eau", "peintre": "peint", "mode": "mode", "mer": "mer",
         "metal": "metal", "metaux": "metal", "metallerie": "metal", "metallier": "metal",
         "secretariat": "secretair", "medical": "medic", "medicale": "medic", "medico": "medic",
         "medicaux": "medic"}  # fmt: skip
"""Words that the endings would spoil."""


def plain(text: str) -> str:
    """The same in lower case without accents: « Maçonne » gives « maconne »."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    lowered = unicodedata.normalize("NFKD", lowered.translate(_LETTERS))
    return "".join(letter for letter in lowered if not unicodedata.combining(letter))


def spelled(text: str) -> list[str]:
    """The words of a text in plain letters, in order; « B.T.S. » is one."""
    lowered = plain(text[:LONGEST_TEXT])
    return [one[:LONGEST_WORD] for one in _WORD.findall(_DOTTED.sub(lambda hit: hit[0].replace(".", ""), lowered))]


def stem(spelling: str) -> str:
    """What genders, numbers and words of one family share: « boulangère », « boulangeries » give « boulang »."""
    if spelling in _KEPT:
        return _KEPT[spelling]
    word = _singular(spelling)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            word = word.removesuffix(ending)
            break
    return _DOUBLED.sub(r"\1", word)


def _singular(word: str) -> str:
    if word.endswith("aux") and not word.endswith("eaux") and len(word) > _LEAST_STEM + 1:
        return word[:-3] + "al"
    return word[:-1] if word[-1] in "sx" and len(word) > _LEAST_STEM - 1 else word


def telling(spellings: Sequence[str]) -> list[str]:
    """Those of these words that say what is learnt."""
    return [one for one in spellings if one not in SILENT]
