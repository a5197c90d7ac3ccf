"""Each rule on the smallest facts that show it, and on those that look alike and are not."""

from dataclasses import replace
from datetime import date

import pytest

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.facts import Engagement, SelfEmployment
from cpa.modules.radar.notices.known import GROUPS, Kind, Known
from cpa.modules.radar.notices.search import search
from cpa.modules.radar.notices.worth import worth
from tests.modules.radar.conftest import TODAY
from tests.modules.radar.years import exposed, month_of_work, worked

FIRST = (2021, 2022, 2023)


def known(*facts, say=(), **more):
    answers = {question: True for kind in say for question in GROUPS[kind]}
    return Known(tuple(facts), more.pop("today", TODAY), answers, **more)


def told(held):
    return [(notice.kind, notice.pattern, notice.years) for notice in search(held).notices]


def years(*numbers, **more):
    return [worked(number, **more) for number in numbers]


def test_a_month_between_two_declared_months_may_be_missing():
    without_may = worked(2024, 100, months=[m for m in range(1, 13) if m != 5])
    held = known(*years(2023, hours=100), without_may, worked(2025, 100))
    (notice,) = search(held).notices
    assert (notice.kind, notice.months) == (Kind.MISSING_MONTHS, (date(2024, 5, 1),))
    assert [piece.month.month for piece in notice.evidence] == [4, 6]


@pytest.mark.parametrize(
    "months",
    [
        pytest.param([m for m in range(1, 13) if m not in (3, 4, 5, 6)], id="a leave of four months"),
        pytest.param([m for m in range(1, 13) if m not in (7, 8)], id="the summer of schools"),
    ],
)
def test_a_leave_and_a_summer_are_no_missing_months(months):
    assert told(known(worked(2023), worked(2024, months=months), worked(2025))) == []


def test_a_hole_that_comes_back_each_year_is_the_rhythm_of_the_contract():
    months = [m for m in range(1, 13) if m != 2]
    assert told(known(*years(2022, 2023, 2024, months=months))) == []


def test_a_short_month_that_nothing_explains_may_be_a_mistake_and_an_absence_explains_it():
    wrong = worked(2024, changed={6: 15})
    assert told(known(worked(2023), wrong, worked(2025))) == [(Kind.WORKING_TIME, "short_months", (2024,))]
    absent = worked(2024, changed={6: 15}, other_absence=135_00)
    assert told(known(worked(2023), absent, worked(2025))) == []


def test_a_change_for_good_is_no_mistake():
    assert told(known(worked(2023), worked(2024, changed=dict.fromkeys(range(6, 13), 75)), worked(2025, 75))) == []


def test_the_hours_of_a_week_in_the_place_of_the_month_s_may_be_a_mistake():
    held = known(worked(2023, 39), worked(2024, 9), worked(2025, 9))
    assert told(held) == [(Kind.WORKING_TIME, "weekly", (2024, 2025))]
    # 156 h × 52/12 = 468 − 108 = 360 h more each year: 468/1820.04 of 500 € instead of 108/1820.04, rounded up.
    assert worth(held, search(held).notices[0]) == Quantity(2 * (128_57 - 29_67), Unit.CENT)


def test_a_full_time_that_no_law_allows_may_be_a_mistake():
    base = worked(2024, 100)
    wrong = replace(base, work=(replace(base.work[0], reference=12 * 160_700),))
    assert told(known(worked(2023, 100), wrong)) == [(Kind.WORKING_TIME, "reference", (2024,))]


def test_hardship_forgotten_between_two_declared_years_takes_the_later_years_with_it():
    declared = {2021, 2023}
    facts = [exposed(worked(y), "08") if y in declared else worked(y) for y in range(2019, 2026)]
    held = known(*facts)
    assert told(held) == [(Kind.EXPOSURE, "", (2022, 2024, 2025))]
    # Of 2022 no more can be added: only two years are worth something.
    assert worth(held, search(held).notices[0]) == Quantity(8, Unit.POINT)


def test_hardship_that_stops_is_asked_about_before_it_is_told():
    facts = [exposed(worked(y), "08") if y < 2023 else worked(y) for y in range(2020, 2026)]
    assert told(known(*facts)) == []
    assert [ask.kind for ask in search(known(*facts)).asks if ask.kind is Kind.EXPOSURE] == [Kind.EXPOSURE]
    assert told(known(*facts, say=[Kind.EXPOSURE])) == [(Kind.EXPOSURE, "", (2023, 2024, 2025))]


def test_a_year_of_far_fewer_hours_is_not_the_same_work():
    facts = [exposed(worked(2021), "08"), worked(2022, 40), exposed(worked(2023), "08")]
    assert told(known(*facts)) == []


def status(year, held, contract):
    facts = worked(year, contract=contract, disabled_worker=held)
    return replace(facts, disabled_worker=held)


def test_a_status_that_the_next_employer_does_not_write_may_be_forgotten():
    facts = [status(y, y < 2023, "1 2020-01-01" if y < 2023 else "2 2023-01-01") for y in range(2020, 2026)]
    held = known(*facts)
    assert told(held) == [(Kind.DISABLED_WORKER, "", (2023, 2024, 2025))]
    assert worth(held, search(held).notices[0]) == Quantity(900_00, Unit.CENT)


def test_a_status_that_ends_under_one_employer_has_ended_unless_the_holder_says_otherwise():
    facts = [status(y, y < 2023, "1 2020-01-01") for y in range(2020, 2026)]
    assert told(known(*facts)) == []
    assert told(known(*facts, say=[Kind.DISABLED_WORKER])) == [(Kind.DISABLED_WORKER, "", (2023, 2024, 2025))]


