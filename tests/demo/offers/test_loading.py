"""The trainings of the demonstration go through the real import, as a feed of their own, once."""

import click

from cpa.demo.offers.loading import load_offers
from cpa.demo.offers.planted import planted
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.dedupe.queries import pending_pairs, same_offers
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.models import Delivery, Offer, Session, SetAside
from cpa.surfaces.operations.cli import main
from tests.databases import both_stores
from tests.demo.offers.read_back import DAY


def loaded():
    """What loading says, inside of the program as the demonstration runs it."""
    with click.Context(main, info_name="cpa"):
        return list(load_offers(DAY))


@both_stores
def test_trainings_are_imported_once_as_a_feed_of_their_own():
    first = loaded()
    offers = Offer.objects.using(ACTIVITY).filter(gone_on=None)
    keys = set(offers.values_list("source", "key"))
    again = loaded()

    assert [line.partition(",")[0] for line in first[:2]] == ["offers lheo: accepted", "offers mcf: accepted"]
    assert len(first) == 3 and first[2].startswith("duplicates: ")
    assert [line.partition(",")[0] for line in again] == ["offers lheo: duplicate", "offers mcf: duplicate"]
    assert set(Delivery.objects.using(ACTIVITY).values_list("producer", "licence")) == {
        ("démonstration", "données inventées")
    }
    assert {source for source, _key in keys} == {"lheo-demo", "mcf-demo"}
    assert Session.objects.using(ACTIVITY).filter(offer__price_cents__gt=0).count() >= 1000
    pairs = planted(DAY).duplicates
    joined = [ours for ours, theirs in pairs if theirs in same_offers(*ours)]
    assert len(joined) > len(pairs) // 3
    assert len(joined) < len(pairs) and pending_pairs(Kind.OFFER)
    assert keys >= {key for pair in planted(DAY).duplicates for key in pair} | set(planted(DAY).flags)
    assert set(SetAside.objects.using(ACTIVITY).values_list("why", flat=True)) >= {"row-twice", "siret-impossible"}
