"""The region of a department."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from cpa.kernel.said import said_in

NOBODY_LIVES_IN = frozenset({"984", "989"})
"""Clipperton, and the southern and Antarctic lands: no commune, nobody whose home they are."""


def region_of(department: str) -> str:
    """The official code of the region (« 53 ») of a department (« 29 », « 2A », « 974 »); "" when there is none."""
    return next((code for code, said in _regions().items() if department and department in said["departments"]), "")


def region_name(code: str) -> str:
    """« Bretagne »; "" for an unknown code."""
    said = _regions().get(code)
    return str(said["name"]) if said else ""


def regions() -> dict[str, str]:
    """The name of each region by its official code."""
    return {code: str(said["name"]) for code, said in _regions().items()}


def where_people_live() -> list[tuple[str, str]]:
    """The official code and the name of each region that can be a home, as a French list orders them: É with E."""
    homes = [one for one in regions().items() if one[0] not in NOBODY_LIVES_IN]
    return sorted(homes, key=lambda one: _unaccented(one[1]))


def _unaccented(name: str) -> str:
    return "".join(each for each in normalize("NFD", name.casefold()) if not combining(each))


@cache
def _regions() -> Mapping[str, Any]:
    found: Mapping[str, Any] = said_in(Path(__file__).with_name("regions.yaml"))
    return found
