from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cpa.rules.arrays  # noqa: F401 (teaches arrays to the vocabulary)
from cpa.rules.primitives import div_down, div_even, div_nearest, div_up, if_, max_, min_, total
from cpa.rules.traced import Traced

numbers = st.integers(-(10**15), 10**15)
divisors = st.integers(1, 10**12)
Division = Callable[[int, int], int]

EXACT: list[tuple[Division, Callable[[Fraction], int]]] = [
    (div_up, ceil),
    (div_down, floor),
    (div_nearest, lambda value: floor(value + Fraction(1, 2))),
    (div_even, round),
]


@pytest.mark.parametrize(("division", "exact"), EXACT)
@given(dividend=numbers, divisor=divisors)
def test_each_division_rounds_the_exact_quotient_once(
    division: Division, exact: Callable[[Fraction], int], dividend: int, divisor: int
) -> None:
    expected = exact(Fraction(dividend, divisor))
    assert division(dividend, divisor) == expected
    assert division(Traced(dividend, "input"), divisor).value == expected  # type: ignore[arg-type, attr-defined]
    assert division(np.array([dividend]), np.array([divisor]))[0] == expected  # type: ignore[arg-type, index]


@pytest.mark.parametrize("division", [div_up, div_down, div_nearest, div_even])
@pytest.mark.parametrize("divisor", [0, -1])
def test_a_divisor_that_is_not_above_zero_is_a_mistake(division: Division, divisor: int) -> None:
    with pytest.raises(ValueError, match="above zero"):
        division(1, divisor)


@pytest.mark.parametrize(("halves", "expected"), [(1, 0), (3, 2), (225, 112), (-1, 0), (-3, -2)])
def test_a_half_goes_to_the_even_number_when_the_text_says_so(halves: int, expected: int) -> None:
    assert div_even(halves, 2) == expected


@given(one=numbers, other=numbers)
def test_choices_mean_the_same_in_all_three_ways(one: int, other: int) -> None:
    for choice, exact in ((min_, min), (max_, max)):
        assert choice(one, other) == exact(one, other)
        assert choice(Traced(one, "input"), other).value == exact(one, other)  # type: ignore[arg-type, attr-defined]
        assert choice(np.array([one]), other)[0] == exact(one, other)  # type: ignore[arg-type, index]
    assert if_(one > other, one, other) == max(one, other)
    assert if_(Traced(one, "input") > other, one, other).value == max(one, other)  # type: ignore[arg-type, attr-defined]
    assert if_(np.array([one]) > other, one, other)[0] == max(one, other)  # type: ignore[arg-type, index]


@given(terms=st.lists(numbers, min_size=1, max_size=6))
def test_a_total_is_the_sum_in_all_three_ways(terms: list[int]) -> None:
    assert total(*terms) == sum(terms)
    assert total(*(Traced(term, "input") for term in terms)).value == sum(terms)  # type: ignore[arg-type, attr-defined]
    assert total(*(np.array([term]) for term in terms))[0] == sum(terms)  # type: ignore[arg-type, index]
