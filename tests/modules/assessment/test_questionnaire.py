"""The way through the questionnaire: one statement a page, skip, back, stop, resume; nothing is lost."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cpa.modules.assessment import actions
from cpa.modules.assessment.asking import MOST_MORE
from cpa.modules.assessment.measures.instrument import Instrument
from cpa.modules.assessment.models import Answer, Recognition, Sitting
from cpa.modules.assessment.queries import held
from tests.databases import activity_store
from tests.modules.assessment.conftest import AWA, PAUL, Others

START, RESULT = "/mes-atouts/", "/mes-atouts/resultat/"


def address(item: str) -> str:
    return reverse("assessment:question", args=[item])


def send(browser: Client, item: str, answer: int | None = None, act: str = "") -> str:
    """Send a page's form; where it leads."""
    data = {"act": act} | ({} if answer is None else {"answer": answer})
    return browser.post(address(item), data).headers["Location"]


@pytest.fixture
def finished(browser: Client, ours: Instrument) -> Client:
    """Someone who likes to make and to help, and says 3 to the rest."""
    for key in ours.form:
        send(browser, key, 5 if key[:2] in ("r-", "s-") else 3)
    return browser


@activity_store
def test_thirty_answers_lead_from_the_first_page_to_the_result(browser: Client, ours: Instrument) -> None:
    page = browser.get(START).content.decode()
    upcoming = next(link for link in re.findall(r'href="(/mes-atouts/question/[^"]+)"', page))
    pages = 0
    while upcoming.startswith("/mes-atouts/question/"):
        assert "<h1" in browser.get(upcoming).content.decode()
        upcoming = browser.post(upcoming, {"answer": 4}).headers["Location"]
        pages += 1
    assert (upcoming, pages) == (RESULT, len(ours.form))
    assert held(AWA).answers == dict.fromkeys(ours.form, 4)


@activity_store
def test_nothing_is_kept_of_someone_who_only_looks(browser: Client, others: Others, ours: Instrument) -> None:
    for where in (START, RESULT, address(ours.form[0])):
        assert browser.get(where).status_code == 200
    assert others.acting is None


@activity_store
def test_a_page_sent_without_an_answer_says_so_and_keeps_nothing(
    browser: Client, others: Others, ours: Instrument
) -> None:
    page = browser.post(address(ours.form[0]), {}).content.decode()
    assert "error-summary" in page and "Choisissez une réponse" in page
    assert others.acting is None


@activity_store
def test_a_passed_statement_is_not_asked_again_and_counts_for_nothing(browser: Client, ours: Instrument) -> None:
    first, second = ours.form[:2]
    assert send(browser, first, act="passer") == address(second)
    assert held(AWA).answers == {first: None}


@activity_store
@pytest.mark.parametrize("act", ["revenir", "arreter"])
def test_going_back_or_stopping_keeps_the_answer_just_chosen(browser: Client, ours: Instrument, act: str) -> None:
    first, second = ours.form[:2]
    leads = send(browser, second, 4, act)
    assert leads == (address(first) if act == "revenir" else START)
    assert held(AWA).answers == {second: 4}


@activity_store
def test_stopping_without_an_answer_keeps_what_was_there(browser: Client, ours: Instrument) -> None:
    send(browser, ours.form[0], 2)
    send(browser, ours.form[1], act="arreter")
    assert held(AWA).answers == {ours.form[0]: 2}
    assert address(ours.form[1]) in browser.get(START).content.decode()


@activity_store
def test_a_statement_answered_again_takes_the_new_answer_and_goes_on_where_one_was(
    browser: Client, ours: Instrument
) -> None:
    for key in ours.form[:5]:
        send(browser, key, 2)
    assert send(browser, ours.form[1], 5) == address(ours.form[5])
    assert held(AWA).answers[ours.form[1]] == 5


