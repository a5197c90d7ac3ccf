"""Every address of the portal, found by walking its resolver, with arguments that name things of the planted person."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter

from cpa.module_api.access import is_public
from tests.outsiders.planted import Planted
from tests.pages.registry import KEY, PAGES

MOST = 3
"""Addresses tried of one route."""


@dataclass(frozen=True, slots=True)
class Route:
    """A name of the resolver; whether a visitor may open it, whether its address `names` something, be it by a number
    (`numbered`); the addresses that are tried and, where one ends with one word, those of the questions put to people
    without an account: address → code."""

    name: str
    public: bool
    names: bool
    numbered: bool
    addresses: tuple[str, ...]
    coded: dict[str, str]


def routes(planted: Planted) -> Iterator[Route]:
    """Every route of the portal. A new one is among them without being named here."""
    for name, pattern in _patterns(get_resolver(), ()):
        converters = list(pattern.pattern.converters.values())
        one_word = len(converters) == 1 and not isinstance(converters[0], IntConverter)
        coded = {reverse(name, args=[slug]): code for slug, code in planted.coded.items()} if one_word else {}
        numbered = any(isinstance(one, IntConverter) for one in converters)
        addresses = tuple(_addresses(name, converters, planted))
        yield Route(name, is_public(pattern.callback), bool(converters), numbered, addresses, coded)


def _patterns(resolver: URLResolver, spaces: tuple[str, ...]) -> Iterator[tuple[str, URLPattern]]:
    for entry in resolver.url_patterns:
        if isinstance(entry, URLPattern):
            yield ":".join((*spaces, entry.name or str(entry.pattern))), entry
        else:
            yield from _patterns(entry, (*spaces, entry.namespace) if entry.namespace else spaces)


def _addresses(name: str, converters: Sequence[object], planted: Planted) -> list[str]:
    """With arguments of the planted person, then with those that the registry of pages knows."""
    values = [planted.numbers if isinstance(one, IntConverter) else ("planted", "cpf") for one in converters]
    known = [page.args for page in PAGES if page.name == name and KEY not in page.args]
    found = dict.fromkeys([*(tuple(map(str, args)) for args in product(*values)), *known])
    return [reverse(name, args=args) for args in list(found)[:MOST]]
