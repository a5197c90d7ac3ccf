"""Checks of what modules contribute: right types, addresses that do not collide, links that lead somewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

import click
import pluggy
from django.urls import NoReverseMatch, reverse

from cpa.module_api.commands import ConflictingCommands, merged
from cpa.module_api.contributions import NavigationEntry, UrlMount
from cpa.sources.reference.distilling import Distiller
from cpa.sources.reference.loader import Loader

EXPECTED: dict[str, type] = {
    "commands": click.Command,
    "reference_distillers": Distiller,
    "reference_loaders": Loader,
    "url_mounts": UrlMount,
    "navigation_entries": NavigationEntry,
}


@dataclass(frozen=True, slots=True)
class Given:
    """One value that a module contributed, under the module's label."""

    label: str
    value: Any


def contribution_faults(manager: pluggy.PluginManager) -> list[str]:
    """Sentences about what modules contribute; links are followed once everything else is sound."""
    given = {name: list(_given(manager, name)) for name in EXPECTED}
    wrong = list(_wrong_types(given))
    if wrong:
        return wrong
    found = [*_command_faults(given["commands"]), *_mount_faults(given["url_mounts"])]
    found += _folders_twice(given["reference_distillers"])
    return found or list(_dead_links(given["navigation_entries"]))


def _given(manager: pluggy.PluginManager, name: str) -> Iterator[Given]:
    for module in reversed(getattr(manager.hook, name).get_hookimpls()):
        for value in module.function():
            yield Given(module.plugin_name, value)


def _wrong_types(given: dict[str, list[Given]]) -> Iterator[str]:
    for name, values in given.items():
        expected = EXPECTED[name]
        for one in values:
            if not isinstance(one.value, expected):
                yield f"Module {one.label}: {name} gives {expected.__name__} values, not {type(one.value).__name__}."


def _command_faults(commands: list[Given]) -> Iterator[str]:
    try:
        merged(one.value for one in commands)
    except ConflictingCommands as conflict:
        yield f"Commands: {conflict}."


def _mount_faults(mounts: list[Given]) -> Iterator[str]:
    prefixes: dict[str, str] = {}
    names: dict[str, str] = {}
    for one in mounts:
        prefix = one.value.prefix
        if prefix.startswith("/") or not prefix.endswith("/"):
            yield f"Module {one.label}: the prefix « {prefix} » must end with / and not begin with it."
        if prefixes.setdefault(prefix, one.label) != one.label:
            yield f"Modules {prefixes[prefix]} and {one.label} both mount pages under « {prefix} »."
        urlconf = _imported(one.value.urlconf)
        if urlconf is None:
            yield f"Module {one.label}: there is no {one.value.urlconf} to mount."
            continue
        for name in _names(urlconf):
            if names.setdefault(name, one.label) != one.label:
                yield f"Modules {names[name]} and {one.label} both name pages « {name} »: set another app_name."


def _imported(urlconf: str) -> ModuleType | None:
    try:
        return import_module(urlconf)
    except ModuleNotFoundError as missing:
        if missing.name != urlconf:  # a fault inside it is the author's to read in full
            raise
        return None


def _names(urlconf: ModuleType) -> list[str]:
    """The namespace of its pages, or their bare names when it has none."""
    app_name = getattr(urlconf, "app_name", "")
    return [f"{app_name}:"] if app_name else [page.name for page in urlconf.urlpatterns if getattr(page, "name", None)]


def _dead_links(entries: list[Given]) -> Iterator[str]:
    for one in entries:
        try:
            reverse(one.value.view)
        except NoReverseMatch:
            yield f"Module {one.label}: its navigation entry leads to {one.value.view}, which no mounted page bears."


def _folders_twice(distillers: list[Given]) -> Iterator[str]:
    owners: dict[str, str] = {}
    for one in distillers:
        if owners.setdefault(one.value.folder, one.label) != one.label:
            yield f"Module {one.label}: reference/{one.value.folder}/ is already that of {owners[one.value.folder]}."