def engaged(year, attested=True, nature="benevolat"):
    return replace(worked(year), engagements=(Engagement(nature, True, True, attested),))


def test_hours_that_wait_for_the_association_are_told_between_the_two_deadlines_only():
    facts = [engaged(2024), engaged(2025, attested=False)]
    assert told(known(*facts)) == [(Kind.ENGAGEMENT, "not_attested", (2025,))]
    assert told(known(*facts, today=date(2026, 6, 1))) == []
    assert told(known(*facts, today=date(2027, 1, 2))) == [(Kind.ENGAGEMENT, "stopped_declaring", (2026,))]


def test_a_year_that_a_body_forgot_is_told_and_a_year_of_volunteering_past_its_deadline_is_not():
    reserve = [engaged(y, nature="reserve_militaire") if y != 2023 else worked(y) for y in (2022, 2023, 2024)]
    assert told(known(*reserve)) == [(Kind.ENGAGEMENT, "forgotten_by_the_body", (2023,))]
    volunteer = [engaged(y) if y != 2023 else worked(y) for y in (2022, 2023, 2024)]
    assert told(known(*volunteer)) == []


def test_a_year_that_may_still_be_declared_is_told_in_spring():
    held = known(engaged(2023), engaged(2024), worked(2025), today=date(2026, 4, 2))
    assert told(held) == [(Kind.ENGAGEMENT, "stopped_declaring", (2025,))]


def test_nobody_loses_a_diploma():
    facts = [replace(worked(y), low_qualified=y != 2023) for y in range(2021, 2026)]
    assert (Kind.LOW_QUALIFICATION, "unsaid", (2023,)) in told(known(*facts))
    got_one = [replace(worked(y), low_qualified=y < 2024) for y in range(2021, 2026)]
    assert told(known(*got_one)) == []


def test_someone_without_a_diploma_and_a_year_of_work_is_told_of_both():
    assert told(known(*years(*FIRST), say=[Kind.LOW_QUALIFICATION])) == [
        (Kind.LOW_QUALIFICATION, "never_said", (2026,)),
        (Kind.EXPERIENCE, "", FIRST),
    ]


def test_eight_years_without_interview_may_be_owed_a_payment_unless_one_came():
    facts = [*years(*range(2018, 2026)), worked(2026, months=range(1, 11))]
    held = known(*facts, say=[Kind.TOP_UP])
    assert told(held) == [(Kind.TOP_UP, "", (2026,))]
    assert worth(held, search(held).notices[0]) == Quantity(3000_00, Unit.CENT)
    assert told(replace(held, topped_up=True)) == []
    assert told(known(*facts[2:], say=[Kind.TOP_UP])) == []


def test_an_absence_under_a_wrong_motive_is_asked_about_then_told():
    facts = [worked(2023), worked(2024, changed=dict.fromkeys(range(5, 13), 0), other_absence=1200_00)]
    held = known(*facts)
    assert [(ask.kind, ask.years) for ask in search(held).asks if ask.kind is Kind.ABSENCE] == [(Kind.ABSENCE, (2024,))]
    assert told(known(*facts, say=[Kind.ABSENCE])) == [(Kind.ABSENCE, "", (2024,))]


def test_a_late_start_is_asked_about_and_an_early_one_is_not():
    facts = years(2023, 2024)
    asked = {ask.kind for ask in search(known(*facts, born=date(1985, 1, 1))).asks}
    assert Kind.OTHER_NUMBER in asked
    assert Kind.OTHER_NUMBER not in {ask.kind for ask in search(known(*facts, born=date(2004, 1, 1))).asks}
    late = known(*facts, born=date(1985, 1, 1), say=[Kind.OTHER_NUMBER])
    assert told(late) == [(Kind.OTHER_NUMBER, "", (2022, 2023))]


def test_work_for_oneself_that_nobody_declared_is_told_and_declared_work_is_not():
    facts = years(2023, 2024)
    assert told(known(*facts, say=[Kind.SELF_EMPLOYMENT])) == [(Kind.SELF_EMPLOYMENT, "", (2025, 2026))]
    declared = replace(worked(2024), self_employment=SelfEmployment(6, True))
    assert told(known(facts[0], declared, say=[Kind.SELF_EMPLOYMENT])) == []


def test_an_answer_no_ends_the_question():
    held = known(*years(*FIRST))
    asked = {ask.kind for ask in search(held).asks}
    assert {Kind.LOW_QUALIFICATION, Kind.ENGAGEMENT} <= asked
    refused = replace(held, answers={GROUPS[Kind.LOW_QUALIFICATION][0]: False})
    assert Kind.LOW_QUALIFICATION not in {ask.kind for ask in search(refused).asks}


def test_an_account_without_facts_is_neither_told_nor_asked_anything():
    found = search(known())
    assert (found.notices, found.asks) == ((), ())


def test_a_correction_of_one_short_month_out_of_two_leaves_the_other_to_tell():
    wrong = worked(2024, changed={5: 15, 6: 15})
    later = replace(month_of_work(2025, 3, 135), employer=wrong.work[0].employer)
    half = replace(wrong.work[0], evidence=(*wrong.work[0].evidence, later))
    (notice,) = search(known(worked(2023), replace(wrong, work=(half,)), worked(2025))).notices
    assert notice.named == ("corrected",) and notice.evidence[-1].month == date(2025, 3, 1)

    whole = replace(half, evidence=(*half.evidence, replace(later, month=date(2025, 4, 1))))
    assert told(known(worked(2023), replace(wrong, work=(whole,)), worked(2025))) == []
