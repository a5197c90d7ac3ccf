"""What other modules learn of rights and do with them, through hooks: exact, once, and back to the unit."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.facts import AnnualFacts, Engagement, Exposure
from cpa.module_api.contributions import RightReservation
from cpa.module_api.registry import hooks
from cpa.modules.rights import actions, queries
from cpa.modules.rights import hooks as answers
from tests.databases import both_stores
from tests.modules.rights.careers import NADIA, credited, year
from tests.modules.rights.test_any_order import once

pytestmark = both_stores
DAY = date(2026, 3, 2)
POINTS = RightReservation(NADIA, "c2p", 2026, 1)


def held(right):
    return next(each for each in hooks().held_rights(account=NADIA) if each.right == right)


@pytest.fixture
def points(declared):
    """Eight years of night and repetitive work: 64 points."""
    exposures = (Exposure("08", 12), Exposure("10", 12))
    declared.of(NADIA, *(AnnualFacts(n, exposures=exposures) for n in range(2015, 2023)))
    credited(NADIA)


def test_points_are_told_with_what_was_acquired_and_used(points):
    before = held("c2p")
    assert (before.figure, before.acquired, dict(before.used)) == (
        Quantity(64, Unit.POINT),
        Quantity(64, Unit.POINT),
        {},
    )
    assert hooks().reserve_right(reservation=POINTS, amount=30, on=DAY) is None
    assert hooks().use_reserved_right(reservation=POINTS, use="training", on=DAY) is None
    after = held("c2p")
    assert (after.figure.amount, after.acquired.amount, dict(after.used)) == (34, 64, {"training": 30})


def test_a_reservation_asked_twice_is_made_once_and_too_much_is_refused(points):
    for _again in range(2):
        assert hooks().reserve_right(reservation=POINTS, amount=30, on=DAY) is None
    assert (held("c2p").figure.amount, held("c2p").reserved.amount) == (34, 30)
    too_much = hooks().reserve_right(reservation=POINTS._replace(number=2), amount=35, on=DAY)
    assert too_much is not None
    assert too_much.code == "ledger.balance_too_low"


def test_what_was_never_set_aside_or_was_settled_otherwise_is_a_problem(points):
    lone = hooks().use_reserved_right(reservation=POINTS, use="training", on=DAY)
    assert lone is not None
    assert lone.code == "rights.nothing_reserved"
    hooks().reserve_right(reservation=POINTS, amount=30, on=DAY)
    hooks().release_reserved_right(reservation=POINTS, on=DAY)
    late = hooks().use_reserved_right(reservation=POINTS, use="training", on=DAY)
    assert late is not None
    assert late.code == "rights.already_settled"


def test_a_reservation_bears_the_year_of_its_day(points):
    with pytest.raises(ValueError, match="year of the day"):
        hooks().reserve_right(reservation=POINTS._replace(year=2025), amount=1, on=DAY)


SETTLED = st.sampled_from(["release_reserved_right", "use_reserved_right", "give_back_used_right"])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 400), SETTLED, SETTLED), max_size=5))
def test_whatever_is_asked_refused_and_given_back_nothing_is_lost_or_made(asked):
    def check():
        actions.open_with(account=NADIA, right="cec", year=2024, counted=720_00, used_before=240_00)
        for number, (amount, *settled) in enumerate(asked, start=1):
            name = RightReservation(NADIA, "cec", 2026, number)
            hooks().reserve_right(reservation=name, amount=amount * 100, on=DAY)
            for hook in settled:
                more = {"use": "training"} if hook == "use_reserved_right" else {}
                getattr(hooks(), hook)(reservation=name, on=DAY, **more)
        right = held("cec")
        assert right.acquired.amount == 960_00
        assert right.figure.amount + right.reserved.amount + sum(right.used.values()) == 960_00

    once(check)


def test_the_facts_that_count_hear_the_holder(declared, monkeypatch):
    declared.of(NADIA, year(2025), year(2026))
    monkeypatch.setattr(queries, "hooks", lambda: declared)
    actions.declare_low_qualification(account=NADIA, first_year=2026, declared_on=DAY)
    assert [facts.low_qualified for facts in answers.counted_facts(NADIA)] == [False, True]


def test_a_commitment_is_credited_beside_the_rest(declared):
    declared.of(NADIA, year(2024, engagements=(Engagement("service_civique", True),)))
    credited(NADIA)
    assert [(r.right, r.figure.amount) for r in hooks().held_rights(account=NADIA)] == [
        ("cpf", 500_00),
        ("c2p", 0),
        ("cec", 240_00),
    ]
