"""An offer is worth what it says to someone who chooses, and each point it loses has its reason."""

from dataclasses import replace
from datetime import date

import pytest

from cpa.modules.trainings.catalogue.model import Body, Offer, Place, Provenance, Rhythm, Scheme, Session
from cpa.modules.trainings.catalogue.validity import Standing
from cpa.modules.trainings.quality.measuring import measured
from cpa.modules.trainings.quality.scoring import WEIGHTS, Around, Reason, quality
from cpa.modules.trainings.quality.sentences import SENTENCES
from cpa.modules.trainings.sources.offers.formats import FORMATS
from cpa.modules.trainings.sources.offers.importing import import_offers
from tests.databases import activity_store
from tests.modules.trainings.sources.offers.reading import SAMPLES

TODAY = date(2026, 6, 1)
WHOLE = Offer(
    source="lheo",
    key="A",
    title="Chauffagiste",
    body=Body(siret="19290076900014", name="Lycée"),
    place=Place(commune="29232", address="1 rue des Essais", department="29"),
    certification="RNCP37274",
    links=((Scheme.FORMACODE, "22254"),),
    hours=560,
    price_cents=525_000,
    rhythm=Rhythm.FULL_TIME,
    remote=False,
    cpf=True,
    capacity=None,
    sessions=(Session("1", date(2026, 9, 1), date(2027, 6, 30)),),
    about="Poser, régler, dépanner.",
    updated_on=date(2026, 3, 2),
    read_in=Provenance("lheo", "", "0" * 64, 1),
)
REGISTERED = Around(Standing.REGISTERED)


def test_an_offer_that_lacks_nothing_keeps_all_its_points() -> None:
    assert quality(WHOLE, REGISTERED, TODAY).score == 100


@pytest.mark.parametrize(
    ("offer", "around", "reason"),
    [
        (replace(WHOLE, price_cents=None), REGISTERED, Reason.NO_PRICE),
        (replace(WHOLE, hours=None), REGISTERED, Reason.NO_HOURS),
        (replace(WHOLE, links=()), REGISTERED, Reason.NO_FIELD),
        (replace(WHOLE, about=""), REGISTERED, Reason.NO_TEXT),
        (replace(WHOLE, title="INSTALLATEUR EN CHAUFFAGE"), REGISTERED, Reason.TITLE_IN_CAPITALS),
        (replace(WHOLE, sessions=(Session("1", date(2026, 5, 31), None),)), REGISTERED, Reason.NO_DATE_TO_COME),
        (replace(WHOLE, place=Place()), REGISTERED, Reason.NO_PLACE),
        (replace(WHOLE, place=Place(department="29")), REGISTERED, Reason.NO_COMMUNE),
        (replace(WHOLE, place=Place(commune="29232")), REGISTERED, Reason.NO_ADDRESS),
        (replace(WHOLE, body=Body(name="Lycée")), REGISTERED, Reason.BODY_UNKNOWN),
        (replace(WHOLE, updated_on=date(2024, 1, 1)), REGISTERED, Reason.OLD),
        (replace(WHOLE, certification=""), REGISTERED, Reason.NO_CERTIFICATION),
        (WHOLE, Around(None), Reason.CERTIFICATION_UNKNOWN),
        (WHOLE, Around(Standing.ENDED), Reason.CERTIFICATION_ENDED),
        (WHOLE, Around(Standing.REPLACED), Reason.CERTIFICATION_ENDED),
        (WHOLE, Around(Standing.UNKNOWN), Reason.CERTIFICATION_UNSURE),
        (WHOLE, Around(Standing.REGISTERED, copied=True), Reason.COPIED_TEXT),
        (WHOLE, Around(Standing.REGISTERED, body_closed=True), Reason.BODY_CLOSED),
    ],
)
def test_each_thing_that_lacks_costs_its_points_and_says_so(offer: Offer, around: Around, reason: Reason) -> None:
    found = quality(offer, around, TODAY)
    assert found.lost == {reason: WEIGHTS.points[reason]}
    assert found.score == 100 - WEIGHTS.points[reason]


def test_nobody_asks_a_price_of_a_school_nor_a_place_of_what_is_at_a_distance() -> None:
    school = replace(WHOLE, source="bts", price_cents=None, sessions=(), hours=None, about="")
    distant = replace(WHOLE, place=Place(), remote=True)
    assert quality(school, REGISTERED, TODAY).score == quality(distant, REGISTERED, TODAY).score == 100


def test_no_offer_is_worth_less_than_nothing() -> None:
    bare = replace(WHOLE, price_cents=None, hours=None, links=(), about="", sessions=(), place=Place(), body=Body())
    found = quality(bare, Around(body_closed=True), TODAY)
    assert found.score == 0 and sum(found.lost.values()) > 100


def test_each_reason_has_its_weight_and_its_sentence() -> None:
    assert set(Reason) == set(WEIGHTS.points) == set(SENTENCES)


@activity_store
def test_what_is_shown_is_measured_by_source() -> None:
    import_offers(FORMATS["lheo"], [SAMPLES / "region.xml"])
    found = measured(TODAY)["lheo"]
    assert (found.offers, found.reasons["certification_unknown"], found.reasons["no_certification"]) == (3, 2, 1)
    assert sum(found.tenths.values()) == 3
