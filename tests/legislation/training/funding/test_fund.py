from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.problem import Problem
from cpa.legislation.training.eligibility import Action
from cpa.legislation.training.funding.answer import Funding, fund
from cpa.legislation.training.funding.case import (
    Accident,
    Case,
    Dotation,
    Help,
    Holdings,
    Payer,
    Person,
    Status,
    Training,
)
from cpa.legislation.training.funding.changes import changes
from cpa.legislation.training.funding.settling import point_price
from cpa.legislation.training.funding.told import answers, steps
from cpa.legislation.training.funding.unknown import worlds
from cpa.legislation.training.law import training_law
from cpa.rules.parameters import NotInForce, on
from tests.legislation.sentences import unreadable

DAYS = st.sampled_from(
    [date(2019, 1, 1), date(2023, 9, 1), date(2025, 12, 4), date(2025, 12, 5), date(2026, 2, 26)]
) | st.integers(0, 2600).map(lambda days: date(2019, 1, 1) + timedelta(days))
CENTS = st.sampled_from([0, 1, 9_999, 10_000, 10_320, 90_000, 150_000]) | st.integers(0, 500_000)
SAID = st.sampled_from([True, True, False])
SOMETIMES_SAID = st.sampled_from([True, True, False, None])
HELPERS = (Payer.EMPLOYER, Payer.FRANCE_TRAVAIL, Payer.SKILLS_OPERATOR, Payer.TRAINING_FUND, Payer.LOCAL_AUTHORITY)


def cases(said: st.SearchStrategy[bool | None]) -> st.SearchStrategy[Case]:
    """Cases where yes-or-no facts are drawn from `said`."""
    helps = st.lists(
        st.builds(Help, st.sampled_from(HELPERS), CENTS, said, said, st.booleans(), st.booleans()),
        max_size=3,
        unique_by=lambda help_: help_.payer,
    )
    accidents = st.builds(Accident, st.integers(0, 100), st.just(date(2024, 6, 1)), st.sampled_from([0, 500_000]), said)
    return st.builds(
        Case,
        DAYS,
        st.builds(
            Person,
            st.sampled_from(Status),
            rights_ended=st.sampled_from([False, False, True]),
            advised=said,
            holds_valid_licence=said,
            assessed_before=st.just(False),
            low_qualified=said,
        ),
        st.builds(
            Training,
            CENTS,
            st.sampled_from(Action),
            hours=st.just(3_000),
            registered=said,
            sold=said,
            less_exposed_job=said,
        ),
        st.builds(
            Holdings,
            cpf=CENTS,
            commitment=st.just(0) | CENTS,
            points=st.sampled_from([0, 0, 1, 12]),
            accident=st.none() | accidents,
            dotations=st.lists(st.builds(Dotation, CENTS, said), max_size=2).map(tuple),
            hours=st.sampled_from([0, 2_000, 4_000]),
        ),
        helps.map(tuple),
    )


def found(case: Case) -> Funding:
    answer = fund(case)
    assert isinstance(answer, Funding)
    return answer


def limits(case: Case) -> Iterator[tuple[Payer, int]]:
    """What each payer has to give."""
    held = case.holdings
    yield Payer.CPF, held.cpf + held.hours // 100 * 1_500
    yield Payer.COMMITMENT, held.commitment
    yield Payer.PREVENTION, held.points * point_price(case)
    yield Payer.ACCIDENT, 750_000 if held.accident else 0
    yield Payer.DOTATION, sum(dotation.amount for dotation in held.dotations)
    yield from ((help_.payer, help_.amount or 0) for help_ in case.helps if not help_.pays_participation)


@settings(max_examples=120, deadline=None)
@given(case=cases(SAID))
def test_every_cent_of_the_price_is_paid_once_in_every_way(case: Case) -> None:
    answer = found(case)
    for way in [] if answer.open else answer.ways:
        assert way.remainder.exact
        least = sum(line.amount.least for line in way.lines)
        most = sum(line.amount.most for line in way.lines)
        assert least <= case.training.price - way.remainder.least <= most
        if least == most:
            assert least + way.remainder.least == case.training.price


@settings(max_examples=120, deadline=None)
@given(case=cases(SAID))
def test_nobody_pays_more_than_the_price_nor_than_they_have(case: Case) -> None:
    for way in found(case).ways:
        assert 0 <= way.remainder.least <= way.remainder.most <= case.training.price
        assert all(0 <= line.amount.least <= line.amount.most <= case.training.price for line in way.lines)
        assert [payer for payer, most in limits(case) if way.paid_by(payer).most > most] == []
        assert way.points.most <= case.holdings.points
        assert way.hours.most + way.converted_hours.most <= case.holdings.hours


def participation(on_day: date) -> int:
    """The mandatory participation of a day, nothing before there was one."""
    try:
        return on(training_law().parameters["participation.amount"], on_day).value or 0
    except NotInForce:
        return 0


@settings(max_examples=80, deadline=None)
@given(case=cases(SAID), more=CENTS, right=st.sampled_from(["cpf", "commitment", "points", "dotations"]))
def test_more_rights_never_leave_more_to_pay_than_the_participation(case: Case, more: int, right: str) -> None:
    """The one exception of the law: points and the right after an accident spare the participation, but only where
    rights do not already cover the price."""
    held = getattr(case.holdings, right)
    richer = replace(case.holdings, **{right: (*held, Dotation(more)) if right == "dotations" else held + more})
    before, after = found(case).remainder, found(replace(case, holdings=richer)).remainder
    spared = case.holdings.points or case.holdings.accident
    assert after <= before or (spared and after.most <= participation(case.day))


