"""Calls hooks, meeting failures as each kind promises."""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path
from traceback import extract_tb
from typing import Any

import pluggy
from django.db import transaction

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.kinds import Kind, kind_of

log = logging.getLogger(__name__)


class Unanswered(Exception):
    """No installed module answers a question that the operation cannot do without."""


class Hooks:
    """Each hook as a method that takes named arguments.

    - contribute, answer of each: the list of what modules gave; an exception goes through.
    - show: the same, less what failed, which is logged.
    - answer: the answer of the one module; raises Unanswered when none is installed to give it.
    - tell: nothing. Modules hear of it once the activity store's transaction is committed, at once outside one. Every
      module is told, each failure is logged, then raised.
    """

    def __init__(self, manager: pluggy.PluginManager) -> None:
        self._manager = manager
        self._calls: dict[Kind, Callable[..., Any]] = {
            Kind.CONTRIBUTE: _plainly,
            Kind.SHOW: partial(_shown, render=lambda value: value),
            Kind.ANSWER: _answered,
            Kind.ANSWER_OF_EACH: _plainly,
            Kind.TELL: _told,
        }

    def __getattr__(self, name: str) -> Callable[..., Any]:
        caller = getattr(self._manager.hook, name)
        return partial(self._calls[kind_of(caller.spec.function)], caller)

    def who_answers(self, name: str) -> frozenset[str]:
        """The labels of the modules that implement this hook."""
        return frozenset(module.plugin_name for module in getattr(self._manager.hook, name).get_hookimpls())

    def show(self, name: str, render: Callable[[Any], Any], **arguments: object) -> list[Any]:
        """What the modules show at a place, each passed through `render`. A module whose value cannot be made or
        rendered is logged and left out."""
        return _shown(getattr(self._manager.hook, name), render, **arguments)


def _plainly(caller: pluggy.HookCaller, **arguments: object) -> Any:
    return caller(**arguments)


def _answered(caller: pluggy.HookCaller, **arguments: object) -> Any:
    if not caller.get_hookimpls():
        raise Unanswered(f"no installed module answers {caller.name}: add the module that does to the settings")
    return caller(**arguments)


def _shown(caller: pluggy.HookCaller, render: Callable[[Any], Any], **arguments: object) -> list[Any]:
    kept = []
    for module in reversed(caller.get_hookimpls()):
        try:
            value = _call(module, arguments)
            if value is not None:
                kept.append(render(value))
        except Exception as failure:  # noqa: BLE001 - any failure of a module costs its place and nothing else
            _log(caller, module, failure)
    return kept


def _told(caller: pluggy.HookCaller, **arguments: object) -> None:
    transaction.on_commit(lambda: _tell_every_module(caller, arguments), using=ACTIVITY)


def _tell_every_module(caller: pluggy.HookCaller, arguments: dict[str, object]) -> None:
    failures = []
    for module in reversed(caller.get_hookimpls()):
        try:
            _call(module, arguments)
        except Exception as failure:  # noqa: BLE001 - raised below, once the other modules know
            _log(caller, module, failure)
            failures.append(failure)
    if len(failures) == 1:
        raise failures[0]
    if failures:
        raise ExceptionGroup(f"several modules failed to hear {caller.name}", failures)


def _call(module: pluggy.HookImpl, arguments: dict[str, object]) -> Any:
    return module.function(*(arguments[name] for name in module.argnames))


def _log(caller: pluggy.HookCaller, module: pluggy.HookImpl, failure: Exception) -> None:
    """The place and type of a failure: its message could quote someone's data."""
    last = extract_tb(failure.__traceback__)[-1]
    place = f"{Path(last.filename).name}:{last.lineno}"
    log.error("module %s failed in hook %s: %s at %s", module.plugin_name, caller.name, type(failure).__name__, place)
