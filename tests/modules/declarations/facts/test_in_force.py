from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.declarations.facts.in_force import in_force
from cpa.modules.declarations.facts.rows import Header
from tests.modules.declarations.facts.building import header, month

MARCH = month(3)
FIRST = header(MARCH, built_on=date(2025, 4, 5), order=7)
REPLACEMENT = header(MARCH, built_on=date(2025, 5, 3), order=1, replaces=True)


def counting(*headers: Header) -> list[Header]:
    return list(in_force(headers).values())


def test_a_replacement_built_later_counts_whatever_its_number_of_order() -> None:
    assert counting(FIRST, REPLACEMENT) == [REPLACEMENT]


def test_of_two_replacements_the_one_built_last_counts() -> None:
    later = header(MARCH, built_on=date(2025, 5, 3), order=2, replaces=True)
    assert counting(FIRST, later, REPLACEMENT) == [later]


def test_a_replacement_built_before_the_first_declaration_does_not_count() -> None:
    assert counting(FIRST, header(MARCH, built_on=date(2025, 4, 5), order=3, replaces=True)) == [FIRST]


def test_a_replacement_of_the_same_rank_takes_the_place_of_the_first_declaration() -> None:
    same = header(MARCH, built_on=FIRST.built_on, order=FIRST.order, replaces=True)
    assert counting(same, FIRST) == [same]


def test_a_month_declared_twice_as_a_first_declaration_counts_as_it_was_first_built() -> None:
    assert counting(header(MARCH, built_on=date(2025, 4, 6), order=9), FIRST) == [FIRST]


def test_fractions_and_scopes_and_months_count_side_by_side() -> None:
    side_by_side = [
        header(MARCH, fraction="12"),
        header(MARCH, fraction="22"),
        header(month(4), scope="02"),
        header(month(4), scope="03"),
    ]
    assert sorted(counting(*side_by_side), key=lambda h: h.turn) == sorted(side_by_side, key=lambda h: h.turn)


ranks = st.tuples(st.integers(1, 28), st.integers(0, 9), st.booleans())


@given(
    st.lists(ranks, min_size=1, max_size=6, unique=True).flatmap(
        lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))
    )
)
def test_the_order_of_arrival_does_not_matter(
    drawn: tuple[list[tuple[int, int, bool]], list[tuple[int, int, bool]]],
) -> None:
    def made(ranks: list[tuple[int, int, bool]]) -> list[Header]:
        return [header(MARCH, built_on=date(2025, 4, d), order=o, replaces=r, id=1) for d, o, r in ranks]

    assert counting(*made(drawn[0])) == counting(*made(drawn[1]))
