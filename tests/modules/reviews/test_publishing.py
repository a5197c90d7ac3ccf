"""Once a month, several people at a time."""

from datetime import date

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.reviews import actions
from cpa.modules.reviews.actions import Said
from cpa.modules.reviews.models import Answers, Review, Words
from cpa.modules.reviews.publishing import Published, publish
from cpa.modules.reviews.queries import summary
from tests.databases import both_stores
from tests.modules.reviews.world import AFTER, BAD, GOOD, MONTH, TODAY, accepted, crowd, say_on

pytestmark = both_stores
NOTHING = Published(0, 0)
MARCH = date(2027, 3, 1)


@pytest.fixture(autouse=True)
def french() -> None:
    translation.activate("fr")


def shown() -> list[str]:
    return [one.sentence for one in summary("lheo", "A-1").answers]


def test_five_people_are_shown_from_the_next_month_on() -> None:
    crowd([GOOD] * 5)
    assert publish(TODAY) == NOTHING and not shown()
    assert publish(MONTH).trainings == 1
    assert shown()[0] == "La plupart disent oui."
    assert publish(MONTH.replace(day=20)) == NOTHING


def test_one_who_joins_a_crowd_waits_for_two_others() -> None:
    crowd([GOOD] * 20)
    publish(MONTH)
    before = shown()
    say_on(MONTH, 1, Said(BAD))
    assert publish(AFTER) == NOTHING and shown() == before
    crowd([BAD] * 2, first=50, day=MONTH)
    publish(MARCH)
    assert shown()[0] == "20 tout à fait, 3 pas du tout."


def test_a_change_of_mind_counts_with_two_others_and_once() -> None:
    crowd([GOOD] * 20)
    publish(MONTH)
    for account in (1000, 1001, 1002):
        say_on(MONTH, account, Said(BAD))
    publish(AFTER)
    assert shown()[0] == "17 tout à fait, 3 pas du tout."


def test_a_text_waits_to_be_read_and_for_four_others() -> None:
    accepted(1, "On pratique beaucoup.")
    publish(MONTH)
    assert not summary("lheo", "A-1").texts
    crowd([GOOD] * 4)
    publish(AFTER)
    [text] = summary("lheo", "A-1").texts
    assert (text.text, text.shown_from) == ("On pratique beaucoup.", AFTER)


def test_a_text_whose_author_agreed_is_shown_alone_and_without_figures() -> None:
    accepted(1, "On pratique beaucoup.", alone=True)
    publish(MONTH)
    found = summary("lheo", "A-1")
    assert [one.text for one in found.texts] == ["On pratique beaucoup."]
    assert not found.answers and not found.enough


def test_a_text_that_nobody_read_is_never_shown() -> None:
    say_on(TODAY, 1, Said(GOOD, "Pas encore lu.", alone=True))
    publish(MONTH)
    assert not summary("lheo", "A-1").texts


def test_answers_to_the_questions_count_though_the_text_is_refused() -> None:
    words = accepted(1, "Refusé.")
    Words.objects.using(ACTIVITY).filter(pk=words.pk).update(reading="refused")
    crowd([GOOD] * 4)
    publish(MONTH)
    assert shown() and not summary("lheo", "A-1").texts


def test_a_text_taken_back_goes_at_once_and_its_answers_with_others() -> None:
    accepted(1000, "Je retire.")
    crowd([GOOD] * 5, first=1001)
    publish(MONTH)
    actions.withdraw(account=AccountId(1000), request=1000)
    assert not summary("lheo", "A-1").texts and shown()
    assert publish(AFTER) == NOTHING and shown()


def test_an_erased_account_leaves_no_trace_but_a_count_tied_to_nobody() -> None:
    accepted(1000, "Mon texte.")
    crowd([GOOD] * 5, first=1001)
    publish(MONTH)
    before = shown()
    actions.erase(account=AccountId(1000))
    assert not Review.objects.using(ACTIVITY).filter(account=1000).exists()
    assert not Words.objects.using(ACTIVITY).exclude(text="").exists()
    assert shown() == before


def test_an_account_erased_before_it_was_counted_leaves_nothing() -> None:
    crowd([GOOD])
    actions.erase(account=AccountId(1000))
    assert not Review.objects.using(ACTIVITY).exists() and not Answers.objects.using(ACTIVITY).exists()


def test_each_question_is_read_before_its_answers() -> None:
    crowd([GOOD] * 5)
    publish(MONTH)
    told = summary("lheo", "A-1")
    page = render_to_string("reviews/summary.html", {"summary": told})
    first = told.answers[0]
    assert page.index(str(first.asked)) < page.index(str(first.sentence))
