"""The vocabulary of the rules on int64 columns, and the two kinds of variables. OpenFisca stores whole numbers on 32
bits, cuts decimals and answers zero when a value is missing; all three are refused here."""

import datetime

import numpy
from openfisca_core.variables import Variable


class NotInForce(LookupError):
    """The law has no such rule on that day."""


def if_(condition, yes, no):
    return numpy.where(condition, yes, no)


def min_(one, other):
    return numpy.minimum(one, other)


def max_(one, other):
    return numpy.maximum(one, other)


def div_up(dividend, divisor):
    return (dividend + (divisor - 1)) // divisor


def div_down(dividend, divisor):
    return dividend // divisor


def div_nearest(dividend, divisor):
    return (2 * dividend + divisor) // (2 * divisor)


def div_even(dividend, divisor):
    nearest, left = numpy.divmod(2 * dividend + divisor, 2 * divisor)
    return nearest - ((left == 0) & (nearest % 2 == 1))


def total(*terms):
    return sum(terms[1:], start=terms[0])


def hundredths(value):
    """A value of the law in cents, hundredths of an hour or of a day: 500 → 50000, "9.88" → 988."""
    whole_part, _, decimals = str(value).partition(".")
    sign = -1 if whole_part.startswith("-") else 1
    return sign * (abs(int(whole_part)) * 100 + int(decimals.ljust(2, "0") or 0))


def whole(value):
    """A number of the law as it is; a date as its ordinal, which rules compare."""
    return datetime.date.fromisoformat(value).toordinal() if "-" in str(value)[1:] else int(value)


class Computed(Variable):
    """What a rule computes: 64 bits, never a default."""

    def __init__(self, baseline_variable=None):
        super().__init__(baseline_variable)
        if self.value_type is int:
            self.dtype = numpy.int64
        self.set_input = _taken

    def check_set_value(self, value):
        if isinstance(value, float):
            raise ValueError(f"{self.name} is a whole number of its unit, not {value}")
        return super().check_set_value(value)


def given(low, high):
    """The kind of variables that are given, from `low` to `high` (beyond, products leave 64 bits): none has a formula
    that answers, so that a missing one is said instead of counted as zero."""

    class Given(Computed):
        bounds = (low, high)

    return Given


def _taken(holder, period, array):
    array = numpy.asarray(array)
    wanted = numpy.bool_ if holder.variable.value_type is bool else numpy.integer
    if not numpy.issubdtype(array.dtype, wanted) or array.dtype == numpy.uint64:
        raise TypeError(f"{holder.variable.name} is whole (or yes or no), not {array.dtype}")
    low, high = getattr(holder.variable, "bounds", (None, None))
    if low is not None and array.size and not low <= array.min() <= array.max() <= high:
        raise ValueError(f"{holder.variable.name} goes from {low} to {high}")
    return holder._set(period, array)
