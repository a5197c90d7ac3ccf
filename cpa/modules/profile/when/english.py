"""What people write in English, turned into the French words that are read."""

import re
from collections.abc import Sequence

_TURNED: Sequence[tuple[str, str]] = (
    (r"i (?:don't|do not|can't|cannot) (?:know|remember).*|no idea|i forgot.*", "je ne sais plus"),
    (r"when i was (\d{1,2})(?: years old)?", r"quand j'avais \1 ans"),
    (r"(?:for|since) (\d{1,2}) years", r"depuis \1 ans"),
    (r"(\d{1,2}) years ago", r"il y a \1 ans"),
    (r"(\d{1,2}) months ago", r"il y a \1 mois"),
    (r"(?:the )?(\d{4}|\d{2})s", r"annees \1"),
    (r"last year", "an dernier"),
    (r"this year", "cette annee"),
    (r"(?:early|(?:the )?beginning of|start of)(?: in)?", "debut"),
    (r"(?:middle of)", "milieu"),
    (r"(?:late|(?:the )?end of)", "fin"),
    (r"about|around|roughly|circa|maybe", "vers"),
    (r"since", "depuis"),
    (r"until|till", "jusqu'a"),
    (r"before", "avant"),
    (r"after", "apres"),
    (r"between|from", "de"),
    (r"to|and", "a"),
    (r"now|today|present|ongoing", "maintenant"),
    (r"in|the|of", " "),
    (r"spring", "printemps"),
    (r"summer", "ete"),
    (r"autumn|fall", "automne"),
    (r"winter", "hiver"),
    (r"january|jan", "janvier"),
    (r"february|feb", "fevrier"),
    (r"march", "mars"),
    (r"april|apr", "avril"),
    (r"may", "mai"),
    (r"june|jun", "juin"),
    (r"july|jul", "juillet"),
    (r"august|aug", "aout"),
    (r"september|sep", "septembre"),
    (r"october", "octobre"),
    (r"november", "novembre"),
    (r"december|dec", "decembre"),
)
_PATTERNS = [(re.compile(rf"\b(?:{english})\b"), french) for english, french in _TURNED]


def in_french(text: str) -> str:
    """« summer 2014 » → « ete 2014 ». Words that are not English ones of this list stay as they are."""
    for pattern, french in _PATTERNS:
        text = pattern.sub(french, text)
    return text
