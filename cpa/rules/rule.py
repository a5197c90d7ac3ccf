"""The decorator that makes a plain function a dated rule of law."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType, ModuleType
from typing import Any, TypeVar

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Unit
from cpa.rules.traced import Origin
from cpa.rules.wording import Words

Branches = tuple[bool, ...]
Why = Mapping[Branches, Words | None]
"""A sentence for each way through a rule: which side each `if_`, `min_`, `max_` kept, outermost first (True: the
first), or, for a rule that answers yes or no, that answer. None where nothing happened that is worth a sentence."""

SILENT: Why | None = None
"""For rules whose choices another rule's sentence tells."""

Formula = TypeVar("Formula", bound=Callable[..., Any])
FOREVER = date.max
LAW = "law"
"""The name of the argument through which a rule reads parameters."""


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One version of one rule, in force from `since` to `until`, both included, for `regimes` (empty: for all)."""

    name: str
    since: date
    until: date
    regimes: frozenset[str]
    label: Words
    origin: Origin
    why: Why | None
    formula: Callable[..., Any]
    needs: tuple[str, ...]
    reads_law: bool

    def in_force(self, day: date, regime: str) -> bool:
        """Whether this version is the law on `day` for `regime`."""
        return self.since <= day <= self.until and (not self.regimes or regime in self.regimes)


def rule(
    name: str,
    *,
    since: str,
    until: str | None = None,
    unit: Unit,
    label: Words,
    article: str,
    link: str = "",
    ids: tuple[str, ...],
    regimes: tuple[str, ...] = (),
    why: Why | None = MappingProxyType({}),
) -> Callable[[Formula], Formula]:
    """Declare a version of the rule `name`, in force from `since` to `until` (ISO days, both included).

    The function's arguments are the names of the inputs and rules it needs, and `law` when it reads parameters. It
    stays a plain function; the same one may be declared several times. Raises TypeError on a default value.
    """

    def declare(formula: Formula) -> Formula:
        arguments = inspect.signature(formula).parameters
        if any(argument.default is not argument.empty for argument in arguments.values()):
            raise TypeError(f"rule {name}: an argument has no default, the law leaves none out")
        version = Rule(
            name=name,
            since=date.fromisoformat(since),
            until=date.fromisoformat(until) if until else FOREVER,
            regimes=frozenset(regimes),
            label=label,
            origin=Origin(name, unit, Citation(article, link), ids),
            why=why,
            formula=formula,
            needs=tuple(argument for argument in arguments if argument != LAW),
            reads_law=LAW in arguments,
        )
        formula.__dict__.setdefault("versions", []).append(version)
        return formula

    return declare


def rules_in(*modules: ModuleType) -> Iterator[Rule]:
    """Every rule declared in these modules."""
    for module in modules:
        for thing in vars(module).values():
            if inspect.isfunction(thing) and thing.__module__ == module.__name__:
                yield from thing.__dict__.get("versions", ())
