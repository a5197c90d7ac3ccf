"""Finds modules, registers their hooks, and calls them."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec

import pluggy
from django.apps import apps

from cpa.module_api import hookspecs
from cpa.module_api.config import ModuleConfig


@cache
def plugins() -> pluggy.PluginManager:
    """The plugin manager with every installed module's `hooks` registered, by ascending order then name.

    Raises pluggy.PluginValidationError when a module names an unknown hook or an argument the hook lacks.
    """
    manager = pluggy.PluginManager("cpa")
    manager.add_hookspecs(hookspecs)
    # pluggy calls the last registered first: register backwards so that results come in module order.
    for config in sorted(modules(), key=lambda c: (c.order, c.name), reverse=True):
        if find_spec(f"{config.name}.hooks"):
            manager.register(import_module(f"{config.name}.hooks"), name=config.label)
    manager.check_pending()
    return manager


def modules() -> list[ModuleConfig]:
    """The installed modules, in Django's order of installation."""
    return [config for config in apps.get_app_configs() if isinstance(config, ModuleConfig)]


def hooks() -> pluggy.HookRelay:
    """Call a hook: `hooks().annual_facts(accounts=[…])` (pluggy wants keyword arguments)."""
    return plugins().hook
