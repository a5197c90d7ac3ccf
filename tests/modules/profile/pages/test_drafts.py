"""What is being written is never lost, with or without script."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile.models import Act, Draft
from tests.databases import both_stores
from tests.modules.profile.pages.conftest import CLEANING, IVAN, Others
from tests.modules.profile.pages.walking import PATH, act, add, brick_id, bricks, hidden, text

pytestmark = both_stores
FORM = f"{PATH}ajouter/emploi/"


def typed(browser: Client, what: str, address: str = FORM) -> dict[str, str]:
    """A form as it stands while someone types, its draft kept by a script."""
    form = {**hidden(browser, address), "what": what, "kind": "job"}
    assert browser.post(f"{PATH}brouillon/{form['draft']}/", form).status_code == 200
    return form


def begun(browser: Client) -> list[str]:
    """Where the drafts that the path lists go on."""
    return re.findall(r'<li><a href="([^"]*brouillon=[^"]*)"', browser.get(PATH).content.decode())


def test_what_a_script_saves_while_typing_is_found_again(browser: Client) -> None:
    typed(browser, "Cari")
    assert "Reprendre « Cari »" in text(browser.get(PATH)).replace("\xa0", " ")
    (address,) = begun(browser)
    page = browser.get(address)
    assert 'value="Cari"' in page.content.decode() and "Voici ce que vous aviez commencé" in text(page)


def test_one_may_finish_later_without_script(browser: Client) -> None:
    form = {**hidden(browser, FORM), "what": "Cariste", "when": "", "kind": "job", "later": "1"}
    assert browser.post(FORM, form).status_code == 302
    assert 'value="Cariste"' in browser.get(begun(browser)[0]).content.decode()
    assert "Reprendre « Cariste »" in text(browser.get(FORM)).replace("\xa0", " ")


def test_two_windows_that_write_two_bricks_of_one_kind_write_two_drafts(browser: Client) -> None:
    first, second = typed(browser, "Cariste"), typed(browser, "Soudeur")
    assert len(begun(browser)) == 2
    browser.post(FORM, {**first, "when": "2015"})
    assert bricks(browser) == ["Cariste"]
    (left,) = begun(browser)
    assert second["draft"] in left and 'value="Soudeur"' in browser.get(left).content.decode()


def test_what_is_typed_a_moment_before_a_brick_is_kept_never_comes_back(browser: Client) -> None:
    form = typed(browser, "Carist")
    browser.post(FORM, {**form, "what": "Cariste", "when": "2015"})
    late = browser.post(f"{PATH}brouillon/{form['draft']}/", form)
    assert late.status_code == 200 and "Commencé" not in text(browser.get(PATH))


def test_a_draft_goes_once_the_brick_is_kept_or_when_it_is_dropped(browser: Client) -> None:
    form = typed(browser, "Cari")
    browser.post(FORM, {**form, "what": "Cariste", "when": "2015"})
    assert "Commencé" not in text(browser.get(PATH))
    brick = brick_id(browser, "Cariste")
    address = f"{PATH}brique/{brick}/"
    browser.post(f"{PATH}brouillon/{brick}/", {**hidden(browser, address), "what": "Cariste de nuit", "kind": "job"})
    assert "Cariste de nuit" in browser.get(address).content.decode()
    act(browser, f"brouillon/{brick}/effacer/")
    assert "Cariste de nuit" not in browser.get(address).content.decode()


def test_words_begun_on_a_declared_job_are_found_again_until_they_are_kept(browser: Client, others: Others) -> None:
    others.jobs = [CLEANING]
    brick = brick_id(browser, CLEANING.name)
    address = f"{PATH}brique/{brick}/"
    browser.post(f"{PATH}brouillon/{brick}/", {**hidden(browser, address), "tasks": "je formais"})
    assert "je formais" in browser.get(address).content.decode()
    browser.post(address, {**hidden(browser, address), "tasks": "je formais les nouvelles"})
    assert "Commencé" not in text(browser.get(PATH))


def test_an_empty_form_leaves_no_draft(browser: Client) -> None:
    typed(browser, " ")
    assert "Commencé" not in text(browser.get(PATH))


@pytest.mark.parametrize("name", ["new-xyz", "new-", "new-job-ZZ", "never-a-brick", "new-job-" + "a" * 300])
def test_a_form_that_no_page_has_is_refused_at_the_door(browser: Client, name: str) -> None:
    answer = browser.post(f"{PATH}brouillon/{name}/", {"what": "Cariste", "kind": "job"})
    assert (answer.status_code, Draft.objects.using(ACTIVITY).count()) == (400, 0)


def test_the_path_opens_whatever_drafts_an_older_version_left(browser: Client) -> None:
    for form in ("new-xyz", "new-job", "gone"):
        content = {"what": f"Dans {form}"}
        Draft.objects.using(ACTIVITY).create(account=IVAN, form=form, content=content, saved_at=timezone.now())
    page = browser.get(PATH)
    assert page.status_code == 200 and "Dans new-job" in text(page) and "Dans new-xyz" not in text(page)
    assert 'value="Dans new-job"' in browser.get(f"{FORM}?brouillon=new-job").content.decode()


@pytest.mark.parametrize("field", ["token", "what", "wh\0at", "tasks"])
def test_a_zero_byte_is_refused_with_a_sentence(browser: Client, field: str) -> None:
    form = {**hidden(browser, FORM), "when": "2015", "kind": "job", "what": "Cariste", field: "a\0b"}
    for sent in (form, {**form, "later": "1"}, {**form, "search": "1"}):
        answer = browser.post(FORM, sent)
        assert answer.status_code == 400 and "<h1" in answer.content.decode()
    assert browser.post(f"{PATH}brouillon/{form['draft']}/", form).status_code == 400
    assert bricks(browser) == []


@pytest.mark.parametrize("saw", ["9" * 8, "9" * 400, "-1", "1e9", "", "²", "٣"])
def test_an_absurd_last_act_seen_changes_nothing(browser: Client, saw: str) -> None:
    browser.post(FORM, {**hidden(browser, FORM), "what": "Cariste", "when": "2015", "kind": "job", "saw": saw})
    assert bricks(browser) == ["Cariste"]


def test_words_that_are_looked_up_stand_in_no_address(browser: Client) -> None:
    assert browser.get(f"{PATH}metiers/?what=boulanger").status_code == 405
    assert "Mitron / Mitronne" in text(browser.post(f"{PATH}metiers/", {"what": "boulanger"}))


def test_a_form_sent_again_with_other_words_changes_the_brick_it_made(browser: Client) -> None:
    form = {**hidden(browser, FORM), "what": "Cariste", "when": "2015", "kind": "job"}
    for what in ("Cariste", "Cariste de nuit", "Cariste de nuit"):
        browser.post(FORM, {**form, "what": what})
        assert bricks(browser) == [what]
    brick = brick_id(browser, "Cariste de nuit")
    address = f"{PATH}brique/{brick}/"
    form = {**hidden(browser, address), "when": "2015", "kind": "job"}
    for what in ("Soudeur", "Soudeuse"):
        browser.post(address, {**form, "what": what})
        assert bricks(browser) == [what]
    assert Act.objects.using(ACTIVITY).count() == 4, "what was sent twice alike is done once"


def test_the_first_button_of_the_form_keeps_the_brick(browser: Client) -> None:
    page = browser.get(FORM).content.decode()
    form = page[page.index('data-draft="') :]
    first = re.search(r"<button[^>]*>", form)[0]
    assert "name=" not in first
    add(browser, "Cariste", "2015")