def test_rights_that_cover_the_price_make_points_useless_and_leave_the_participation() -> None:
    training = Training(100_000, Action.CERTIFICATION, registered=True, sold=True, less_exposed_job=True)
    person = Person(Status.EMPLOYEE, advised=True)
    left = [
        found(Case(date(2026, 6, 1), person, training, Holdings(cpf=cpf, points=1))).remainder.most
        for cpf in (99_999, 100_000)
    ]
    assert left == [0, 10_320]


@settings(max_examples=80, deadline=None)
@given(case=cases(SAID), more=CENTS)
def test_a_greater_help_never_leaves_more_to_pay(case: Case, more: int) -> None:
    greater = [replace(help_, amount=(help_.amount or 0) + more) for help_ in case.helps[:1]]
    assert found(replace(case, helps=(*greater, *case.helps[1:]))).remainder <= found(case).remainder


@settings(max_examples=80, deadline=None)
@given(case=cases(SAID))
def test_the_order_in_which_payers_are_named_changes_nothing(case: Case) -> None:
    other = found(replace(case, helps=tuple(reversed(case.helps))))
    assert [replace(way, question=None) for way in other.ways] == [
        replace(way, question=None) for way in found(case).ways
    ]


@settings(max_examples=30, deadline=None)
@given(case=cases(SOMETIMES_SAID))
def test_a_range_holds_every_world_and_nothing_else(case: Case) -> None:
    answer = fund(case)
    if isinstance(answer, Problem):
        assert answer.code == "funding-too-much-unknown"
        return
    way = answer.best
    known, _ = worlds(case)
    settled = []
    for world in known[:40]:
        same = [other for other in found(world.case).ways if other.chosen <= way.chosen]
        settled.append(max(same, key=lambda other: len(other.chosen)).remainder)
    assert all(way.remainder.least <= one.least and one.most <= way.remainder.most for one in settled)
    if len(known) <= 40:
        assert min(one.least for one in settled) == way.remainder.least
        assert max(one.most for one in settled) == way.remainder.most


@settings(max_examples=30, deadline=None)
@given(case=cases(SAID))
def test_ways_go_from_the_cheapest_and_the_sentences_are_readable(case: Case) -> None:
    answer = found(case)
    left = [way.remainder for way in answer.ways]
    assert left == sorted(left, key=lambda one: (one.most, one.least))
    told = [step.sentence.text(lang) for step in steps(answer, changes(answer)) for lang in ("fr", "en")]
    assert unreadable(told) == []


@settings(max_examples=50, deadline=None)
@given(case=cases(SAID))
def test_an_expired_certification_is_never_fundable(case: Case) -> None:
    yesterday = case.day - timedelta(days=1)
    training = replace(case.training, action=Action.CERTIFICATION, registered_until=yesterday)
    answer = found(replace(case, training=training))
    assert case.person.status is Status.PUBLIC_AGENT or answer.by_account is False
    rights = (Payer.CPF, Payer.COMMITMENT, Payer.DOTATION, Payer.PREVENTION, Payer.ACCIDENT)
    assert [payer for payer in rights if answer.best.paid_by(payer).most] == []


def test_a_change_is_what_the_engine_answers_to_the_changed_case() -> None:
    case = Case(
        date(2026, 6, 1),
        Person(Status.EMPLOYEE),
        Training(100_000, Action.CERTIFICATION, registered=True, sold=True),
        Holdings(cpf=120_000),
    )
    told = {change.key: change.remainder for change in changes(found(case))}
    seeking = replace(case, person=replace(case.person, status=Status.JOB_SEEKER))
    assert told["job_seeker"] == found(seeking).remainder


def test_what_only_changes_who_pays_is_not_asked_of_the_person() -> None:
    person, training = Person(Status.JOB_SEEKER), Training(100_000, Action.CERTIFICATION, registered=True, sold=True)
    helps = (Help(Payer.FRANCE_TRAVAIL, None, agreed=True, received=True), Help(Payer.REGION, 60_000, True, True))
    answer = found(Case(date(2026, 6, 1), person, training, Holdings(cpf=40_000), helps))
    assert answer.remainder.most == 0
    assert [one.key for one in answer.open] == ["france_travail_amount"]
    assert list(answers(answer.open[0])) == []


def test_the_last_day_of_hours_is_refused() -> None:
    case = Case(date(2018, 12, 31), Person(Status.EMPLOYEE), Training(100, Action.CERTIFICATION))
    answer = fund(case)
    assert isinstance(answer, Problem)
    assert answer.code == "funding-before-euros"


def test_what_is_not_said_makes_a_bounded_number_of_worlds() -> None:
    case = Case(date(2026, 6, 1), Person(), Training(100_000, Action.CERTIFICATION), Holdings(points=3))
    assert len(worlds(case)[0]) == len(Status) * 2**4


@pytest.mark.parametrize("status", Status)
def test_every_situation_is_answered(status: Status) -> None:
    case = Case(date(2026, 6, 1), Person(status), Training(100_000, Action.CERTIFICATION, registered=True, sold=True))
    assert found(case).remainder.exact
