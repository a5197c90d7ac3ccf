"""Sentences made of a template and values, in French and in English, with numbers written as each language does."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from string import Formatter
from typing import Literal

from cpa.kernel.quantity import Quantity, Unit

Language = Literal["fr", "en"]
NARROW = "\u202f"
"""Narrow no-break space: French puts one between thousands and before a unit."""

_WHOLE_UNITS = frozenset({Unit.POINT, Unit.NONE})


@dataclass(frozen=True, slots=True)
class Words:
    """The same words in both languages. `{name}` marks the place of a value."""

    fr: str
    en: str


Value = Quantity | Words | int | str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A template and the values it shows. French is the source; English is the translation beside it."""

    words: Words
    values: Mapping[str, Value] = field(default_factory=dict)

    def text(self, language: Language = "fr") -> str:
        """The sentence with its values written in. Raises KeyError when the template names a value not given."""
        template = self.words.fr if language == "fr" else self.words.en
        return "".join(
            literal + (shown(self.values[name], language) if name else "") for literal, name in _parts(template)
        )

    def __str__(self) -> str:
        return self.text()


@lru_cache(maxsize=1024)
def _parts(template: str) -> tuple[tuple[str, str], ...]:
    return tuple((literal, name or "") for literal, name, _, _ in Formatter().parse(template))


@lru_cache(maxsize=1024)
def fields(template: str) -> tuple[str, ...]:
    """The names of the values a template shows, in order."""
    return tuple(name for _, name in _parts(template) if name)


def shown(value: Value, language: Language = "fr") -> str:
    """A value as the language writes it: 1607 hours → « 1 607 h », 9335 cents → « 93,35 € » (French)."""
    if isinstance(value, Quantity):
        return _quantity(value, language)
    if isinstance(value, Words):
        return value.fr if language == "fr" else value.en
    if isinstance(value, int):
        return _quantity(Quantity(int(value), Unit.NONE), language)
    return value


@lru_cache(maxsize=4096)
def _quantity(quantity: Quantity, language: Language) -> str:
    thousands, decimal = (NARROW, ",") if language == "fr" else (",", ".")
    size = abs(quantity.amount)
    whole, hundredths = (size, 0) if quantity.unit in _WHOLE_UNITS else divmod(size, 100)
    number = f"{whole:,}".replace(",", thousands) + (f"{decimal}{hundredths:02d}" if hundredths else "")
    sign = "−" if quantity.amount < 0 else ""
    if quantity.unit is Unit.CENT:
        return f"{sign}{number}{NARROW}€" if language == "fr" else f"{sign}€{number}"
    singular = (whole < 2) if language == "fr" else (whole, hundredths) == (1, 0)
    unit = _unit(quantity.unit, singular, language)
    return f"{sign}{number}{NARROW}{unit}" if unit else f"{sign}{number}"


def _unit(unit: Unit, singular: bool, language: Language) -> str:
    plural = "" if singular else "s"
    return {
        Unit.HUNDREDTH_HOUR: "h",
        Unit.HUNDREDTH_DAY: ("jour" if language == "fr" else "day") + plural,
        Unit.POINT: "point" + plural,
    }.get(unit, "")
