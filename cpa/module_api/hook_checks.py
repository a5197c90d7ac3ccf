"""Checks of what modules implement, against what hookspecs declare."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from inspect import signature
from types import FunctionType

from cpa.module_api import hookspecs
from cpa.module_api.config import ModuleConfig
from cpa.module_api.kinds import PROJECT, Kind, declared_hooks, kind_of
from cpa.module_api.registry import hooks_module

PERSONAL_DATA_HOOKS = ("personal_data_of", "erase_personal_data_of")


def hook_faults(configs: Sequence[ModuleConfig]) -> Iterator[str]:
    """Unknown hooks, arguments that a hook lacks, forgotten marks, wrappers."""
    known = declared_hooks(hookspecs)
    for config in configs:
        for name, function in _functions(config).items():
            fault = _fault(name, function, known)
            if fault:
                yield f"Module {config.label}, {function.__module__}.{name}: {fault}"


def duplicate_answers(configs: Sequence[ModuleConfig]) -> Iterator[str]:
    """Questions for one module that several answer."""
    answering: dict[str, list[str]] = defaultdict(list)
    for config in configs:
        for name in implemented(config):
            answering[name].append(config.label)
    for name, declared in declared_hooks(hookspecs).items():
        if kind_of(declared) is Kind.ANSWER and len(answering[name]) > 1:
            yield f"The hook {name} has one answer, and the modules {' and '.join(answering[name])} all give one."


def personal_data_faults(configs: Sequence[ModuleConfig]) -> Iterator[str]:
    """Modules that hold tables and do not say how a person gets or erases what is about them."""
    for config in configs:
        missing = [name for name in PERSONAL_DATA_HOOKS if name not in implemented(config)]
        if missing and any(True for _ in config.get_models()):
            yield f"Module {config.label} has tables: its hooks.py must implement {' and '.join(missing)}."


def implemented(config: ModuleConfig) -> set[str]:
    """The names of the hooks that a module implements."""
    return {name for name, function in _functions(config).items() if _is_marked(function)}


def _functions(config: ModuleConfig) -> dict[str, FunctionType]:
    source = hooks_module(config)
    return {name: found for name, found in vars(source).items() if isinstance(found, FunctionType)} if source else {}


def _is_marked(function: FunctionType) -> bool:
    return hasattr(function, f"{PROJECT}_impl")


def _fault(name: str, function: FunctionType, known: dict[str, FunctionType]) -> str | None:
    if not _is_marked(function):
        return "it bears a hook's name without the mark @hook." if name in known else None
    options = getattr(function, f"{PROJECT}_impl")
    if options["wrapper"] or options["hookwrapper"] or options["specname"]:
        return "a module answers under the hook's own name and never wraps another's answer: use @hook alone."
    if name not in known:
        near = get_close_matches(name, known, n=1)
        return "unknown hook." + (f" Did you mean {near[0]}?" if near else " See docs/reference/hooks.md.")
    declared = list(signature(known[name]).parameters)
    extra = [argument for argument in signature(function).parameters if argument not in declared]
    return f"the hook has no argument {' or '.join(extra)}, only {', '.join(declared) or 'none'}." if extra else None
