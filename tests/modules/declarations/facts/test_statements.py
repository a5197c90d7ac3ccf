"""Which statements count, whatever the order they come in."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.declarations.facts.statements import Statement, in_force
from tests.modules.declarations.saying import said

MAY, JUNE = date(2025, 5, 4), date(2025, 6, 4)


def months(*statements: Statement) -> list[object]:
    return [one.content["months"] for one in in_force(statements).values()]


def own(on: date, months: int, **given: object) -> Statement:
    return said("self_employment", 2024, on, months=months, contribution_paid=True, **given)


def test_what_is_said_later_takes_the_place_of_what_was_said_before() -> None:
    assert months(own(JUNE, 3), own(MAY, 12)) == [3]


def test_what_is_taken_back_counts_no_more_unless_said_again() -> None:
    assert months(own(MAY, 12), own(JUNE, 12, cancels=True)) == []
    assert months(own(MAY, 12, cancels=True), own(JUNE, 12)) == [12]


def test_of_one_moment_a_cancellation_speaks_last_then_the_larger_value() -> None:
    assert months(own(MAY, 12), own(MAY, 12, cancels=True)) == []
    assert months(own(MAY, 9), own(MAY, 12)) == [12]


def test_the_word_of_a_body_and_that_of_the_holder_are_both_known() -> None:
    assert months(own(MAY, 12, source="self_employment"), own(JUNE, 3)) == [3, 12]


def test_what_was_said_after_a_day_is_not_known_on_that_day() -> None:
    assert [one.said_on for one in in_force([own(MAY, 12), own(JUNE, 3)], until=MAY).values()] == [MAY]


STATEMENTS = st.lists(
    st.builds(
        said,
        st.just("self_employment"),
        st.sampled_from([2023, 2024]),
        st.sampled_from([MAY, JUNE]),
        subject=st.sampled_from(["", "a"]),
        cancels=st.booleans(),
        source=st.sampled_from(["holder", "self_employment"]),
        months=st.integers(0, 12),
        contribution_paid=st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@given(STATEMENTS, st.data())
def test_neither_order_nor_repetition_changes_what_counts(statements: list[Statement], data: st.DataObject) -> None:
    repeated = data.draw(st.lists(st.sampled_from(statements)))
    assert in_force(data.draw(st.permutations([*statements, *repeated]))) == in_force(statements)
