"""Reading what worked cases give: exact numbers, whole numbers, lists, each refused with its line when it is not."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from cpa.kernel.quantity import parse_hundredths
from cpa.rules.cases import BadCase
from cpa.rules.documents import Located


def hundredths(given: Located, key: str, default: int | None = None) -> int:
    """An amount in exact hundredths: 803.5 → 80350. At most two places, not below zero."""
    value = given.get(key)
    if value is None and default is not None:
        return default
    try:
        if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
            raise ValueError(value)
        amount = parse_hundredths(str(value))
        if amount < 0:
            raise ValueError(value)
    except ValueError:
        raise BadCase(f"« {key} » n'est pas un nombre positif d'au plus deux décimales.", given.line_of(key)) from None
    return amount


def whole(given: Located, key: str, default: int | None = None) -> int:
    """A whole number, not below zero."""
    value = given.get(key, default)
    if type(value) is not int or value < 0:
        raise BadCase(f"« {key} » n'est pas un nombre entier positif.", given.line_of(key))
    return value


def flag(given: Located, key: str, default: bool | None = False) -> bool:
    """A yes or a no."""
    value = given.get(key, default)
    if type(value) is not bool:
        raise BadCase(f"« {key} » n'est ni true ni false.", given.line_of(key))
    return value


def mappings(given: Located, key: str) -> list[Located]:
    """A list of mappings, not empty."""
    value = given.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(item, Located) for item in value):
        raise BadCase(f"« {key} » n'est pas une liste.", given.line_of(key))
    return value


def inner(given: Located, key: str) -> Located:
    """A mapping inside another."""
    value = given.get(key)
    if not isinstance(value, Located):
        raise BadCase(f"« {key} » n'est pas une liste de clés et valeurs.", given.line_of(key))
    return value


def day(given: Located, key: str) -> date:
    """A civil date."""
    value = given.get(key)
    if type(value) is not date:
        raise BadCase(f"« {key} » n'est pas une date.", given.line_of(key))
    return value


def only(given: Located, known: Iterable[str]) -> None:
    """Refuse a key nobody reads: a misspelt fact would silently not count."""
    for key in given.keys() - set(known):
        raise BadCase(f"La clé « {key} » n'est pas connue pour ce genre de cas.", given.line_of(key))


def written(hundredths_: int) -> Decimal:
    """Hundredths as the exact number cases write."""
    return Decimal(hundredths_).scaleb(-2)


def choice(given: Located, key: str, choices: Iterable[str]) -> Any:
    """One word among several."""
    value = given.get(key)
    if value not in (known := sorted(choices)):
        raise BadCase(f"« {key} » est l'un de : {', '.join(known)}.", given.line_of(key))
    return value


def either(given: Located, *keys: str) -> str:
    """The first of these keys that is given, otherwise the first: words that say the same thing."""
    return next((key for key in keys if key in given), keys[0])
