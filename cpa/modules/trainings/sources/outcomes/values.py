"""Numbers as the tables write them → whole numbers."""

import re
import unicodedata
from collections.abc import Mapping

WHOLE = re.compile(r"\d{1,9}", re.ASCII)
RATE = re.compile(r"(\d{1,3})(?:\.(\d{1,6}))?", re.ASCII)


class Unreadable(Exception):
    """A value is not what its column holds; the message names the column, never the value."""


def whole(text: str, column: str) -> int | None:
    """The whole number; None for an empty text. Raises Unreadable."""
    if not text:
        return None
    found = WHOLE.fullmatch(text)
    if found is None:
        raise Unreadable(column)
    return int(text)


def per_mille(text: str, scale: int, column: str) -> int | None:
    """The rate in tenths of a percent, halves up, `scale` of them in one unit; None for an empty text. Raises
    Unreadable, also above the whole."""
    if not text:
        return None
    found = RATE.fullmatch(text)
    if found is None:
        raise Unreadable(column)
    decimals = found[2] or ""
    unit = 10 ** len(decimals)
    rate, rest = divmod(int(found[1] + decimals) * scale, unit)
    rate += 2 * rest >= unit
    if rate > 1000:
        raise Unreadable(column)
    return rate


def region(name: str, codes: Mapping[str, str]) -> str:
    """« region:84 » for a name however it is spelled. Raises Unreadable."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().upper()
    if plain not in codes:
        raise Unreadable("region")
    return f"region:{codes[plain]}"


def slug(text: str) -> str:
    """A name as a code: « master-lmd »."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
