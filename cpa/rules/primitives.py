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
    def div_even(self, dividend: int, divisor: int) -> int: ...
    def total(self, *terms: int) -> int: ...


_VOCABULARIES: dict[type, Vocabulary] = {}


def teach(kind: type, vocabulary: Vocabulary) -> None:
    """Make values of `kind` usable in rules."""
    _VOCABULARIES[kind] = vocabulary


_of = _VOCABULARIES.get


def if_(condition: bool, yes: int, no: int) -> int:
    """`yes` where the condition holds, `no` elsewhere. Both are computed."""
    if known := _of(type(condition)) or _of(type(yes)) or _of(type(no)):
        return known.if_(condition, yes, no)
    return yes if condition else no


def min_(one: int, other: int) -> int:
    """The smaller of the two; the first when they are equal."""
    if known := _of(type(one)) or _of(type(other)):
        return known.min_(one, other)
    return one if one <= other else other


def max_(one: int, other: int) -> int:
    """The greater of the two; the first when they are equal."""
    if known := _of(type(one)) or _of(type(other)):
        return known.max_(one, other)
    return one if one >= other else other


def div_up(dividend: int, divisor: int) -> int:
    """Exact division, then the next whole number up. The divisor is above zero."""
    if known := _of(type(dividend)) or _of(type(divisor)):
        return known.div_up(dividend, divisor)
    return -(-dividend // _above_zero(divisor))


def div_down(dividend: int, divisor: int) -> int:
    """Exact division, then the next whole number down. The divisor is above zero."""
    if known := _of(type(dividend)) or _of(type(divisor)):
        return known.div_down(dividend, divisor)
    return dividend // _above_zero(divisor)


def div_nearest(dividend: int, divisor: int) -> int:
    """Exact division, then the nearest whole number; halves go up. The divisor is above zero."""
    if known := _of(type(dividend)) or _of(type(divisor)):
        return known.div_nearest(dividend, divisor)
    return (2 * dividend + divisor) // (2 * _above_zero(divisor))


def div_even(dividend: int, divisor: int) -> int:
    """Exact division, then the nearest whole number; halves go to the even one. The divisor is above zero."""
    if known := _of(type(dividend)) or _of(type(divisor)):
        return known.div_even(dividend, divisor)
    nearest, left = divmod(2 * dividend + divisor, 2 * _above_zero(divisor))
    return nearest - (left == 0 and nearest % 2 == 1)


def total(*terms: int) -> int:
    """The sum of the terms."""
    known = next((found for term in terms if (found := _of(type(term)))), None)
    return known.total(*terms) if known else sum(terms)


def _above_zero(divisor: int) -> int:
    if divisor <= 0:
        raise ValueError("a rule divides by a number above zero")
    return divisor
