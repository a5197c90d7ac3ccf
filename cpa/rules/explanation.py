"""From traced values to the tree of why, and to one sentence for each rule that mattered."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity
from cpa.rules.plan import Plan
from cpa.rules.rule import Branches, Rule
from cpa.rules.traced import Traced
from cpa.rules.wording import Sentence, Value, Words, fields

_NAMED = frozenset({"input", "parameter", "rule"})


class Unexplained(Exception):
    """A way through a rule has no sentence: a mistake in our writing of the rule."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A value that mattered: its sentence (None where nothing happened), its article, and whether it was met when it is
    a condition. In a tree, `because` holds what it was computed from: rules, then at the leaves inputs and parameters.
    """

    name: str
    label: Words
    quantity: Quantity
    sentence: Sentence | None
    citation: Citation | None
    rules: tuple[str, ...]
    satisfied: bool | None
    because: tuple["Reason", ...] = ()


def reasons(plan: Plan, found: Mapping[str, Any], target: str, extra: Mapping[str, Value]) -> Iterator[Reason]:
    """The rules that led to `target`, causes before consequences, only along the branches taken.

    `found` comes from `run_traced`. Sentences may show any value of the plan, any parameter (`law.…`), `result`, and
    the `extra` values. Raises Unexplained when a way taken has no sentence.
    """
    rules = {step.name: step for step in plan.steps}
    for node in mattered(found[target]):
        step = rules[node.origin.name if node.origin else ""]
        yield _reason(step, node, lambda name: _value(name, plan, found), extra)


def tree(plan: Plan, found: Mapping[str, Any], target: str, extra: Mapping[str, Value]) -> Reason:
    """Why `target` is what it is, down to the facts and the values of the law, along the branches taken only."""
    rules = {step.name: step for step in plan.steps}
    labels = {entry.name: entry.label for entry in plan.inputs}

    def grow(node: Traced) -> Reason:
        origin = node.origin
        assert origin is not None
        if node.operation != "rule":
            label = labels.get(origin.name) or Words(origin.label, origin.label)
            return Reason(origin.name, label, Quantity(int(node.value), origin.unit), None, origin.citation, (), None)
        reason = _reason(rules[origin.name], node, lambda name: _value(name, plan, found), extra)
        return replace(reason, because=tuple(grow(part) for part in _named_parts(node)))

    return grow(found[target])


def _named_parts(node: Traced) -> Iterator[Traced]:
    """The named values directly behind a rule's value, each once."""
    seen: set[str] = set()
    waiting = list(reversed(node.parts))
    while waiting:
        part = waiting.pop()
        if type(part) is not Traced:
            continue
        if part.operation not in _NAMED:
            waiting.extend(reversed(part.parts))
        elif part.origin and part.origin.name not in seen:
            seen.add(part.origin.name)
            yield part


def mattered(node: Traced) -> Iterator[Traced]:
    """The traced rules behind a value, causes first, each once: the condition and the side taken, never the other."""
    seen: set[str] = set()

    def visit(value: Any) -> Iterator[Traced]:
        if type(value) is not Traced:
            return
        named = value.operation == "rule" and value.origin
        if named:
            if named.name in seen:
                return
            seen.add(named.name)
        for part in value.parts:
            yield from visit(part)
        if named:
            yield value

    return visit(node)


def branches(node: Traced) -> Branches:
    """Which side each choice inside one rule kept, outermost first; for a yes-or-no rule, its answer."""
    expression = node.parts[0]
    if type(node.value) is bool:
        return (node.value,)
    taken: list[bool] = []
    _walk(expression, taken)
    return tuple(taken)


def _walk(value: Any, taken: list[bool]) -> None:
    if type(value) is not Traced or value.operation in _NAMED:
        return
    if value.first is None:
        for part in value.parts:
            _walk(part, taken)
        return
    taken.append(value.first)
    _walk(value.parts[1 if value.operation == "if" else 0], taken)


def _reason(step: Rule, node: Traced, value_of: Callable[[str], Value], extra: Mapping[str, Value]) -> Reason:
    words = _words(step, node)
    quantity = Quantity(int(node.value), step.origin.unit)
    sentence = None
    if words is not None:
        local: Mapping[str, Value] = {**extra, "result": quantity}
        sentence = Sentence(
            words, {name: local[name] if name in local else value_of(name) for name in fields(words.fr)}
        )
    satisfied = node.value if type(node.value) is bool else None
    return Reason(step.name, step.label, quantity, sentence, step.origin.citation, step.origin.rules, satisfied)


def _words(step: Rule, node: Traced) -> Words | None:
    if step.why is None:
        return None
    way = branches(node)
    if way and way not in step.why:
        raise Unexplained(f"{step.name} since {step.since}: no sentence for {way}")
    return step.why.get(way)


def _value(name: str, plan: Plan, found: Mapping[str, Any]) -> Value:
    value: Any = plan.traced_law
    if not name.startswith("law."):
        value = found[name]
    else:
        for part in name.split(".")[1:]:
            value = getattr(value, part)
    return Quantity(int(value.value), value.origin.unit)
