"""Operations as the plain values that are stored, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from cpa.modules.profile.path.operations import Change, Insert, Move, Operation, Operations, Order, Remove
from cpa.modules.profile.path.written import Kind, Written

_NAMES: Mapping[type[Operation], str] = {
    Insert: "insert",
    Remove: "remove",
    Change: "change",
    Move: "move",
    Order: "order",
}
_KINDS = {name: kind for kind, name in _NAMES.items()}
_READ: Mapping[str, Any] = {"kind": Kind, "said_on": date.fromisoformat}


def stored(operations: Sequence[Operation]) -> list[dict[str, Any]]:
    """Plain values: text, whole numbers, lists and mappings."""
    return [{"do": _NAMES[type(operation)], **_plain(asdict(operation))} for operation in operations]


def read(stored_operations: Sequence[Mapping[str, Any]]) -> Operations:
    """The operations again. Raises KeyError or ValueError on what `stored` did not write."""
    return tuple(_operation(dict(each)) for each in stored_operations)


def _plain(values: Any) -> Any:
    if isinstance(values, dict):
        return {name: _plain(value) for name, value in values.items()}
    if isinstance(values, date):
        return values.isoformat()
    return str(values) if isinstance(values, Kind) else values


def _operation(values: dict[str, Any]) -> Operation:
    kind = _KINDS[values.pop("do")]
    if kind is Insert:
        return Insert(Written(**_typed(values["brick"])), values["place"])
    if kind is Change:
        return Change(values["brick"], _typed(values["to"]))
    if kind is Order:
        return Order(tuple(values["bricks"]))
    return kind(**values)


def _typed(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _READ.get(name, lambda value: value)(value) for name, value in fields.items()}
