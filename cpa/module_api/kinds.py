"""The kinds of hooks, and the marks that declare and implement one."""

from collections.abc import Callable
from enum import StrEnum
from types import FunctionType
from typing import TypeVar

import pluggy

Spec = TypeVar("Spec", bound=Callable[..., object])

PROJECT = "cpa"
_spec = pluggy.HookspecMarker(PROJECT)

hook = pluggy.HookimplMarker(PROJECT)
"""Marks a module's implementation, whose name and arguments are those of the hook."""


class Kind(StrEnum):
    """How a hook is called and how its failure is met."""

    CONTRIBUTE = "contribute"
    SHOW = "show"
    ANSWER = "answer"
    ANSWER_OF_EACH = "answer of each"
    TELL = "tell"


def contribute(function: Spec) -> Spec:
    """Declare a hook by which modules bring something at start. A failure refuses to start."""
    return _declared(function, Kind.CONTRIBUTE)


def show(function: Spec) -> Spec:
    """Declare a hook by which modules take place on a page. A failing module loses its place, the page stands."""
    return _declared(function, Kind.SHOW)


def answer(function: Spec) -> Spec:
    """Declare a question that exactly one module answers. No answer, or a failure, stops the operation."""
    return _declared(function, Kind.ANSWER)


def answer_of_each(function: Spec) -> Spec:
    """Declare a question that every module may answer. One failure stops the operation."""
    return _declared(function, Kind.ANSWER_OF_EACH)


def tell(function: Spec) -> Spec:
    """Declare a past event. Modules hear of it after the activity store's commit."""
    return _declared(function, Kind.TELL)


def kind_of(declared: object) -> Kind:
    """The kind of a function of hookspecs. Raises AttributeError when it bears no mark."""
    return Kind(declared.kind)  # type: ignore[attr-defined]


def declared_hooks(namespace: object) -> dict[str, FunctionType]:
    """The functions of a module such as hookspecs that declare a hook, by name."""
    return {name: found for name, found in vars(namespace).items() if hasattr(found, "kind")}


def _declared(function: Spec, kind: Kind) -> Spec:
    function.kind = kind  # type: ignore[attr-defined]
    return _spec(function, firstresult=kind is Kind.ANSWER)
