import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from cpa.modules.profile.life.queries import life_of
from tests.databases import activity_store
from tests.modules.profile.visitor import KEVIN

pytestmark = activity_store


def post(browser, group, shown=None, **answers):
    """Send one group; `shown` is what its fields remember that they showed."""
    named = {f"{group}-{name}": value for name, value in answers.items()}
    return browser.post(reverse("profile:life"), {"group": group, **(shown or {}), **named})


def test_reading_the_page_opens_no_trial(browser, others):
    assert browser.get(reverse("profile:life")).status_code == 200
    assert others.trial is None


def test_a_group_is_saved_alone_and_nothing_in_it_is_required(browser, others):
    post(browser, "envies", wishes=["outdoors", "numbers"], wish_words="faire du pain")
    post(browser, "corps")
    assert others.trial == KEVIN
    said = life_of(KEVIN)
    assert (said.wishes, said.wish_words, said.limits) == (["numbers", "outdoors"], "faire du pain", [])
    assert "Compter, calculer · Être dehors · faire du pain" in told(browser)


def told(browser):
    """What the page says of what was said, as text."""
    return " ".join(strip_tags(browser.get(reverse("profile:life")).content.decode()).split())


def test_euros_are_kept_in_cents_and_nonsense_is_told_in_words(browser, others):
    post(browser, "revenu", euros="1400")
    assert life_of(KEVIN).income_floor_cents == 140_000
    answer = post(browser, "revenu", euros="beaucoup")
    assert "Écrivez un nombre entier d’euros." in answer.content.decode()
    assert life_of(KEVIN).income_floor_cents == 140_000


def test_a_code_that_the_form_does_not_offer_is_refused(browser, others):
    assert post(browser, "corps", limits=["no_humans"]).status_code == 200
    assert life_of(KEVIN).limits == []


def test_a_place_of_two_communes_is_kept_at_once_and_asked_about(browser, others):
    answer = post(browser, "lieu", place="Lyon")
    assert "ouvert=lieu" in answer.url
    assert life_of(KEVIN).commune == "69123"
    assert "Est-ce bien là" in browser.get(answer.url).content.decode()
    shown = {"initial-lieu-place": "Lyon", "initial-lieu-commune": "69123"}
    post(browser, "lieu", shown, place="Lyon", commune="38218")
    assert life_of(KEVIN).commune == "38218"
    post(browser, "lieu", place="Nulle part", commune="38218")
    assert (life_of(KEVIN).place, life_of(KEVIN).commune) == ("Nulle part", "")


def test_two_windows_never_undo_each_other(browser, others):
    post(browser, "horaires", limits=["no_nights", "part_time"])
    post(browser, "envies", wish_words="du pain")
    post(browser, "envies", wishes=["outdoors"])
    shown = {"initial-horaires-limits": ["no_nights", "part_time"]}
    post(browser, "horaires", shown, limits=["no_nights"])
    post(browser, "horaires", shown, limits=["no_nights", "part_time", "no_weekends"])
    said = life_of(KEVIN)
    assert said.limits == ["no_nights", "no_weekends"]
    assert (said.wishes, said.wish_words) == (["outdoors"], "du pain")


@pytest.mark.parametrize("group", ["", "autre"])
def test_an_unknown_group_saves_nothing(browser, others, group):
    assert browser.post(reverse("profile:life"), {"group": group}).status_code == 200
    assert others.trial is None
