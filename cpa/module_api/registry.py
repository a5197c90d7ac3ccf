"""Finds modules and registers their hooks."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

import pluggy
from django.apps import apps

from cpa.module_api import hookspecs
from cpa.module_api.calls import Hooks
from cpa.module_api.config import ModuleConfig
from cpa.module_api.kinds import PROJECT


def modules() -> list[ModuleConfig]:
    """The installed modules, by ascending order then name."""
    found = [config for config in apps.get_app_configs() if isinstance(config, ModuleConfig)]
    return sorted(found, key=lambda config: (config.order, config.name))


def hooks_module(config: ModuleConfig) -> ModuleType | None:
    """The module's `hooks.py`, None when it has none."""
    name = f"{config.name}.hooks"
    return import_module(name) if find_spec(name) else None


def assembled(configs: Iterable[ModuleConfig]) -> pluggy.PluginManager:
    """A plugin manager that calls these modules in this order.

    Raises pluggy.PluginValidationError when one names an unknown hook or an argument the hook lacks: the start-up
    checks (cpa.module_api.checks) say it better, and first.
    """
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(hookspecs)
    # pluggy calls the last registered first.
    for config in reversed(list(configs)):
        answers = hooks_module(config)
        if answers:
            manager.register(answers, name=config.label)
    manager.check_pending()
    return manager


@cache
def plugins() -> pluggy.PluginManager:
    """The plugin manager of the installed modules."""
    return assembled(modules())


@cache
def hooks() -> Hooks:
    """Call a hook, with named arguments: `hooks().annual_facts(accounts=[…])`. What happens on failure depends on its
    kind (cpa.module_api.calls)."""
    return Hooks(plugins())
