from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.utils import translation
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.training.eligibility import Action
from cpa.legislation.training.funding.case import Help, Payer, Person, Status
from cpa.legislation.training.funding.ranges import Range
from cpa.module_api.contributions import HeldRight
from cpa.modules.trainings.catalogue.model import Body, Certification, Offer, Place, Provenance, Rhythm
from cpa.modules.trainings.funding.holding import holdings_of
from cpa.modules.trainings.funding.offering import training_of
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.funding.view import FundingView, funding_of

TODAY = date(2026, 6, 1)
READ = Provenance("invented", "2026-05", "0" * 64, 1)
UNITS = {"cpf": Unit.CENT, "cec": Unit.CENT, "c2p": Unit.POINT, "public_service": Unit.HUNDREDTH_HOUR}
OFFER = Offer(
    source="invented",
    key="1",
    title="Soudure",
    body=Body(name="Organisme inventé"),
    place=Place(),
    certification="RNCP1",
    links=(),
    hours=70,
    price_cents=100_000,
    rhythm=Rhythm.UNKNOWN,
    remote=None,
    cpf=True,
    capacity=None,
    sessions=(),
    about="",
    updated_on=None,
    read_in=READ,
)
EMPLOYEE = Situation(Person(Status.EMPLOYEE, advised=True), less_exposed_job=True)


def certification(until: date | None = date(2028, 8, 31), title: str = "Soudeur", code: str = "RNCP1") -> Certification:
    return Certification(code, title, 3, until, True, date(2026, 2, 1), (), READ)


def right(name: str, amount: int, used: Mapping[str, int] | None = None) -> HeldRight:
    unit = UNITS[name]
    figure = Quantity(amount, unit)
    return HeldRight(name, name, figure, Quantity(0, unit), figure, used or {}, ())


def shown(offer: Offer = OFFER, cpf: int = 120_000, situation: Situation = EMPLOYEE, **others: int) -> FundingView:
    rights = [right("cpf", cpf), *(right(name, amount) for name, amount in others.items())]
    return funding_of(offer, certification(), rights, situation, TODAY)


def test_a_view_says_who_pays_what_and_what_is_left() -> None:
    view = shown()
    assert view.remainder == Range(10_320, 10_320)
    assert view.text == "Reste à payer\u00a0: 103,20\u00a0€.".replace("20\u00a0€", f"20{space_before_euro()}€")
    assert [(line.payer, line.amount.least) for line in view.paying] == [(Payer.CPF, 89_680)]
    assert view.paying[0].text.startswith("Argent pour me former (CPF)\u00a0: 896,80")
    assert view.fundable is True
    assert any("demandeur d’emploi" in change for change in view.changes)


def test_a_list_of_results_may_leave_out_what_would_change_it() -> None:
    args = (OFFER, certification(), [right("cpf", 120_000)], EMPLOYEE, TODAY)
    assert funding_of(*args, changing=False) == replace(funding_of(*args), changes=())
    assert funding_of(*args).changes


def space_before_euro() -> str:
    """Whatever the project writes there."""
    from cpa.ui.amounts import written

    return written(Quantity(100, Unit.CENT)).removeprefix("1").removesuffix("€")


def test_every_sentence_of_a_view_has_its_article() -> None:
    view = shown(c2p=12)
    assert view.paying
    assert [why.text for line in (*view.paying, *view.closed) for why in line.why if not why.article] == []
    assert [why.text for why in view.calculation if not why.article] == []


def test_points_to_ask_for_and_the_dearer_way_without_them_are_told() -> None:
    view = shown(cpf=95_000, c2p=12)
    assert any("1\u00a0point," in why.text.replace("\u202f", "\u00a0") for why in view.calculation)
    assert ["103,20" in text for text in view.other_ways] == [True]


def test_a_view_in_english_has_no_french_left() -> None:
    with translation.override("en"):
        view = shown(c2p=12, situation=Situation(Person(Status.EMPLOYEE)))
        calculation = [why.text for why in view.calculation]
        texts = [
            view.text,
            *calculation,
            *view.other_ways,
            *(line.text for line in view.paying),
            view.to_ask,
            *view.to_find_out,
            *view.changes,
        ]
    french = {"Reste", "pour", "Si", "votre", "rien", "conseiller", "entre"}
    assert [text for text in texts if french & set(text.split())] == []


@pytest.mark.parametrize(
    ("certified", "fundable", "remainder"),
    [
        (certification(TODAY), True, Range(10_320, 10_320)),
        (certification(TODAY - timedelta(days=1)), False, Range(100_000, 100_000)),
        (certification(None), None, Range(10_320, 100_000)),
        (None, None, Range(10_320, 100_000)),
    ],
)
def test_a_certification_that_ended_or_is_not_known_is_never_said_fundable(certified, fundable, remainder) -> None:
    view = funding_of(OFFER, certified, [right("cpf", 120_000)], EMPLOYEE, TODAY)
    assert (view.fundable, view.remainder) == (fundable, remainder)
    assert bool(view.reason) is not fundable


def test_an_offer_that_names_no_certification_may_lead_to_one_or_not() -> None:
    view = shown(replace(OFFER, certification=""))
    assert view.fundable is None
    assert view.remainder == Range(10_320, 100_000)


