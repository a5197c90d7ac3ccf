"""A delivery is refused: what the source said before is shown again, to the letter, and that can be undone."""

from typing import Any

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.deliveries import deliveries_of
from cpa.modules.trainings.catalogue.offers import shown_offers
from cpa.modules.trainings.desk import actions, restoring
from cpa.modules.trainings.models import Decision, Offer
from cpa.sources.outcome import Outcome
from tests.databases import activity_store
from tests.modules.trainings.desk.world import FIRST, MANAGER, SECOND, give, seen

pytestmark = activity_store


def shown() -> dict[str, Any]:
    """Everything that is shown, with what is behind it, but for which delivery brought it."""
    digests = dict(Offer.objects.using(ACTIVITY).filter(gone_on=None).values_list("key", "about_digest"))
    return {one.key: (one, one.read_in.digest, digests[one.key]) for one in shown_offers()}


def put_back(number: int | None = None) -> Decision | Problem:
    last = number or deliveries_of("lheo")[0].pk
    return restoring.put_back(number=last, reason="prix faux partout", account=MANAGER)


def test_what_was_shown_before_is_shown_again_to_the_letter() -> None:
    give(FIRST)
    before = shown()
    give(SECOND)
    assert isinstance(put_back(), Decision) and shown() == before
    assert len(deliveries_of("lheo")) == 3


def test_a_refused_delivery_is_not_taken_again_by_itself_and_may_be_shown_again() -> None:
    give(FIRST)
    give(SECOND)
    after = shown()
    made = put_back()
    assert isinstance(made, Decision)
    refused = give(SECOND)
    assert [one.code for one in refused.report.problems] == ["offers-refused-by-hand"]
    restoring.undo_put_back(one=made, account=MANAGER)
    assert shown() == after
    assert give(SECOND).report.outcome is Outcome.DUPLICATE


def test_only_the_last_delivery_that_followed_another_is_refused() -> None:
    give(FIRST)
    first = put_back()
    assert isinstance(first, Problem) and first.code == "desk.not-kept"
    old = deliveries_of("lheo")[0].pk
    give(SECOND)
    second = put_back(old)
    assert isinstance(second, Problem) and second.code == "desk.not-last"


def test_what_came_back_with_the_refused_delivery_goes_again_and_what_was_gone_stays_gone() -> None:
    give({**SECOND, "A-2": FIRST["A-2"]})
    give({key: SECOND[key] for key in ("A-1", "A-3")})
    before = shown()
    give({**SECOND, "A-4": ("Revenu", "400", "Court.")})
    assert isinstance(put_back(), Decision) and shown() == before


def test_corrections_stay_on_whatever_is_put_back() -> None:
    give(FIRST)
    actions.correct(source="lheo", key="A-2", field="price_cents", typed="2500", reason="", account=MANAGER,
                    seen=seen("A-2"))  # fmt: skip
    before = shown()
    give(SECOND)
    put_back()
    assert shown() == before and before["A-2"][0].price_cents == 250_000
