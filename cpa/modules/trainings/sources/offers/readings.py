"""How each value of an offer is read, strictly: mending comes before. Each function raises Refused with its problem
code; "" gives None or ""."""

import re
from collections.abc import Callable
from datetime import date
from decimal import ROUND_CEILING, Decimal

from cpa.modules.trainings.catalogue.model import Scheme

EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)
"""Dates that an offer of training can bear: before, no such source existed; after, nothing is planned."""

MOST_CENTS = 10_000_000
"""100 000 €: no training sold to persons costs as much."""

MOST_HOURS = 10_000
"""Six years at full time."""

MOST_SEATS = 9_999
MICRO = 1_000_000
_DAY = re.compile(r"(?P<year>[0-9]{4})(?P<dash>-?)(?P<month>[0-9]{2})(?P=dash)(?P<day>[0-9]{2})(?:[T ][0-9:.+Z-]*)?")
_NUMBER = re.compile(r"[0-9]{1,12}(?:\.[0-9]{1,6})?")
_UAI_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"
_POST_OFFICE = "356000000"
_SHAPES = {
    Scheme.ROME3: re.compile(r"[A-N][0-9]{4}"),
    Scheme.NSF: re.compile(r"[0-9]{3}[a-z]?"),
    Scheme.FORMACODE: re.compile(r"[0-9]{5}"),
    Scheme.CFD: re.compile(r"[0-9]{8}"),
    Scheme.MEFSTAT11: re.compile(r"[0-9A-Z]{11}"),
}


Reading = Callable[[str], int | None]


class Refused(ValueError):
    """A value that cannot stand; `code` says why. Never carries the value."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def day(text: str) -> date | None:
    """« 20260901 », « 2026-09-01 » or « 2026-09-01T08:00:00 »."""
    if not text:
        return None
    figures = _DAY.fullmatch(text)
    if figures is None:
        raise Refused("date-impossible")
    try:
        found = date(*map(int, figures.group("year", "month", "day")))
    except ValueError as wrong:
        raise Refused("date-impossible") from wrong
    if not EARLIEST <= found < LATEST:
        raise Refused("date-impossible")
    return found


def cents(text: str) -> int | None:
    """Cents of « 1234.5 » euros."""
    found = _number(text, "price-impossible")
    if found is None:
        return None
    if found * 100 > MOST_CENTS or found * 100 != int(found * 100):
        raise Refused("price-impossible")
    return int(found * 100)


def hours(text: str) -> int | None:
    """Whole hours, rounded up; none of « 0 », which says nothing."""
    found = _number(text, "hours-impossible")
    if found is not None and found > MOST_HOURS:
        raise Refused("hours-impossible")
    return int(found.to_integral_value(ROUND_CEILING)) or None if found is not None else None


def seats(text: str) -> int | None:
    """A number of places."""
    found = _number(text, "capacity-impossible")
    if found is not None and (found > MOST_SEATS or found != int(found)):
        raise Refused("capacity-impossible")
    return None if found is None else int(found)


def _number(text: str, code: str) -> Decimal | None:
    if not text:
        return None
    if not _NUMBER.fullmatch(text):
        raise Refused(code)
    return Decimal(text)


def siret(text: str) -> str:
    """Fourteen digits whose check holds; that of the post office is its own."""
    if not text:
        return ""
    if not (len(text) == 14 and text.isascii() and text.isdigit()) or not _checks(text):
        raise Refused("siret-impossible")
    return text


def _checks(number: str) -> bool:
    if number.startswith(_POST_OFFICE) and sum(map(int, number)) % 5 == 0:
        return True
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(number))
    return int(number) > 0 and sum(value - 9 * (value > 9) for value in doubled) % 10 == 0


def uai(text: str) -> str:
    """Seven figures and the letter that checks them."""
    if not text:
        return ""
    if not re.fullmatch(r"[0-9]{7}[A-Z]", text) or _UAI_LETTERS[int(text[:7]) % 23] != text[7]:
        raise Refused("uai-impossible")
    return text


def certification(text: str, register: str) -> str:
    """« RNCP34436 », with its register's name whether the source writes it or not."""
    found = re.fullmatch(rf"(?:{register})?0*([1-9][0-9]{{0,5}})", text)
    if text and not found:
        raise Refused("certification-impossible")
    return f"{register}{found[1]}" if found else ""


def code(text: str, scheme: Scheme) -> str:
    """A code of this nomenclature."""
    if text and not _SHAPES[scheme].fullmatch(text):
        raise Refused("code-impossible")
    return text


def postal_code(text: str) -> str:
    """Five figures."""
    if text and not re.fullmatch(r"(?!00)[0-9]{5}", text):
        raise Refused("postal-code-impossible")
    return text


def micro_degrees(text: str, most: int) -> int | None:
    """Millionths of a degree of « 48.85661 », between -`most` and `most` degrees."""
    if not text:
        return None
    if not re.fullmatch(r"-?[0-9]{1,3}(?:\.[0-9]{1,17})?", text) or abs(Decimal(text)) > most:
        raise Refused("position-impossible")
    return round(Decimal(text) * MICRO)