@pytest.mark.parametrize(("sold", "fundable"), [(True, True), (False, False), (None, None)])
def test_rights_pay_only_what_their_service_sells(sold: bool | None, fundable: bool | None) -> None:
    assert shown(replace(OFFER, cpf=sold)).fundable is fundable


def test_an_offer_without_a_price_says_so_and_shares_nothing_out() -> None:
    view = shown(replace(OFFER, price_cents=None))
    assert view.remainder is None
    assert view.paying == ()
    assert "prix" in view.text


def test_the_specific_directory_has_a_ceiling_and_the_basics_have_none() -> None:
    offer = replace(OFFER, certification="RS2")
    assert training_of(offer, certification(code="RS2"), TODAY, 1).action is Action.DIRECTORY
    basics = certification(code="RS2", title="Socle de connaissances et de compétences professionnelles (CléA)")
    assert training_of(offer, basics, TODAY, 1).action is Action.CERTIFICATION


def test_a_title_of_the_provider_does_not_lift_the_ceiling() -> None:
    offer = replace(OFFER, certification="RS2", title="CléA express", about="socle de connaissances et de compétences")
    assert training_of(offer, certification(code="RS2"), TODAY, 1).action is Action.DIRECTORY


def test_what_a_request_already_took_from_points_counts_against_their_reserve() -> None:
    held = holdings_of([right("c2p", 30, {"training": 4, "retraining": 2, "pension": 10})])
    assert (held.points, held.spent_points) == (30, 6)


def test_a_debt_and_hours_of_before_2019_bring_nothing() -> None:
    hours = HeldRight("cpf", "", Quantity(2_400, Unit.HUNDREDTH_HOUR), *[Quantity(0, Unit.CENT)] * 2, {}, ())
    assert holdings_of([right("cpf", -500)]).cpf == 0
    assert holdings_of([hours]).cpf == 0


RIGHTS = st.fixed_dictionaries(
    {"cpf": st.integers(-10_000, 400_000), "cec": st.integers(0, 72_000), "c2p": st.integers(0, 20)}
)
OFFERS = st.builds(
    replace,
    st.just(OFFER),
    price_cents=st.sampled_from([0, 1, 10_320, 10_321]) | st.integers(0, 900_000),
    cpf=st.sampled_from([True, True, None, False]),
    certification=st.sampled_from(["RNCP1", "RS2", ""]),
)
SITUATIONS = st.builds(
    Situation,
    st.builds(Person, st.none() | st.sampled_from(Status), advised=st.sampled_from([True, False, None])),
    st.lists(
        st.builds(
            Help,
            st.sampled_from([Payer.EMPLOYER, Payer.FRANCE_TRAVAIL, Payer.REGION]),
            st.none() | st.integers(0, 200_000),
            st.sampled_from([True, None]),
            st.just(True),
        ),
        max_size=2,
        unique_by=lambda help_: help_.payer,
    ).map(lambda helps: {(OFFER.source, OFFER.key): tuple(helps)}),
    st.sampled_from([True, False, None]),
)


def of(offer: Offer, held: Mapping[str, int], situation: Situation) -> FundingView:
    rights = [right(name, amount) for name, amount in held.items()]
    return funding_of(offer, certification(code=offer.certification), rights, situation, TODAY)


@settings(max_examples=60, deadline=None)
@given(offer=OFFERS, held=RIGHTS, situation=SITUATIONS)
def test_nothing_shown_is_above_the_price_nor_above_what_is_held(offer, held, situation) -> None:
    view = of(offer, held, situation)
    if view.remainder is None:
        return
    assert 0 <= view.remainder.least <= view.remainder.most <= offer.price_cents
    most = {Payer.CPF: max(held["cpf"], 0), Payer.COMMITMENT: held["cec"], Payer.PREVENTION: held["c2p"] * 50_000}
    for line in view.paying:
        assert line.amount.most <= min(offer.price_cents, most.get(line.payer, offer.price_cents))
    least = sum(line.amount.least for line in view.paying)
    assert least + view.remainder.least <= offer.price_cents
    if view.remainder.exact and all(line.amount.exact for line in view.paying):
        assert least + view.remainder.least == offer.price_cents


@settings(max_examples=40, deadline=None)
@given(
    offer=OFFERS, held=RIGHTS, situation=SITUATIONS, more=st.integers(0, 100_000), name=st.sampled_from(["cpf", "cec"])
)
def test_more_rights_never_leave_more_to_pay_than_the_participation(offer, held, situation, more, name) -> None:
    before, after = of(offer, held, situation), of(offer, {**held, name: held[name] + more}, situation)
    assert before.remainder is not None
    assert after.remainder is not None
    # Rights that come to cover the price make points useless, which spared the participation.
    spared = 10_320 if held["c2p"] else 0
    assert after.remainder.most <= max(before.remainder.most, spared)


@settings(max_examples=30, deadline=None)
@given(offer=OFFERS, held=RIGHTS, situation=SITUATIONS)
def test_the_order_of_rights_and_helps_changes_nothing(offer, held, situation) -> None:
    other = replace(situation, granted={one: helps[::-1] for one, helps in situation.granted.items()})
    turned = dict(reversed(held.items()))
    assert of(offer, turned, other).paying == of(offer, held, situation).paying
