"""Names of places as people type them: without accents, capitals or signs, « st » for « saint »."""

import re
import unicodedata

_WHOLE = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}


def spelt(name: str) -> str:
    """The words of a name, in plain small letters, separated by one blank (« Saint-Étienne », « St Etienne » →
    « saint etienne »)."""
    plain = unicodedata.normalize("NFKD", name.replace("œ", "oe").replace("Œ", "oe")).casefold()
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(_WHOLE.get(word, word) for word in re.findall(r"[a-z0-9]+", letters))
