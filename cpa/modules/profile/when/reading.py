"""A person's words about when something was → what they mean. Whatever they are, they stay."""

import re

from cpa.modules.profile.when.moments import NoBirthYear, Speaker, moment
from cpa.modules.profile.when.plain import plain
from cpa.modules.profile.when.span import Span, State

_FORGOTTEN = re.compile(
    r"\?+|nsp|(?:je )?(?:ne |n')?(?:sais|me souviens|m'en souviens|me rappelle)(?: plus| pas)(?: .*)?"
    r"|j'ai oublie(?: .*)?|aucune idee|pas de date|inconnue?"
)
_NOW = r"(?:aujourd'hui|maintenant|ce jour|present|en ce moment|actuellement|toujours|encore|en cours)"
_TO_NOW = re.compile(rf"(?:de |du |depuis )?(.+?) ?(?:-|a|au|jusqu'a|et|>) ?{_NOW}?")
_SINCE = re.compile(rf"(?:depuis|a partir de|a compter de|des)(?: que)? (.+?)(?: ?(?:jusqu'a)? ?{_NOW})?")
_UNTIL = re.compile(r"(?:jusqu'a|jusqu'en|jusqu'au|avant) ?(.+)")
_AFTER = re.compile(r"apres (.+)")
_END_FORGOTTEN = re.compile(r"(?:de |du )?(.+?) ?(?:-|a|au|jusqu'a) ?(?:\?+|je ne sais plus|je ne sais pas)")
_YEAR = re.compile(r"\b\d{4}\b")


def span_of(words: str, speaker: Speaker) -> Span:
    """What these words mean, said by this person on that day."""
    text = plain(words)
    if _FORGOTTEN.fullmatch(text):
        return Span(words, State.FORGOTTEN)
    if re.fullmatch(_NOW, text):
        return Span(words, State.CLEAR, ongoing=True)
    try:
        found = _read(words, text, speaker)
    except NoBirthYear:
        return Span(words, State.NO_BIRTH_YEAR)
    return found or Span(words, State.UNCLEAR)


def _read(words: str, text: str, speaker: Speaker) -> Span | None:
    text = re.sub(r"^depuis (\d{1,2} (?:ans?|mois))$", r"depuis il y a \1", text)  # a duration, not an age
    for pattern, (starts, ongoing) in ((_SINCE, (True, True)), (_UNTIL, (False, False)), (_AFTER, (True, False))):
        met = pattern.fullmatch(text)
        if met and (found := moment(met[1], speaker)):
            return Span(words, State.CLEAR, found if starts else None, None if starts else found, ongoing)
    met = _END_FORGOTTEN.fullmatch(text)
    if met and (found := moment(met[1], speaker)):
        return Span(words, State.CLEAR, found, None)
    one = moment(text, speaker)
    if one:
        return Span(words, State.CLEAR, one, one)
    met = _TO_NOW.fullmatch(text)
    if met and (found := moment(met[1], speaker)):
        return Span(words, State.CLEAR, found, None, ongoing=True)
    return _between(words, text, speaker)


def _between(words: str, text: str, speaker: Speaker) -> Span | None:
    for met in _cuts(text):
        first, last = met
        year = _YEAR.search(last)
        age = " ans" if last.endswith(" ans") and first.isdigit() else ""
        starts = moment(first + age, speaker, year[0] if year else "")
        ends = moment(last, speaker)
        if starts and ends:
            backwards = ends.last < starts.first
            return Span(words, State.BACKWARDS if backwards else State.CLEAR, starts, ends)
    return None


def _cuts(text: str) -> list[tuple[str, str]]:
    """Every way of cutting « de … à … » in two, the first separator first."""
    body = re.sub(r"^(?:de |du |d'|entre |des )", "", text)
    return [
        (body[: met.start()].strip(), body[met.end() :].strip())
        for met in re.finditer(
            r" (?:a|au|aux|et|ou|jusqu'a|jusqu'en|jusqu'au|puis) | ?[->] ?|(?<=\d{4})/(?=\d{4})", body
        )
    ]
