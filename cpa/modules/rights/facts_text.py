"""The facts of a year as one line of JSON, kept with the transaction that used them, and back.

Fields left at their default are left out: a fact that a later version of the project learns to ask about leaves
the text of those recorded before unchanged.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from cpa.legislation.facts import AnnualFacts


def written(facts: AnnualFacts) -> str:
    """The one line that says these facts: the same facts always give the same line."""
    return json.dumps(_plain(facts), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read(line: str) -> AnnualFacts:
    """The facts that `written` made this line from. Raises ValueError, TypeError or KeyError on any other text."""
    facts: AnnualFacts = _typed(AnnualFacts)(json.loads(line))
    return facts


def _plain(value: object) -> object:
    if is_dataclass(value):
        given = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _plain(held) for f, held in given if held != f.default}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


@cache
def _typed(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of this type out of plain JSON."""
    if get_origin(hint) is tuple:
        item = _typed(get_args(hint)[0])
        return lambda plain: tuple(item(each) for each in plain)
    if isinstance(hint, UnionType):
        (held,) = (_typed(option) for option in get_args(hint) if option is not NoneType)
        return lambda plain: None if plain is None else held(plain)
    if is_dataclass(hint):
        return _dataclass(hint)
    if hint is date:
        return date.fromisoformat
    return hint if issubclass(hint, Enum) else lambda plain: plain


def _dataclass(kind: Any) -> Callable[[Any], Any]:
    makers = {name: _typed(hint) for name, hint in get_type_hints(kind).items()}

    def made(plain: Any) -> Any:
        if not isinstance(plain, Mapping):
            raise TypeError(f"{kind.__name__} is written as named values")
        return kind(**{name: makers[name](value) for name, value in plain.items()})

    return made
