"""Whole numbers that remember how they were obtained: the branch taken, the values and the articles behind it."""

from dataclasses import dataclass
from typing import Any, Literal, NoReturn

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Unit
from cpa.rules.primitives import div_down, div_even, div_nearest, div_up, teach

Operation = Literal[
    "input", "parameter", "rule", "+", "−", "×", "÷↑", "÷↓", "÷~", "÷≈", "total",
    "≥", ">", "≤", "<", "=", "and", "or", "if", "min", "max",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """What a named value is: its unit and its place in the law. Inputs have no article. `label` is in French."""

    name: str
    unit: Unit
    citation: Citation | None = None
    rules: tuple[str, ...] = ()
    label: str = ""


class Traced:
    """A value and the expression it comes from. Refuses to be branched on: a rule says `if_`.

    For « if », `parts` are the condition and the value kept. For « min » and « max », the value kept and the other.
    `first` tells whether the first of the two was kept.
    """

    __slots__ = ("first", "operation", "origin", "parts", "value")

    def __init__(
        self,
        value: int,
        operation: Operation,
        parts: tuple[Any, ...] = (),
        origin: Origin | None = None,
        first: bool | None = None,
    ) -> None:
        self.value, self.operation, self.parts, self.origin, self.first = value, operation, parts, origin, first

    def __add__(self, other: Any) -> "Traced":
        return Traced(self.value + plain(other), "+", (self, other))

    def __radd__(self, other: Any) -> "Traced":
        return Traced(other + self.value, "+", (other, self))

    def __sub__(self, other: Any) -> "Traced":
        return Traced(self.value - plain(other), "−", (self, other))

    def __rsub__(self, other: Any) -> "Traced":
        return Traced(other - self.value, "−", (other, self))

    def __mul__(self, other: Any) -> "Traced":
        return Traced(self.value * plain(other), "×", (self, other))

    def __rmul__(self, other: Any) -> "Traced":
        return Traced(other * self.value, "×", (other, self))

    def __ge__(self, other: Any) -> "Traced":
        return Traced(self.value >= plain(other), "≥", (self, other))

    def __gt__(self, other: Any) -> "Traced":
        return Traced(self.value > plain(other), ">", (self, other))

    def __le__(self, other: Any) -> "Traced":
        return Traced(self.value <= plain(other), "≤", (self, other))

    def __lt__(self, other: Any) -> "Traced":
        return Traced(self.value < plain(other), "<", (self, other))

    def __eq__(self, other: object) -> "Traced":  # type: ignore[override]  # a comparison is a value to explain
        return Traced(self.value == plain(other), "=", (self, other))

    __hash__ = object.__hash__

    def __and__(self, other: Any) -> "Traced":
        return Traced(self.value & plain(other), "and", (self, other))

    __rand__ = __and__

    def __or__(self, other: Any) -> "Traced":
        return Traced(self.value | plain(other), "or", (self, other))

    __ror__ = __or__

    def __bool__(self) -> NoReturn:
        raise TypeError("a rule does not branch on data with if, and, or, not: it says if_, &, |")


def plain(value: Any) -> Any:
    """The number behind a traced value; any other value as it is."""
    return value.value if type(value) is Traced else value


class _TracedWords:
    """The vocabulary of rules, remembering what was kept."""

    def if_(self, condition: Any, yes: Any, no: Any) -> Any:
        holds = bool(plain(condition))
        kept = yes if holds else no
        return Traced(plain(kept), "if", (condition, kept), first=holds)

    def min_(self, one: Any, other: Any) -> Any:
        first = plain(one) <= plain(other)
        kept, left = (one, other) if first else (other, one)
        return Traced(plain(kept), "min", (kept, left), first=first)

    def max_(self, one: Any, other: Any) -> Any:
        first = plain(one) >= plain(other)
        kept, left = (one, other) if first else (other, one)
        return Traced(plain(kept), "max", (kept, left), first=first)

    def div_up(self, dividend: Any, divisor: Any) -> Any:
        return Traced(div_up(plain(dividend), plain(divisor)), "÷↑", (dividend, divisor))

    def div_down(self, dividend: Any, divisor: Any) -> Any:
        return Traced(div_down(plain(dividend), plain(divisor)), "÷↓", (dividend, divisor))

    def div_nearest(self, dividend: Any, divisor: Any) -> Any:
        return Traced(div_nearest(plain(dividend), plain(divisor)), "÷~", (dividend, divisor))

    def div_even(self, dividend: Any, divisor: Any) -> Any:
        return Traced(div_even(plain(dividend), plain(divisor)), "÷≈", (dividend, divisor))

    def total(self, *terms: Any) -> Any:
        return Traced(sum(plain(term) for term in terms), "total", terms)


teach(Traced, _TracedWords())
