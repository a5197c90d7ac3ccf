"""Whether a certification stands on a day: what ended, or of which too little is known, is never fundable."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.catalogue.model import Certification, Provenance
from cpa.modules.trainings.catalogue.validity import Reason, Standing, validity

TODAY = date(2026, 11, 25)
BEFORE, AFTER = date(2025, 1, 31), date(2027, 8, 31)
DAYS = st.integers(0, 4000).map(lambda days: date(2020, 1, 1) + timedelta(days))


def certification(
    until: date | None = None,
    active: bool | None = None,
    active_on: date | None = None,
    replaced_by: tuple[str, ...] = (),
) -> Certification:
    place = Provenance("registry", "2026-02-01", "d", 2)
    return Certification("RNCP1", "Boulanger", 3, until, active, active_on, replaced_by, place)


@pytest.mark.parametrize(
    ("one", "standing", "reason"),
    [
        (certification(AFTER, True, BEFORE), Standing.REGISTERED, Reason.END_TO_COME),
        (certification(TODAY, True, BEFORE), Standing.REGISTERED, Reason.END_TO_COME),
        (certification(None, True, TODAY), Standing.REGISTERED, Reason.ACTIVE_THAT_DAY),
        (certification(AFTER, True, BEFORE, ("RNCP2",)), Standing.REGISTERED, Reason.END_TO_COME),
        (certification(BEFORE, True, BEFORE), Standing.ENDED, Reason.END_PAST),
        (certification(BEFORE, None, None, ("RNCP2",)), Standing.REPLACED, Reason.END_PAST),
        (certification(AFTER, False, BEFORE), Standing.ENDED, Reason.SAID_INACTIVE),
        (certification(None, False, BEFORE, ("RNCP2",)), Standing.REPLACED, Reason.SAID_INACTIVE),
        (certification(None, False, AFTER), Standing.UNKNOWN, Reason.INACTIVE_SINCE_WHEN),
        (certification(None, True, BEFORE), Standing.UNKNOWN, Reason.ACTIVE_ANOTHER_DAY),
        (certification(None, True, AFTER), Standing.UNKNOWN, Reason.ACTIVE_ANOTHER_DAY),
        (certification(None, True, BEFORE, ("RNCP2",)), Standing.REPLACED, Reason.REPLACED_SINCE_WHEN),
        (certification(), Standing.UNKNOWN, Reason.NOTHING_SAID),
    ],
)
def test_a_certification_stands_by_what_registers_say_of_that_day(
    one: Certification, standing: Standing, reason: Reason
) -> None:
    found = validity(one, TODAY)
    assert (found.standing, found.reason) == (standing, reason)
    assert (found.on, found.until, found.replaced_by) == (TODAY, one.registered_until, one.replaced_by)


def test_one_that_ended_by_itself_stood_before_its_end() -> None:
    one = certification(date(2024, 8, 31), False, BEFORE)
    assert validity(one, date(2024, 8, 31)).standing is Standing.REGISTERED
    assert validity(one, date(2024, 9, 1)).standing is Standing.ENDED


def test_one_that_was_ended_early_is_not_known_to_stand_before() -> None:
    assert validity(certification(AFTER, False, BEFORE), date(2024, 1, 1)).standing is Standing.UNKNOWN


@given(
    until=st.none() | DAYS, active=st.none() | st.booleans(), active_on=DAYS, on=DAYS,
    replaced=st.sampled_from([(), ("RNCP2",)]),
)  # fmt: skip
def test_nothing_ended_or_unknown_is_fundable(
    until: date | None, active: bool | None, active_on: date, on: date, replaced: tuple[str, ...]
) -> None:
    found = validity(certification(until, active, active_on if active is not None else None, replaced), on)
    assert found.fundable == (found.standing is Standing.REGISTERED)
    if found.fundable:
        assert until is None or on <= until
        assert active is not False or on < active_on
        assert until is not None or (active and on == active_on)
