"""The bars of a right: whole numbers that fit their frame, whatever the history."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.facts import Confidence
from cpa.modules.rights.growth import HEIGHT, growth
from cpa.modules.rights.statement import Line, Nature, RightBlock


def _cents(amount):
    return Quantity(amount, Unit.CENT)


def _block(totals):
    """A right whose total was `totals[year]` at the end of each year."""
    lines = tuple(
        Line(
            f"cpf-{y}-acquisition-1", Nature.ACQUISITION, "", _cents(0), _cents(total), y, day, day, day, "", "garanti"
        )
        for y, total in totals.items()
        if (day := date(y, 5, 31))
    )
    last = list(totals.values())[-1] if totals else 0
    return RightBlock("cpf", "", _cents(last), _cents(0), _cents(0), None, Confidence.GUARANTEED, "", lines)


@given(st.lists(st.integers(0, 800_000), min_size=2, max_size=30).filter(any))
def test_every_bar_stands_on_the_ground_and_stays_in_the_frame(totals):
    drawn = growth(_block(dict(enumerate(totals, start=2000))))
    if drawn is None:
        assert not any(totals[-6:])
        return
    assert len(drawn.bars) == min(len(totals), 6)
    assert all(bar.top + bar.height == HEIGHT and bar.top >= 0 and bar.height >= 2 for bar in drawn.bars)
    assert all(0 <= bar.left < bar.middle < drawn.width for bar in drawn.bars)


def test_a_year_without_a_line_keeps_what_was_there():
    drawn = growth(_block({2020: 50_000, 2022: 100_000}))
    assert [(bar.year, bar.height) for bar in drawn.bars] == [(2020, 50), (2021, 50), (2022, 100)]


def test_one_year_is_not_a_growth():
    assert growth(_block({2024: 50_000})) is None
