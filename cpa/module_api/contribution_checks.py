"""Checks of what modules contribute: right types, addresses that do not collide, links that lead somewhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import click
import pluggy
from django.urls import NoReverseMatch, reverse

from cpa.module_api.commands import ConflictingCommands, merged
from cpa.module_api.contributions import NavigationEntry, UrlMount

EXPECTED: dict[str, type] = {
    "commands": click.Command,
    "url_mounts": UrlMount,
    "navigation_entries": NavigationEntry,
}


@dataclass(frozen=True, slots=True)
class Given:
    """One value that a module contributed: the module's label, its package, the value."""

    label: str
    package: str
    value: Any


def contribution_faults(manager: pluggy.PluginManager) -> list[str]:
    """Sentences about what modules contribute; links are followed once everything else is sound."""
    given = {name: list(_given(manager, name)) for name in EXPECTED}
    wrong = list(_wrong_types(given))
    if wrong:
        return wrong
    found = [*_command_faults(given["commands"]), *_mount_faults(given["url_mounts"])]
    return found or list(_dead_links(given["navigation_entries"]))


def _given(manager: pluggy.PluginManager, name: str) -> Iterator[Given]:
    for module in reversed(getattr(manager.hook, name).get_hookimpls()):
        package = module.function.__module__.rpartition(".")[0]
        for value in module.function():
            yield Given(module.plugin_name, package, value)


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
    taken: dict[str, str] = {}
    for one in mounts:
        prefix = one.value.prefix
        if prefix.startswith("/") or not prefix.endswith("/"):
            yield f"Module {one.label}: the prefix « {prefix} » must end with / and not begin with it."
        if taken.setdefault(prefix, one.label) != one.label:
            yield f"Modules {taken[prefix]} and {one.label} both mount pages under « {prefix} »."
        yield from _urlconf_faults(one)


def _urlconf_faults(one: Given) -> Iterator[str]:
    urlconf = one.value.urlconf
    try:
        found = import_module(urlconf)
    except ModuleNotFoundError as missing:
        if missing.name != urlconf:  # a fault inside it is the author's to read in full
            raise
        yield f"Module {one.label}: there is no {urlconf} to mount."
    else:
        if urlconf.startswith(f"{one.package}.") and not hasattr(found, "app_name"):
            yield f"Module {one.label}: {urlconf} must set app_name, under which its views are named."


def _dead_links(entries: list[Given]) -> Iterator[str]:
    for one in entries:
        try:
            reverse(one.value.view)
        except NoReverseMatch:
            yield f"Module {one.label}: its navigation entry leads to {one.value.view}, which no mounted page bears."
