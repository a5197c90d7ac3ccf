"""The closed vocabulary of rules. Rules are written as if over whole numbers; the same words run on other kinds of
values (traced values, arrays) that come with their own way of saying them."""

from typing import Protocol


class Vocabulary(Protocol):
    """How one kind of value says each word."""

    def if_(self, condition: bool, yes: int, no: int) -> int: ...
    def min_(self, one: int, other: int) -> int: ...
    def max_(self, one: int, other: int) -> int: ...
    def div_up(self, dividend: int, divisor: int) -> int: ...
    def div_down(self, dividend: int, divisor: int) -> int: ...
    def div_nearest(self, dividend: int, divisor: int) -> int: ...
    def total(self, *terms: int) -> int: ...


_VOCABULARIES: dict[type, Vocabulary] = {}


def teach(kind: type, vocabulary: Vocabulary) -> None:
    """Make values of `kind` usable in rules."""
    _VOCABULARIES[kind] = vocabulary


def _vocabulary(*values: int) -> Vocabulary | None:
    for value in values:
        if known := _VOCABULARIES.get(type(value)):
            return known
    return None


def if_(condition: bool, yes: int, no: int) -> int:
    """`yes` where the condition holds, `no` elsewhere. Both are computed."""
    if known := _vocabulary(condition, yes, no):
        return known.if_(condition, yes, no)
    return yes if condition else no


def min_(one: int, other: int) -> int:
    """The smaller of the two; the first when they are equal."""
    if known := _vocabulary(one, other):
        return known.min_(one, other)
    return one if one <= other else other


def max_(one: int, other: int) -> int:
    """The greater of the two; the first when they are equal."""
    if known := _vocabulary(one, other):
        return known.max_(one, other)
    return one if one >= other else other


def div_up(dividend: int, divisor: int) -> int:
    """Exact division, then the next whole number up. The divisor is above zero."""
    if known := _vocabulary(dividend, divisor):
        return known.div_up(dividend, divisor)
    return -(-dividend // _above_zero(divisor))


def div_down(dividend: int, divisor: int) -> int:
    """Exact division, then the next whole number down. The divisor is above zero."""
    if known := _vocabulary(dividend, divisor):
        return known.div_down(dividend, divisor)
    return dividend // _above_zero(divisor)


def div_nearest(dividend: int, divisor: int) -> int:
    """Exact division, then the nearest whole number; halves go up. The divisor is above zero."""
    if known := _vocabulary(dividend, divisor):
        return known.div_nearest(dividend, divisor)
    return (2 * dividend + divisor) // (2 * _above_zero(divisor))


def total(*terms: int) -> int:
    """The sum of the terms."""
    if known := _vocabulary(*terms):
        return known.total(*terms)
    return sum(terms)


def _above_zero(divisor: int) -> int:
    if divisor <= 0:
        raise ValueError("a rule divides by a number above zero")
    return divisor
