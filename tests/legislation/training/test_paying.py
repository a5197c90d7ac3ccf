from datetime import date, timedelta
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.legislation.training.eligibility import Action
from cpa.legislation.training.law import training_law
from cpa.legislation.training.paying import Purchase, pay
from cpa.rules.arrays import run_arrays
from cpa.rules.parameters import NotInForce
from tests.legislation.sentences import amounts, unreadable

DAYS = st.sampled_from(
    [date(2019, 1, 1), date(2024, 5, 1), date(2024, 5, 2), date(2025, 12, 4), date(2025, 12, 5), date(2026, 2, 26)]
) | st.integers(0, 2600).map(lambda days: date(2019, 1, 1) + timedelta(days))
CENTS = st.sampled_from([0, 0, 1, 9_999, 10_000, 10_223, 10_320, 90_000, 150_000, 160_000]) | st.integers(0, 500_000)
PURCHASES = st.builds(
    Purchase,
    cost=CENTS,
    rights=CENTS,
    commitment=st.just(0) | CENTS,
    dotation=st.just(0) | CENTS,
    employer_topup=st.just(0) | CENTS,
    prevention=st.just(0) | CENTS,
    accident=st.just(0) | CENTS,
    other_topup=st.just(0) | CENTS,
    job_seeker=st.booleans(),
    public_agent=st.booleans(),
    action=st.none() | st.sampled_from(Action),
)
SPENDING = {Action.DIRECTORY: 150_000, Action.ASSESSMENT: 160_000, Action.LIGHT_LICENCE: 90_000}


def exact(one: Purchase, on: date) -> dict[str, int]:
    """Who pays what, written apart from the rules: pots emptied one after the other."""
    exempt = one.job_seeker or one.public_agent or one.employer_topup or one.prevention or one.accident
    due = 0 if exempt or on < date(2024, 5, 2) else {2024: 10_000, 2025: 10_223}.get(on.year, 10_320)
    usable = one.rights
    if on >= date(2026, 2, 26) and one.action in SPENDING:
        usable = min(usable, SPENDING[one.action])
    topups = one.employer_topup + one.prevention + one.accident + one.other_topup
    pots = {"rights_used": usable, "commitment_used": one.commitment}
    pots = (
        {"dotation_used": one.dotation, **pots} if on >= date(2025, 12, 5) else {**pots, "dotation_used": one.dotation}
    )
    pots["topup_used"] = topups
    left = max(0, one.cost - due)
    found = {}
    for name, pot in pots.items():
        found[name] = min(pot, left)
        left -= found[name]
    return {**found, "holder_pays": left + min(due, one.cost), "rights_left": one.rights - found["rights_used"]}


@settings(max_examples=2_000, deadline=None)
@given(one=PURCHASES, on=DAYS)
def test_the_price_is_shared_out_as_emptied_pots_share_it(one: Purchase, on: date) -> None:
    assert pay(one, on).answers() == exact(one, on)


@settings(max_examples=1_000, deadline=None)
@given(one=PURCHASES, on=DAYS)
def test_every_cent_of_the_price_is_paid_once_and_none_is_made_up(one: Purchase, on: date) -> None:
    found = pay(one, on).answers()
    used = ("holder_pays", "rights_used", "commitment_used", "dotation_used", "topup_used")
    assert sum(found[name] for name in used) == one.cost
    assert min(found.values()) >= 0


@settings(max_examples=1_000, deadline=None)
@given(one=PURCHASES, on=DAYS)
def test_a_program_that_reads_only_sentences_recovers_the_price(one: Purchase, on: date) -> None:
    told = [sentence.text() for sentence in pay(one, on).sentences()]
    assert unreadable(told) == []
    paid = [
        text for text in told if text.startswith("Pris sur") or "este à votre charge" in text or "tout le prix" in text
    ]
    assert sum((amounts(text)[-1] for text in paid), Fraction(0)) == Fraction(one.cost, 100)


@given(purchases=st.lists(PURCHASES, min_size=1, max_size=20), on=DAYS)
def test_arrays_share_out_the_same(purchases: list[Purchase], on: date) -> None:
    asked = [pay(one, on) for one in purchases]
    plan = asked[0].plan
    columns = {entry.name: np.array([each.values[entry.name] for each in asked]) for entry in plan.inputs}
    found = run_arrays(plan, columns)
    for row, one in enumerate(purchases):
        assert {name: int(found[name][row]) for name in plan.targets} == exact(one, on)


def test_before_2019_rights_are_hours_and_no_price_is_shared_out() -> None:
    with pytest.raises(NotInForce):
        pay(Purchase(100, 100), date(2018, 12, 31))


def test_the_draft_participation_can_be_asked_for() -> None:
    other = training_law().switched({"readings.draft_participation": 1})
    purchase = Purchase(100_000, 200_000)
    found = [pay(purchase, date(2026, 6, 1), law).answers()["holder_pays"] for law in (None, other)]
    assert found == [10_320, 15_000]
