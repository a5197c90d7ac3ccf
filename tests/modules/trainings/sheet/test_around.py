"""What is known of several offers beyond what they say, asked together."""

from dataclasses import replace
from datetime import date

from cpa.modules.trainings.catalogue.model import Place
from cpa.modules.trainings.catalogue.offers import shown_offers
from cpa.modules.trainings.sheet.around import seen_together
from cpa.modules.trainings.sheet.flags import flags
from tests.databases import both_stores
from tests.modules.trainings.sheet.world import publish

pytestmark = both_stores
TODAY = date(2026, 11, 25)


def flagged(*offers) -> list[set[str]]:
    seen = seen_together([(one, None) for one in offers], TODAY)
    return [{flag.key for flag in flags(one, what)} for one, what in zip(offers, seen, strict=True)]


def test_a_feed_of_a_source_that_never_says_addresses_is_not_reproached_for_it() -> None:
    publish()
    offer = replace(next(iter(shown_offers())), place=Place(department="29"))
    of_a_feed = replace(offer, source="mcf-region")
    with_none, without = flagged(replace(offer, source="lheo-region"), of_a_feed)
    assert "no_address" in with_none and "no_address" not in without


def test_offers_that_are_looked_at_together_are_told_as_when_alone() -> None:
    publish()
    offers = list(shown_offers())
    assert flagged(*offers) == [flagged(one)[0] for one in offers]
    assert any(flagged(*offers))
