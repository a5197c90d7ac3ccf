"""The order of results: words and distance come from the search; dates, certifications and outcomes weigh too."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.catalogue.model import Body, Offer, Place, Provenance, Rhythm, Session
from cpa.modules.trainings.catalogue.validity import Standing
from cpa.modules.trainings.listing.ranking import ordered
from cpa.modules.trainings.search.answering import Result
from cpa.modules.trainings.search.offering import LOST_EACH_KM

TODAY = date(2026, 11, 25)


def result(name: str, days: int | None, km: int, standing: Standing | None = Standing.REGISTERED, remote: bool = False):
    sessions = () if days is None else (Session("1", TODAY + timedelta(days), None),)
    offer = Offer("tests", name, name, Body(), Place(), "RNCP1", (), None, None, Rhythm.UNKNOWN, remote, None, None,
                  sessions, "", None, Provenance("", "", "", 0))  # fmt: skip
    return Result(offer, (), (), None if remote else 1000 * km, 1000 - LOST_EACH_KM * km, standing)


def names(results: list[Result], rates: dict[str, int] | None = None, reached: int | None = None) -> list[str]:
    return [one.offer.key for one in ordered(results, TODAY, lambda offer: (rates or {}).get(offer.key), reached)]


def test_of_two_trainings_as_far_the_one_that_starts_sooner_comes_first() -> None:
    assert names([result("late", 200, 5), result("soon", 20, 5)]) == ["soon", "late"]


def test_of_two_that_start_together_the_nearer_comes_first() -> None:
    assert names([result("far", 20, 30), result("near", 20, 5)]) == ["near", "far"]


def test_distance_and_date_both_weigh_neither_alone_decides() -> None:
    assert names([result("near and late", 200, 5), result("a bit further and soon", 20, 10)])[0].startswith("a bit")
    assert names([result("near and late", 200, 5), result("far and soon", 20, 60)])[0].startswith("near")


def test_what_leads_to_nothing_any_more_comes_last_and_is_not_hidden() -> None:
    ended = replace(result("ended", 5, 0, Standing.ENDED), score=1000)
    assert names([ended, result("stands", 200, 30)]) == ["stands", "ended"]


def test_those_that_led_to_work_come_before_and_an_unknown_outcome_is_neither_good_nor_bad() -> None:
    some = [result("few", 20, 5), result("nobody says", 20, 5), result("many", 20, 5)]
    assert names(some, {"few": 300, "many": 900}) == ["many", "nobody says", "few"]


def test_without_a_car_what_can_be_reached_comes_first_however_well_the_rest_answers() -> None:
    far, near = result("far", 5, 40), replace(result("near", 300, 8), score=200)
    home = replace(result("at a distance", None, 0, remote=True), score=150)
    assert names([far, near, home], reached=15_000) == ["near", "at a distance", "far"]
    assert names([far, near, home])[0] == "far"


@given(st.permutations([("a", 10, 3), ("b", 90, 3), ("c", None, 20), ("d", 10, 20)]))
def test_the_order_does_not_depend_on_the_order_given(some) -> None:
    expected = names([result(*one) for one in sorted(some)])
    assert names([result(*one) for one in some]) == expected
