"""Numbers, points and hours as tables write them."""

import re
from collections import Counter
from collections.abc import Sequence

from cpa.modules.advising.places.hours import DAYS, Unreadable, read_day, read_hours, written
from cpa.modules.advising.sources.places.telling import rules

MICRO = 6
"""Decimals of a degree that are kept."""


def micro(text: str) -> int | None:
    """Degrees in millionths, cut after the sixth decimal; None for an empty text."""
    if not text:
        return None
    whole, _point, decimals = text.partition(".")
    return int(whole + decimals[:MICRO].ljust(MICRO, "0"))


def department_of(postal_code: str) -> str:
    """The department of a postal code; those of Corsica are one in it. "" of an empty text."""
    return postal_code[:3] if postal_code.startswith(("97", "98")) else postal_code[:2]


def firm(text: str, column: str, mended: Counter[str]) -> str:
    """A SIRET of 14 digits, a SIREN of 9; "" for anything else."""
    if not text.isdigit():
        return ""
    kind = rules()["sirets"].get(len(text), "unknown")
    if kind not in ("establishment",):
        mended[f"siret {kind}: {column}"] += 1
    return {"lost-zero": f"0{text}", "unknown": ""}.get(kind, text)


def week(text: str, column: str, mended: Counter[str]) -> str:
    """Hours in the manner of OpenStreetMap, written our way; "" when they cannot be read, which is counted."""
    try:
        return written(read_hours(_mended(text, column, mended)))
    except Unreadable:
        mended[f"hours left out: {column}"] += 1
        return ""


def week_of_columns(texts: Sequence[str], column: str, mended: Counter[str]) -> str:
    """The same of one column a day, from Monday."""
    unknown = rules()["hours"]["unknown"]
    parts = [(day, text) for day, text in zip(DAYS, texts, strict=False) if text not in unknown]
    try:
        days = {day: read_day(_mended(text, column, mended)) for day, text in parts}
    except Unreadable:
        mended[f"hours left out: {column}"] += 1
        return ""
    return written(tuple(days.get(day, ()) for day in DAYS))


def _mended(text: str, column: str, mended: Counter[str]) -> str:
    """The text as hours should be written: « 9h-12h30 » → « 9:00-12:30 »."""
    after = text
    for rule in rules()["hours"]["mend"]:
        after = re.sub(rule["wrong"], rule["right"], after)
    mended[f"hours: {column}"] += after != text
    return after


def split_address(text: str) -> tuple[str, str, str] | None:
    """Street, postal code and town of an address on one line: « 6 rue des Chauffours 95000 CERGY »; None when it holds
    no postal code."""
    found = re.fullmatch(r"(?P<street>.*?)[\s,\-–]*\b(?P<code>\d{5}),?\s+(?P<town>\D[^,]*)", text)
    return (found["street"], found["code"], found["town"].strip()) if found else None
