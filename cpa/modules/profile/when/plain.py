"""Words as they are read: without case, accents or turns of phrase that change no date."""

import re
import unicodedata

from cpa.modules.profile.when.english import in_french

_NUMBERS = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20,
    "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
}  # fmt: skip
_COUNTED = re.compile(rf"\b(?:{'|'.join(_NUMBERS)})\b(?= (?:ans?|annees?|mois)\b)")
_SIGNS = str.maketrans({"’": "'", "–": "-", "—": "-", "−": "-", "→": "-", "~": " vers ", "…": " ", ",": " ", ";": " "})
_SAYS_NOTHING = re.compile(
    r"\b(l'annee|l'an|annee|an de|le mois de|mois de|pendant|durant|au cours de|courant|en gros)\b"
)


def plain(words: str) -> str:
    """« Vers l’été 2014 ! » → « vers l'ete 2014 »."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", words.translate(_SIGNS)) if not unicodedata.combining(c))
    text = _COUNTED.sub(lambda word: str(_NUMBERS[word[0]]), in_french(bare.lower()))
    if not re.search(r"dernier|passe|cette", text):
        text = _SAYS_NOTHING.sub(" ", text)
    return re.sub(r"\s+", " ", re.sub(r"[!()\"«»]", " ", text)).strip(" .")
