"""How names, streets and towns are written for people, and how they are compared. The rules are in rules.yaml."""

import re
import unicodedata
from collections import Counter
from functools import cache, lru_cache

from cpa.modules.advising.sources.places.telling import rules

_WORDS = re.compile(r"[^\W_]+")


def readable(text: str, what: str, mended: Counter[str]) -> str:
    """The text without shouting: « FRANCE SERVICES D'ÉVRY » → « France Services d'Évry »."""
    if not text.isupper() or len(text) < 4:
        return text
    mended[f"capitals: {what}"] += 1
    small, initials = _capitals()

    def word(found: re.Match[str]) -> str:
        plain = found[0].lower()
        if found[0] in initials:
            return found[0]
        return plain if plain in small and found.start() else plain.capitalize()

    return _WORDS.sub(word, text)


def named(text: str, mended: Counter[str]) -> str:
    """A name as its network bears it today, without the number of the department before it."""
    said = rules()["names"]
    name = text
    for wrong, right in said["replaced"].items():
        name = name.replace(wrong, right)
    name = re.sub(f"^{said['begins']}", "", name)
    mended["name: nom"] += name != text
    network = next((one for one in said["networks"] if name.startswith(f"{one} ")), "")
    rest = readable(name.removeprefix(network).strip(), "nom", mended)
    return " ".join(filter(None, (network, rest[:1].upper() + rest[1:])))


@lru_cache(maxsize=1 << 16)
def compared(text: str) -> str:
    """Small letters, no accent, one space between words."""
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    return " ".join(_WORDS.findall("".join(sign for sign in plain if not unicodedata.combining(sign)).lower()))


def compared_street(text: str) -> str:
    """A street however it is shortened: « 12 AV. DU GAL LECLERC » → « 12 avenue du general leclerc »."""
    said = rules()["addresses"]
    words = re.sub(said["boxes"], "", compared(text)).split()
    return " ".join(filter(None, (said["replaced"].get(word, word) for word in words)))


def compared_town(text: str) -> str:
    """A town without CEDEX nor number of district: « LE MANS CEDEX 2 » → « le mans », « Lyon 9eme » → « lyon »."""
    said = rules()["towns"]
    words = re.sub(said["districts"], "", compared(re.sub(said["cedex"], "", text))).split()
    return " ".join(said["replaced"].get(word, word) for word in words)


def without_cedex(text: str, mended: Counter[str]) -> str:
    """The town itself."""
    town = re.sub(rules()["towns"]["cedex"], "", text)
    mended["cedex: commune"] += town != text
    return readable(town, "commune", mended)


@cache
def _capitals() -> tuple[frozenset[str], frozenset[str]]:
    said = rules()["capitals"]
    return frozenset(said["small"]), frozenset(said["initials"])
