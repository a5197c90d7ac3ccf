"""Which commune someone means by the words they wrote."""

import re
import unicodedata

from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import Place

MOST = 6


def meant(words: str) -> tuple[Place, ...]:
    """The communes that these words may name, the most likely first: those of exactly this name when there are any."""
    if not words:
        return ()
    found = tuple(hooks().find_places(text=words, limit=MOST))
    return tuple(place for place in found if _plain(place.name) == _plain(words)) or found


def _plain(words: str) -> str:
    """« Saint-Étienne » → « saint etienne »."""
    letters = unicodedata.normalize("NFD", words.casefold())
    return " ".join(
        re.sub(r"[^a-z0-9]+", " ", "".join(each for each in letters if not unicodedata.combining(each))).split()
    )
