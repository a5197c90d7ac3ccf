"""Two windows, one form sent twice, one account for another: no act is lost, none is done twice or elsewhere."""

import pytest
from django.test import Client

from cpa.kernel.account_id import AccountId
from tests.databases import both_stores
from tests.modules.profile.pages.conftest import Others
from tests.modules.profile.pages.walking import PATH, act, add, brick_id, bricks, hidden, text

pytestmark = both_stores


def test_two_windows_on_one_brick_keep_both_and_say_so(browser: Client) -> None:
    add(browser, "Cariste", "2015")
    brick = brick_id(browser, "Cariste")
    address = f"{PATH}brique/{brick}/"
    first, second = hidden(browser, address), hidden(browser, address)
    browser.post(address, {**first, "what": "Cariste de jour", "when": "2015", "kind": "job"})
    page = browser.post(address, {**second, "what": "Cariste de nuit", "when": "2015", "kind": "job"}, follow=True)
    assert bricks(browser) == ["Cariste de nuit"]
    assert "Une autre fenêtre avait changé cette brique" in text(page)
    history = text(browser.get(f"{PATH}historique/"))
    assert "Cariste de jour" in history and "Les deux gestes sont gardés." in history


def test_a_brick_changed_in_one_window_and_removed_in_another_comes_back(browser: Client) -> None:
    add(browser, "Cariste", "2015", tasks="je rangeais")
    brick = brick_id(browser, "Cariste")
    typed = {**hidden(browser, f"{PATH}brique/{brick}/"), "what": "Cariste", "when": "vers 2016", "kind": "job"}
    typed["tasks"] = "je rangeais"
    act(browser, f"brique/{brick}/retirer/")
    assert bricks(browser) == []
    assert browser.post(f"{PATH}brique/{brick}/", typed).status_code == 302
    assert bricks(browser) == ["Cariste"] and "vers 2016" in text(browser.get(PATH))


def test_a_form_sent_twice_is_done_once(browser: Client) -> None:
    address = f"{PATH}ajouter/emploi/"
    typed = {**hidden(browser, address), "what": "Cariste", "when": "2015", "kind": "job"}
    for _ in range(2):
        assert browser.post(address, typed).status_code == 302
    assert bricks(browser) == ["Cariste"]


def test_a_form_opened_under_another_account_changes_nothing(browser: Client, others: Others) -> None:
    address = f"{PATH}ajouter/emploi/"
    typed = {**hidden(browser, address), "what": "Cariste", "when": "2015", "kind": "job"}
    others.signed_in = AccountId(8009)
    page = browser.post(address, typed, follow=True)
    assert "Ce formulaire venait d’un autre compte" in text(page) and bricks(browser) == []
    answer = browser.post(f"{PATH}brouillon/new-job/", typed)
    assert answer.status_code == 409
    assert "Commencé" not in text(browser.get(PATH))


def test_a_trial_form_of_someone_who_signed_in_since_changes_nothing(browser: Client, others: Others) -> None:
    signed_in, others.signed_in = others.signed_in, None
    address = f"{PATH}ajouter/emploi/"
    typed = {**hidden(browser, address), "what": "Cariste", "when": "2015", "kind": "job"}
    assert typed["owner"] == ""
    others.signed_in = signed_in
    browser.post(address, typed)
    assert bricks(browser) == []


def test_a_script_is_told_where_to_go(browser: Client) -> None:
    address = f"{PATH}ajouter/emploi/"
    typed = {**hidden(browser, address), "what": "Cariste", "when": "2015", "kind": "job"}
    answer = browser.post(address, typed, headers={"accept": "application/json"})
    assert answer.json()["to"].startswith(f"{PATH}#brique-")


def test_the_same_undoing_asked_in_two_windows_is_done_once(browser: Client) -> None:
    add(browser, "Cariste", "2015")
    first, second = hidden(browser), hidden(browser)
    browser.post(f"{PATH}annuler/", {**first, "number": "1"})
    page = browser.post(f"{PATH}annuler/", {**second, "number": "1"}, follow=True)
    assert "déjà été annulé" in text(page) and bricks(browser) == []


@pytest.mark.parametrize("pressed", [{"later": "1"}, {"search": "1"}, {}], ids=["later", "search", "keep"])
def test_after_signing_out_elsewhere_words_stay_on_the_page_and_go_nowhere(
    browser: Client, others: Others, pressed: dict[str, str]
) -> None:
    address = f"{PATH}ajouter/emploi/"
    typed = {**hidden(browser, address), "what": "Cariste", "when": "2015", "tasks": "je rangeais", "kind": "job"}
    others.signed_in = None
    answer = browser.post(address, {**typed, **pressed})
    assert (answer.status_code, others.trial) == (409, None)
    assert 'value="Cariste"' in answer.content.decode() and "je rangeais</textarea>" in answer.content.decode()
    assert "Si ce sont les vôtres, vous pouvez les garder ici." in text(answer)


def test_words_of_a_brick_changed_after_signing_out_elsewhere_stay_on_the_page(browser: Client, others: Others) -> None:
    add(browser, "Cariste", "2015")
    address = f"{PATH}brique/{brick_id(browser, 'Cariste')}/"
    typed = {**hidden(browser, address), "what": "Cariste de nuit", "when": "2015", "kind": "job"}
    split = {**hidden(browser, f"{address}partager/"), "first_what": "Cariste", "then_what": "Chef d’équipe"}
    others.signed_in = None
    answer = browser.post(address, typed)
    assert (answer.status_code, others.trial) == (409, None) and "Cariste de nuit" in answer.content.decode()
    answer = browser.post(f"{address}partager/", split)
    assert answer.status_code == 409 and 'value="Chef d’équipe"' in answer.content.decode()


@pytest.mark.parametrize("name", ["competences/", "competences/brique/gone/"])
def test_own_skills_said_after_signing_out_elsewhere_go_nowhere(browser: Client, others: Others, name: str) -> None:
    owner = hidden(browser, f"{PATH}competences/")["owner"]
    others.signed_in = None
    answer = browser.post(f"{PATH}{name}", {"owner": owner, "own": "réparer un vélo", "words-7": "à ma façon"})
    assert (answer.status_code, others.trial) == (409, None)
    assert "réparer un vélo" in answer.content.decode() and "à ma façon" in answer.content.decode()
    assert "Ce formulaire venait d’un autre compte." in text(answer)


@pytest.mark.parametrize("page", ["choisir", "reprendre"])
def test_a_card_page_of_another_account_does_nothing(browser: Client, others: Others, page: str) -> None:
    owner = hidden(browser, f"{PATH}ma-carte/{page}/")["owner"]
    others.signed_in = None
    answer = browser.post(f"{PATH}ma-carte/{page}/", {"owner": owner})
    assert (answer.status_code, others.trial) == (409, None)
    assert "Ce formulaire venait d’un autre compte." in text(answer)
