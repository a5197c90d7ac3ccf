"""Days and ages as sentences say them."""

from datetime import date

from cpa.rules.wording import Words

_MONTHS = (
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
)


def spoken(day: date) -> Words:
    """« 1er juillet 1956 », « 1 July 1956 »."""
    first = "1er" if day.day == 1 else str(day.day)
    fr, en = _MONTHS[day.month - 1]
    return Words(f"{first} {fr} {day.year}", f"{day.day} {en} {day.year}")


def age(born: date, on: date) -> int:
    """Whole years lived on `on`; someone born on 29 February turns on 1 March of common years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
