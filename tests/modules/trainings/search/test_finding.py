"""The search over a small catalogue."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.trainings.catalogue.model import Rhythm
from cpa.modules.trainings.catalogue.validity import Standing
from cpa.modules.trainings.models import Delivery
from cpa.modules.trainings.search import building, index
from cpa.modules.trainings.search.answering import Answer, Nothing, Remedy, Why
from cpa.modules.trainings.search.asking import Asked, Filter
from cpa.modules.trainings.search.finding import search
from cpa.modules.trainings.search.index import current_index
from cpa.modules.trainings.search.towns import near
from tests.databases import activity_store

pytestmark = activity_store

DAY = date(2026, 3, 1)


def found(text: str, **filters: object) -> Answer:
    return search(replace(Asked(text, DAY), **filters))


def titles(answer: Answer) -> list[str]:
    return [one.offer.title for one in answer.results]


def keys(answer: Answer) -> set[str]:
    return {one.offer.key for one in answer.results}


@pytest.mark.parametrize("text", ["cuisine", "CUISINIÈRE", "les cuisiniers", "cuisinne", "devenir cuisinier"])
def test_accents_gender_number_and_errors_of_typing_lead_to_the_same_trainings(catalogue: None, text: str):
    assert keys(found(text)) == {"0", "1"}


def test_slang_leads_to_the_words_of_the_catalogue_and_says_so(catalogue: None):
    answer = found("compta")
    assert keys(answer) == {"6", "7"}
    assert [(one.why, one.values) for one in answer.results[0].reasons] == [(Why.MEANT, ("compta",))]


def test_a_place_in_the_words_is_read_and_the_nearest_come_first(catalogue: None):
    answer = found("coiffeuse à brest")
    assert answer.near is not None and (answer.near.name, answer.near.read) == ("Brest", True)
    assert [one.offer.key for one in answer.results] == ["2", "4"]
    assert answer.results[0].metres == 0
    assert [one.why for one in answer.results[1].reasons][-1] is Why.DEPARTMENT


def test_a_wider_circle_reaches_the_next_town(catalogue: None):
    assert keys(found("coiffure", near=near("29019", 80))) == {"2", "3", "4"}


def test_a_commune_that_is_a_word_of_the_catalogue_is_no_place(catalogue: None):
    assert found("cap cuisine").near is None


def test_a_corrected_word_is_told(catalogue: None):
    assert found("boulamger").corrected == (("boulamger", "boulanger"),)


@pytest.mark.parametrize(
    ("text", "filters", "kept"),
    [
        ("cuisine", {"valid": True}, {"0"}),
        ("cuisine", {"most_cents": 200_000}, {"0"}),
        ("comptabilité", {"remote": True}, {"7"}),
        ("comptabilité", {"starts_after": date(2026, 6, 1)}, {"6"}),
        ("coiffure", {"apprenticeship": True}, {"3"}),
        ("coiffure", {"rhythm": Rhythm.SANDWICH}, {"3"}),
        ("coiffure en alternance", {}, {"3"}),
    ],
)
def test_each_filter_keeps_what_meets_it(catalogue: None, text: str, filters: dict[str, object], kept: set[str]):
    assert keys(found(text, **filters)) == kept


def test_each_filter_can_be_taken_off(catalogue: None):
    narrow = Asked("cuisine", DAY, near("29232"), True, 1, True, Rhythm.BLOCKS, DAY, True, True)
    assert set(narrow.filters()) == set(Filter)
    for one in Filter:
        assert set(narrow.without(one).filters()) == set(Filter) - {one}


def test_nothing_says_which_filter_to_take_off_and_what_it_gives(catalogue: None):
    answer = found("cuisine", near=near("29232", 10), most_cents=200_000)
    assert answer.nothing is Nothing.FILTERS
    assert answer.remedies == (Remedy((Filter.NEAR,), 1, 100), Remedy((Filter.NEAR,), 1))


def test_each_remedy_gives_what_it_promises(catalogue: None):
    asked = Asked("coiffure", DAY, near("29232", 10), remote=True)
    answer = search(asked)
    assert answer.nothing is Nothing.FILTERS and answer.remedies
    for one in answer.remedies:
        assert search(asked.without(*one.filters)).count == one.count


def test_filters_that_only_together_leave_nothing_are_named_together(catalogue: None):
    answer = found("maçon", near=near("59350", 10), remote=True)
    assert answer.remedies == (Remedy((Filter.NEAR, Filter.REMOTE), 1),)


@pytest.mark.parametrize(("text", "why"), [("", Nothing.NOTHING_ASKED), ("xyzzyx", Nothing.UNKNOWN_WORDS)])
def test_a_question_without_known_words_says_so(catalogue: None, text: str, why: Nothing):
    assert found(text).nothing is why


def test_a_result_tells_how_its_certification_stands_on_the_day(catalogue: None):
    standings = {one.offer.key: one.standing for one in found("cuisine").results}
    assert standings == {"0": Standing.REGISTERED, "1": Standing.ENDED}


def test_what_did_not_change_is_not_made_again(catalogue: None):
    assert building.bring_search_up_to_date() is False
    Delivery.objects.using("activity").update(digest="other")
    assert building.bring_search_up_to_date() is True
    assert len(current_index().offers.offer) == 10


def test_a_process_answers_from_what_it_holds_while_a_thread_of_it_reads_the_next(catalogue: None):
    before = current_index()
    Delivery.objects.using("activity").update(digest="other")
    building.bring_search_up_to_date()
    with index._reading:
        assert current_index() is before
    assert current_index() is not before


def test_making_the_search_tells_each_step(catalogue: None):
    Delivery.objects.using("activity").update(digest="other")
    told: list[str] = []
    building.bring_search_up_to_date(told.append)
    assert "The search reads the words of 7 different titles." in told


def test_any_text_is_taken(catalogue: None):
    @given(st.text(max_size=60))
    def ask(text: str) -> None:
        assert search(Asked(text, DAY)).results is not None

    ask()
