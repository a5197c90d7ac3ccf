"""The course of a contest under time travel: any events, any dates, never an illegal state, silence on its day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.legislation.c2p.disputes import claim, employer_correction
from cpa.modules.contests.bodies import ROUTES, Body, Dispute, clocks, first_body, limits
from cpa.modules.contests.course import (
    OVER,
    REFUSALS,
    TRANSITIONS,
    Act,
    Happening,
    IllegalCourse,
    State,
    opening,
    refusal,
    standing,
)
from cpa.modules.contests.months import months_after

TODAY = date(2026, 11, 25)
EXPOSURE = clocks(Dispute.EXPOSURE)
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))
HAPPENINGS = st.builds(Happening, st.sampled_from(Act), DAYS, st.sampled_from(["", *Body]))


def sent(day, dispute=Dispute.EXPOSURE):
    """A contest whose first letter left on `day`, and that event."""
    return opening(first_body(dispute), day), [Happening(Act.SEND, day)]


def accepted(start, tried, ticking):
    """Those of the events tried, in order, that the course lets happen."""
    kept = []
    for each in tried:
        if refusal(start, kept, each, ticking, date.max) is None:
            kept.append(each)
    return kept


@settings(deadline=None)
@given(st.sampled_from(Dispute), st.lists(HAPPENINGS, max_size=25), DAYS)
def test_no_events_and_no_date_lead_to_a_state_that_cannot_be(dispute, tried, on):
    ticking, start = clocks(dispute), opening(first_body(dispute), date(2024, 1, 1))
    kept = accepted(start, sorted(tried, key=lambda each: each.day), ticking)
    now = standing(start, kept, ticking, on)
    assert now.body in ROUTES[dispute]
    assert now.acts, "there is always something to do"
    assert now.acts <= set(TRANSITIONS[now.state])
    clock = ticking(now.body, on)
    if now.state is State.SENT:
        assert (now.answer_by is None) == (clock.silence is None)
        assert now.answer_by is None or now.answer_by > on
    else:
        assert now.answer_by is None
    if now.state in REFUSALS and clock.remedy is not None:
        assert now.act_by == months_after(now.since, clock.remedy)
    if now.state not in OVER and clock.following and now.state in REFUSALS:
        assert Act.ESCALATE in now.acts


@settings(deadline=None)
@given(st.sampled_from(Dispute), st.lists(HAPPENINGS, max_size=25), HAPPENINGS, DAYS)
def test_what_is_refused_cannot_be_kept_and_what_is_accepted_can(dispute, tried, new, today):
    ticking, start = clocks(dispute), opening(first_body(dispute), date(2024, 1, 1))
    kept = accepted(start, sorted(tried, key=lambda each: each.day), ticking)
    refused = refusal(start, kept, new, ticking, date.max)
    if refused is None:
        standing(start, [*kept, new], ticking, today)
        standing(start, [*kept, new], ticking, date.max)
        assert not kept or new.day >= kept[-1].day
    elif not kept or new.day >= kept[-1].day:
        with pytest.raises(IllegalCourse):
            standing(start, [*kept, new], ticking, date.max)


@settings(deadline=None)
@given(st.lists(HAPPENINGS, max_size=25))
def test_going_back_in_time_only_forgets(tried):
    start = opening(Body.EMPLOYER, date(2024, 1, 1))
    kept = accepted(start, sorted(tried, key=lambda each: each.day), EXPOSURE)
    for earlier, later in pairwise(kept):
        if earlier.day < later.day:
            before = standing(start, kept, EXPOSURE, later.day - timedelta(1))
            assert before == standing(start, kept[: kept.index(later)], EXPOSURE, later.day - timedelta(1))


@settings(deadline=None)
@given(DAYS)
def test_silence_is_a_refusal_from_its_day_on_and_not_the_day_before(day):
    start, happenings = sent(day)
    silent_on = months_after(day, 2)
    assert standing(start, happenings, EXPOSURE, silent_on - timedelta(1)).state is State.SENT
    now = standing(start, happenings, EXPOSURE, silent_on)
    assert (now.state, now.since, now.act_by) == (State.SILENT, silent_on, months_after(silent_on, 2))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ((2025, 12, 31), 2, (2026, 2, 28)),
        ((2023, 12, 31), 2, (2024, 2, 29)),
        ((2024, 2, 29), 12, (2025, 2, 28)),
        ((2026, 8, 31), 6, (2027, 2, 28)),
        ((2026, 11, 25), 2, (2027, 1, 25)),
        ((2026, 1, 31), 9, (2026, 10, 31)),
    ],
)
def test_months_are_counted_to_the_day_of_the_same_number_or_the_last(day, months, expected):
    assert months_after(date(*day), months) == date(*expected)


def test_the_time_to_answer_starts_when_the_letter_was_received():
    start, happenings = sent(date(2026, 1, 30))
    happenings.append(Happening(Act.RECEIVE, date(2026, 2, 3)))
    assert standing(start, happenings, EXPOSURE, date(2026, 3, 30)).answer_by == date(2026, 4, 3)


def test_a_check_on_site_gives_the_fund_nine_months_instead_of_six():
    ticking = clocks(Dispute.POINTS)
    start, happenings = sent(date(2026, 1, 5), Dispute.POINTS)
    assert standing(start, happenings, ticking, date(2026, 1, 6)).answer_by == date(2026, 7, 5)
    happenings.append(Happening(Act.INSPECT, date(2026, 3, 1)))
    now = standing(start, happenings, ticking, date(2026, 3, 2))
    assert now.answer_by == date(2026, 10, 5) and Act.INSPECT not in now.acts


def test_from_the_employer_to_the_court_with_every_delay_of_the_law():
    start, happenings = sent(date(2026, 1, 15))
    assert standing(start, happenings, EXPOSURE, date(2026, 3, 15)).act_by == date(2026, 5, 15)
    happenings += [Happening(Act.ESCALATE, date(2026, 4, 1), Body.CARSAT), Happening(Act.SEND, date(2026, 4, 2))]
    assert standing(start, happenings, EXPOSURE, date(2026, 10, 1)).answer_by == date(2026, 10, 2)
    happenings.append(Happening(Act.REFUSE, date(2026, 9, 30)))
    now = standing(start, happenings, EXPOSURE, date(2026, 10, 1))
    assert (now.state, now.act_by) == (State.REFUSED, date(2026, 11, 30))
    happenings.append(Happening(Act.ESCALATE, date(2026, 10, 5), Body.COURT))
    now = standing(start, happenings, EXPOSURE, date(2026, 12, 1))
    assert (now.state, now.body, now.late(date(2026, 12, 1))) == (State.DRAFT, Body.COURT, True)


def test_the_mediator_does_not_stop_the_time_left_for_the_court():
    ticking = clocks(Dispute.COUNT)
    start, happenings = sent(date(2026, 1, 15), Dispute.COUNT)
    happenings += [Happening(Act.ESCALATE, date(2026, 3, 20), Body.MEDIATOR), Happening(Act.SEND, date(2026, 3, 21))]
    now = standing(start, happenings, ticking, date(2026, 4, 1))
    assert (now.state, now.act_by) == (State.SENT, date(2026, 5, 15))
    happenings.append(Happening(Act.REFUSE, date(2026, 4, 20)))
    assert standing(start, happenings, ticking, date(2026, 4, 20)).act_by == date(2026, 5, 15)


def test_an_answer_received_in_time_and_noted_late_is_an_answer_in_time():
    start, happenings = sent(date(2026, 1, 15))
    answer = Happening(Act.ACCEPT, date(2026, 3, 1))
    assert refusal(start, happenings, answer, EXPOSURE, TODAY) is None
    assert standing(start, [*happenings, answer], EXPOSURE, TODAY).state is State.ACCEPTED


@pytest.mark.parametrize(
    ("new", "code"),
    [
        (Happening(Act.REFUSE, date(2026, 11, 26)), "contest.day-to-come"),
        (Happening(Act.REFUSE, date(2026, 10, 31)), "contest.day-too-early"),
        (Happening(Act.REOPEN, date(2026, 11, 2)), "contest.not-now"),
        (Happening(Act.ESCALATE, date(2026, 11, 2), Body.CARSAT), "contest.not-now"),
    ],
)
def test_what_cannot_happen_is_refused_with_its_reason(new, code):
    start, happenings = sent(date(2026, 11, 1))
    assert refusal(start, happenings, new, EXPOSURE, TODAY).code == code


def test_nothing_is_noted_before_what_came_after_it():
    start, happenings = sent(date(2026, 8, 1))
    happenings.append(Happening(Act.REFUSE, date(2026, 9, 20)))
    earlier = Happening(Act.RECEIVE, date(2026, 8, 5))
    assert refusal(start, happenings, earlier, EXPOSURE, TODAY).code == "contest.day-too-early"


def test_going_on_leads_only_to_the_body_that_comes_next():
    start, happenings = sent(date(2026, 1, 1))
    new = Happening(Act.ESCALATE, date(2026, 6, 1), Body.COURT)
    assert refusal(start, happenings, new, EXPOSURE, TODAY).code == "contest.body-not-next"


def test_every_state_can_be_reached_and_left():
    reached = {state for ways in TRANSITIONS.values() for state in ways.values()} | {State.SILENT}
    assert reached == set(State) == set(TRANSITIONS)
    assert all(TRANSITIONS.values())


@settings(deadline=None)
@given(st.integers(2015, 2035), DAYS)
def test_the_last_day_to_claim_is_the_one_the_law_answers(year, on):
    until = limits(Dispute.EXPOSURE, "exposition-absente", year, on)
    answers = claim(year, on).answers()
    assert answers["claim_admissible"] == (date(year, 1, 1) <= on <= until.claim_until)
    mended = employer_correction(year, on, in_favour=True).answers()
    assert mended["employer_correction_accepted"] == (date(year, 1, 1) <= on <= until.mend_until)