@activity_store
def test_two_tabs_lose_nothing(browser: Client, others: Others, ours: Instrument) -> None:
    other_tab = Client(headers={"accept-language": "fr"})
    for rank, key in enumerate(ours.form[:10]):
        send((browser, other_tab)[rank % 2], key, 1 + rank % 5)
    send(other_tab, ours.form[0], 5)
    assert held(AWA).answers == {key: 5 if rank == 0 else 1 + rank % 5 for rank, key in enumerate(ours.form[:10])}


@activity_store
def test_an_address_that_is_no_statement_is_not_found(browser: Client) -> None:
    assert browser.get("/mes-atouts/question/nothing/").status_code == 404


@activity_store
def test_an_answer_that_is_no_answer_is_refused(browser: Client, others: Others, ours: Instrument) -> None:
    assert browser.post(address(ours.form[0]), {"answer": 6}).status_code == 200
    assert others.acting is None


@activity_store
def test_refining_asks_ten_statements_at_most_and_none_twice(finished: Client, ours: Instrument) -> None:
    upcoming, seen = finished.get("/mes-atouts/affiner/").headers["Location"], []
    while upcoming != RESULT:
        seen.append(upcoming)
        upcoming = finished.post(upcoming, {"answer": 3}).headers["Location"]
    assert 0 < len(seen) <= MOST_MORE and len(set(seen)) == len(seen)
    assert not {address(key) for key in ours.form} & set(seen)


@activity_store
def test_going_back_while_refining_leads_to_the_statement_before(finished: Client) -> None:
    first = finished.get("/mes-atouts/affiner/").headers["Location"]
    second = finished.post(first, {"answer": 3}).headers["Location"]
    assert finished.post(second, {"act": "revenir"}).headers["Location"] == first


@activity_store
def test_the_holder_s_word_is_kept_and_shown(finished: Client) -> None:
    finished.post(f"{RESULT}R/", {"said": "non"})
    assert held(AWA).said == {"R": "non"}
    assert "cette idée n’est pas utilisée" in finished.get(RESULT).content.decode()


@activity_store
def test_a_word_on_nothing_is_not_found(finished: Client) -> None:
    assert finished.post(f"{RESULT}Z/", {"said": "non"}).status_code == 404
    assert finished.post(f"{RESULT}R/", {"said": "peut-être"}).status_code == 404


@activity_store
def test_everything_is_erased_in_one_act(finished: Client) -> None:
    finished.post(f"{RESULT}R/", {"said": "oui"})
    finished.post("/mes-atouts/effacer/")
    assert not any(table.objects.filter(account=AWA).exists() for table in (Sitting, Answer, Recognition))


@activity_store
def test_a_kept_trial_adds_to_the_account_and_replaces_nothing(ours: Instrument) -> None:
    first, second = ours.form[:2]
    actions.answer(account=PAUL, item=first, value=1)
    actions.use(account=PAUL, used=False)
    actions.answer(account=AWA, item=first, value=5)
    actions.answer(account=AWA, item=second, value=5)
    actions.recognise(account=AWA, scale="R", said=Recognition.Said.NO)
    actions.take_over(trial=AWA, account=PAUL)
    kept = held(PAUL)
    assert (kept.answers, kept.said, kept.used) == ({first: 1, second: 5}, {"R": "non"}, False)
    assert not held(AWA).answers


@activity_store
def test_passed_statements_may_be_answered_after_all(browser: Client, ours: Instrument) -> None:
    for rank, key in enumerate(ours.form):
        send(browser, key, **({"act": "passer"} if rank in (4, 9) else {"answer": 4}))
    assert address(ours.form[4]) in browser.get(RESULT).content.decode()
    assert send(browser, ours.form[4], 2) == RESULT
    assert address(ours.form[9]) in browser.get(RESULT).content.decode()


@activity_store
def test_a_result_that_is_not_used_no_longer_leads_to_occupations(finished: Client) -> None:
    assert "Voir les métiers qui vont avec" in finished.get(RESULT).content.decode()
    finished.post("/mes-atouts/resultat/utiliser/", {"used": "non"})
    page = finished.get(RESULT).content.decode()
    assert "Voir les métiers qui vont avec" not in page and "Utiliser ce résultat" in page
