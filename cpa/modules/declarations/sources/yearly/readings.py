"""How each value of a yearly file is read. Every function raises Refused with the code of what is wrong."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from cpa.modules.declarations.sources.dsn.identity_controls import is_filler
from cpa.modules.declarations.sources.dsn.registration_numbers import luhn_holds
from cpa.modules.declarations.sources.yearly.problems import Refused

Reading = Callable[[str], int | str | bool]

_WHOLE = re.compile(r"[0-9]{1,7}")
_NIR = re.compile(r"[1-478][0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{6}(?:[0-9]{2})?")
_NTT = re.compile(r"[12][0-9]{9}[!-~]{1,30}")
_RNA = re.compile(r"W[0-9]{9}")
_DIGITS = re.compile(r"[0-9]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ANSWERS = {"oui": True, "non": False}


def whole(text: str, *, low: int, high: int, code: str) -> int:
    """A whole number from `low` to `high`."""
    if not _WHOLE.fullmatch(text) or not low <= int(text) <= high:
        raise Refused(code)
    return int(text)


def months(text: str) -> int:
    """Whole months of a year."""
    return whole(text, low=0, high=12, code="CSV-MOIS")


def quantity(high: int) -> Reading:
    """A whole number that a year can hold."""
    return partial(whole, low=0, high=high, code="CSV-QUANTITE")


def share(text: str) -> int:
    """Hundredths of a full post."""
    return whole(text, low=1, high=100, code="CSV-QUOTITE")


def yes(text: str) -> bool:
    """« oui » or « non »."""
    if text not in _ANSWERS:
        raise Refused("CSV-OUI-NON")
    return _ANSWERS[text]


def day(text: str) -> date:
    """« 2025-05-04 »."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError as impossible:
        raise Refused("CSV-DATE") from impossible
    raise Refused("CSV-DATE")


def siret(text: str) -> str:
    """Fourteen digits with a right key."""
    if len(text) != 14 or not _DIGITS.fullmatch(text) or not luhn_holds(text):
        raise Refused("CSV-SIRET")
    return text


def organisation(text: str) -> str:
    """A SIREN, a SIRET or the number of an association (RNA)."""
    registered = len(text) in (9, 14) and _DIGITS.fullmatch(text) and luhn_holds(text)
    if not registered and not _RNA.fullmatch(text):
        raise Refused("CSV-ORGANISME")
    return text


def nir(text: str) -> str:
    """A national number, 13 characters or 15 with its key; empty when there is none."""
    written = text.replace(" ", "").upper()
    if not written:
        return ""
    number, key = written[:13], written[13:]
    if not _NIR.fullmatch(written) or is_filler(number) or (key and key != _key(number)):
        raise Refused("CSV-NIR")
    return number


def ntt(text: str) -> str:
    """A temporary number; empty when there is none."""
    if text and not _NTT.fullmatch(text):
        raise Refused("CSV-NTT")
    return text


def _key(number: str) -> str:
    return f"{97 - int(number.replace('2A', '19').replace('2B', '18')) % 97:02d}"
