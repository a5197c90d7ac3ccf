import pytest
from django.urls import reverse
from django.utils.html import strip_tags

from cpa.modules.profile.life.forms import GROUPS
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


@pytest.mark.parametrize("group", ["", "autre", "lieu"])
def test_a_page_sent_as_it_was_opens_no_trial(browser, others, group):
    assert browser.post(reverse("profile:life"), {"group": group}).status_code == 302
    assert others.trial is None


def test_one_button_keeps_what_was_said_in_every_section(browser, others):
    ticked = {"horaires-limits": ["no_nights"], "corps-limits": ["no_noise"], "non-limits": ["no_public"]}
    said = {**ticked, "envies-wishes": ["outdoors"], "revenu-euros": "1400", "lieu-transport": ["bike"]}
    browser.post(reverse("profile:life"), {"group": "corps", **said})
    kept = life_of(KEVIN)
    assert (kept.limits, kept.wishes) == (["no_nights", "no_noise", "no_public"], ["outdoors"])
    assert (kept.income_floor_cents, kept.transport) == (140_000, ["bike"])


def test_the_page_is_one_form_with_a_button_in_each_section(browser):
    page = browser.get(reverse("profile:life")).content.decode()
    form = page[page.index('<form class="life') :]
    form = form[: form.index("</form>")]
    assert form.count("<details") == form.count('name="group"') == len(GROUPS)
    assert form.count("Garder mes réponses") == len(GROUPS) + 1, "and one below them all"


def test_what_cannot_be_read_in_one_section_does_not_lose_the_others(browser, others):
    answer = browser.post(reverse("profile:life"), {"revenu-euros": "beaucoup", "corps-limits": ["no_noise"]})
    assert "Écrivez un nombre entier d’euros." in answer.content.decode()
    assert life_of(KEVIN).limits == ["no_noise"]


def test_a_page_opened_under_another_account_keeps_nothing_and_shows_what_was_ticked(browser, others):
    others.trial = KEVIN
    sent = {"owner": "0123456789abcdef", "initial-corps-limits": ["no_heat"], "corps-limits": ["no_heat", "no_noise"]}
    answer = browser.post(reverse("profile:life"), {**sent, "envies-wish_words": "faire du pain"})
    assert (answer.status_code, life_of(KEVIN).limits) == (409, [])
    page = answer.content.decode()
    assert "Ce formulaire venait d’un autre compte." in page and "faire du pain</textarea>" in page
    assert page.count('value="no_noise"') == 1 and page.count(" checked") >= 2
    assert 'name="initial-corps-limits"' not in page, "against what this account says: nothing"
