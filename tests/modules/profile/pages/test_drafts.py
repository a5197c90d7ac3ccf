"""What is being written is never lost, with or without script."""

from django.test import Client

from tests.databases import both_stores
from tests.modules.profile.pages.walking import PATH, act, add, brick_id, hidden, text

pytestmark = both_stores
FORM = f"{PATH}ajouter/emploi/"


def test_what_a_script_saves_while_typing_is_found_again(browser: Client) -> None:
    browser.post(f"{PATH}brouillon/new-job/", {**hidden(browser, FORM), "what": "Cari", "kind": "job"})
    page = browser.get(FORM)
    assert 'value="Cari"' in page.content.decode() and "Voici ce que vous aviez commencé" in text(page)
    assert "Reprendre « Cari »" in text(browser.get(PATH)).replace("\xa0", " ")


def test_one_may_finish_later_without_script(browser: Client) -> None:
    typed = {**hidden(browser, FORM), "what": "Cariste", "when": "", "kind": "job", "later": "1"}
    assert browser.post(FORM, typed).status_code == 302
    assert 'value="Cariste"' in browser.get(FORM).content.decode()


def test_a_draft_goes_once_the_brick_is_kept_or_when_it_is_dropped(browser: Client) -> None:
    browser.post(f"{PATH}brouillon/new-job/", {**hidden(browser, FORM), "what": "Cari", "kind": "job"})
    add(browser, "Cariste", "2015")
    assert "Commencé" not in text(browser.get(PATH))
    brick = brick_id(browser, "Cariste")
    form = {**hidden(browser, f"{PATH}brique/{brick}/"), "what": "Cariste de nuit", "kind": "job"}
    browser.post(f"{PATH}brouillon/{brick}/", form)
    assert "Cariste de nuit" in browser.get(f"{PATH}brique/{brick}/").content.decode()
    act(browser, f"brouillon/{brick}/effacer/")
    assert "Cariste de nuit" not in browser.get(f"{PATH}brique/{brick}/").content.decode()


def test_an_empty_form_leaves_no_draft(browser: Client) -> None:
    browser.post(f"{PATH}brouillon/new-job/", {**hidden(browser, FORM), "what": " ", "kind": "job"})
    assert "Commencé" not in text(browser.get(PATH))
