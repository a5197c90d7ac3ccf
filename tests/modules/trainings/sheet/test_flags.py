"""Red flags: each is raised by what it names, and by nothing else."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from cpa.modules.trainings.catalogue.model import Offer, Place, Session
from cpa.modules.trainings.catalogue.validity import Standing
from cpa.modules.trainings.quality.scoring import Around, quality
from cpa.modules.trainings.sheet.ceilings import ceilings
from cpa.modules.trainings.sheet.flags import Seen, flags
from tests.modules.trainings.funding.test_view import OFFER

TODAY = date(2026, 6, 1)
FAIR = replace(OFFER, place=Place("29232", "29000", "Quimper", "1 rue des Essais"), price_cents=123_400, source="lheo",
               about="Souder à l’arc, lire un plan, travailler en sécurité.")  # fmt: skip
STANDS = Around(Standing.REGISTERED)


def raised(offer: Offer = FAIR, around: Around = STANDS, **others: bool) -> Mapping[str, str]:
    seen = Seen(around, quality(offer, around, TODAY), ceilings(TODAY), **others)
    found = flags(offer, seen)
    assert all(one.seen and one.why for one in found)
    return {one.key: one.seen for one in found}


def test_a_fair_offer_raises_nothing() -> None:
    assert raised() == {}


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("Un ORDINATEUR OFFERT aux inscrits.", "gift"),
        ("Carte-cadeau de 50 €", "gift"),
        ("N’attendez plus !", "pressure"),
        ("Dernières places", "pressure"),
        ("Formation 100 % gratuite ? Oui, 100 % gratuit.", "promise"),
    ],
)
def test_words_that_press_or_give_are_quoted(words: str, key: str) -> None:
    assert list(raised(replace(FAIR, about=words))) == [key]


def test_words_inside_other_words_raise_nothing() -> None:
    assert raised(replace(FAIR, about="Les cadeautiers vendent ; la documentation est remise.")) == {}


def test_a_price_equal_to_a_ceiling_of_the_day_is_told_and_one_cent_less_is_not() -> None:
    assert "plafond" in raised(replace(FAIR, price_cents=500_000))["price_at_ceiling"]
    assert raised(replace(FAIR, price_cents=499_999)) == {}
    assert ceilings(date(2018, 1, 1)) == {}, "no ceiling in euros before 2019"
    assert 150_000 in ceilings(TODAY) and 150_000 not in ceilings(date(2026, 1, 1))


def test_what_ended_is_unknown_copied_closed_or_nowhere_is_told() -> None:
    assert list(raised(around=Around(Standing.REPLACED))) == ["certification_ended"]
    assert list(raised(around=Around(None))) == ["certification_unknown"]
    assert list(raised(around=replace(STANDS, copied=True))) == ["copied_text"]
    assert list(raised(around=replace(STANDS, body_closed=True))) == ["body_closed"]
    assert list(raised(replace(FAIR, place=Place()))) == ["no_address"]
    assert raised(replace(FAIR, place=Place()), says_addresses=False) == {}
    assert raised(replace(FAIR, place=Place(), remote=True)) == {}


def test_dates_that_cannot_be_are_told_also_those_refused_when_read() -> None:
    backwards = Session("S", date(2026, 9, 1), date(2025, 6, 30))
    assert list(raised(replace(FAIR, sessions=(backwards,)))) == ["impossible_dates"]
    assert list(raised(impossible=True)) == ["impossible_dates"]
