"""How a French word sounds, roughly, so that « secrétère » meets « secrétaire ».

Our own short list of spelling rules, in the order in which they apply. Two words with the same key are pronounced alike
by most people, or are a number apart; the key itself is not meant to be read.
"""

import re
import unicodedata

_MARKED = (
    ("ç", "s"),
    ("œu|oeu", "eu"),
    ("œ|æ", "e"),
    ("[éèêë]", "E"),
    ("[îï]", "i"),
)
"""Rules on letters that carry a mark, before marks are dropped."""

_RULES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        # Silent endings, so that « plombié », « plombier » and « plombiers » are one once a last e is dropped.
        (r"(?:[Ee]e?s?|ers?|ets?|ez)$", "E"),
        (r"[sx]$", ""),
        (r"[tdp]$", ""),
        # Groups of letters that are one sound.
        (r"ph", "f"),
        (r"ch(?=[lmnrt])|(?<=psy)ch|(?<=psi)ch", "k"),
        (r"sch|sh|ch", "X"),
        (r"th", "t"),
        (r"h", ""),
        (r"eau|au", "o"),
        (r"[ae][iy](?=n|m)", "i"),
        (r"(?:ai|ei|ay|ey)", "E"),
        (r"ou", "W"),
        (r"oi|oy", "Wa"),
        (r"gu(?=[eiEy])|gh", "G"),
        (r"g(?=[eiEy])e?(?=[aou])", "j"),
        (r"g(?=[eiEy])", "j"),
        (r"gn", "n"),
        (r"qu|q|cqu|ck", "k"),
        (r"sc(?=[eiEy])", "s"),
        (r"c(?=[eiEy])", "s"),
        (r"cc|c", "k"),
        (r"t(?=i(?:on|en|el|an))", "s"),
        (r"y", "i"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"z", "s"),
        (r"[ae](?=[nm](?:[^aeiouEWnm]|$))", "a"),
        (r"m(?=[bp])|m$", "n"),
        (r"E$", ""),
        (r"E", "e"),
        (r"(.)\1+", r"\1"),
    )
)


def sounded(word: str) -> str:
    """The key of how `word` sounds: « boulanjer », « boulangé » and « boulangers » give the same. Never empty for a
    word that has letters or digits."""
    text = word.lower()
    for pattern, replacement in _MARKED:
        text = re.sub(pattern, replacement, text)
    text = bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    for rule, replacement in _RULES:
        text = rule.sub(replacement, text)
    return text or bare.lower()
