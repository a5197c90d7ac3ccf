"""The right to reply: a code opens what anyone may read, and one answer to each text."""

import html
import re

import pytest
from click.testing import CliRunner
from django.db import connections
from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.reviews.actions import Said, contest
from cpa.modules.reviews.commands import reviews
from cpa.modules.reviews.models import Invitation, Reply
from cpa.modules.reviews.moderation.deciding import Decided, decide
from cpa.modules.reviews.moderation.queue import waiting
from cpa.modules.reviews.moderation.reasons import Verdict
from cpa.modules.reviews.publishing import publish
from cpa.modules.reviews.queries import summary
from tests.databases import both_stores
from tests.modules.reviews.world import BAD, GOOD, MONTH, SIRET, TEAM, TODAY, Person, accepted, crowd, say_on

pytestmark = both_stores
TEXT = "Trop peu d’ateliers."


@pytest.fixture
def body(monkeypatch: pytest.MonkeyPatch) -> tuple[Client, str, str]:
    """A browser without an account, the address and the code that an operator issued."""
    accepted(734001, TEXT)
    crowd([BAD] * 5, first=734002)
    say_on(TODAY, 734050, Said(GOOD, "Personne ne l’a lu."))
    publish(MONTH)
    monkeypatch.setattr("cpa.module_api.commands.make_ready", lambda: None)
    told = CliRunner().invoke(reviews, ["invite", SIRET], catch_exceptions=False).output
    found = re.search(r"address (\S+)\ncode (\S+)", told)
    assert found
    return Client(headers={"accept-language": "fr"}), found[1], found[2]


def shown(answer: object) -> str:
    return html.unescape(answer.content.decode())  # type: ignore[attr-defined]


def token() -> str:
    return summary("lheo", "A-1").texts[0].token


def answer(body: tuple[Client, str, str], text: str, **changes: str) -> str:
    browser, address, code = body
    return shown(browser.post(address, {"code": code, "token": token(), "text": text} | changes))


def test_the_code_alone_opens_the_reviews_of_the_body(body: tuple[Client, str, str]) -> None:
    browser, address, code = body
    assert TEXT not in shown(browser.get(address))
    assert "pas le bon code" in shown(browser.post(address, {"code": "CCCC-CCCC-CCCC"}))
    assert TEXT in shown(browser.post(address, {"code": code}))


def test_the_body_sees_nothing_of_who_wrote_nor_when(body: tuple[Client, str, str]) -> None:
    browser, address, code = body
    page = shown(browser.post(address, {"code": code}))
    assert "décembre 2026" in page
    for hidden in ("7340", "S-1", "novembre", "2026-", "Personne ne l’a lu."):
        assert hidden not in page


def test_an_answer_may_be_changed_until_it_is_read_and_shows_after(body: tuple[Client, str, str]) -> None:
    answer(body, "Merci.")
    answer(body, "Nous ajoutons des ateliers.")
    reply = Reply.objects.using(ACTIVITY).get()
    assert (reply.text, reply.reading, reply.edits) == ("Nous ajoutons des ateliers.", "waiting", 2)
    browser, address, code = body
    reply.reading = "accepted"
    reply.save(using=ACTIVITY)
    answer(body, "Encore autre chose.")
    assert Reply.objects.using(ACTIVITY).get().text == "Nous ajoutons des ateliers."
    page = shown(browser.post(address, {"code": code}))
    assert "Nous ajoutons des ateliers." in page and 'name="text"' not in page


def test_an_empty_answer_is_said_at_its_place_and_not_kept(body: tuple[Client, str, str]) -> None:
    assert "Il manque votre réponse." in answer(body, "")
    assert not Reply.objects.using(ACTIVITY).exists()


def test_nothing_is_answered_to_a_text_that_is_not_shown(body: tuple[Client, str, str]) -> None:
    answer(body, "Qui êtes-vous ?", token="0" * 12)
    assert not Reply.objects.using(ACTIVITY).exists()


def test_a_new_code_closes_the_former_and_neither_is_in_the_database(body: tuple[Client, str, str]) -> None:
    browser, address, code = body
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT i::text FROM reviews_invitation i")
        assert code.replace("-", "") not in str(cursor.fetchall()).replace("-", "")
    CliRunner().invoke(reviews, ["invite", SIRET], catch_exceptions=False)
    assert Invitation.objects.using(ACTIVITY).count() == 1
    assert "pas le bon code" in shown(browser.post(address, {"code": code}))


def test_no_code_is_issued_for_a_body_without_reviews(body: tuple[Client, str, str]) -> None:
    assert CliRunner().invoke(reviews, ["invite", "00000000000000"]).exit_code == 1
    assert Invitation.objects.using(ACTIVITY).count() == 1


def test_a_body_may_doubt_a_text_once_and_it_stays_shown_until_someone_refuses_it(
    body: tuple[Client, str, str],
) -> None:
    browser, address, code = body

    def doubted(why: str) -> str:
        return shown(browser.post(address, {"code": code, "doubted": token(), "why": why}))

    assert "Dites pourquoi." in doubted("")
    assert "C’est noté" in doubted("Personne n’a suivi cette session.")
    assert "déjà demandé une autre lecture" in doubted("Encore.")
    [item] = [one for one in waiting(TODAY) if one.doubted]
    assert (item.text, item.why) == (TEXT, "Personne n’a suivi cette session.")
    words = summary("lheo", "A-1").texts[0]
    kept, refused = Decided(Verdict.ACCEPT, words.edits), Decided(Verdict.REFUSE, words.edits, "beside")
    assert decide(moderator=TEAM, what=item.what, number=item.number, decided=kept) is None
    assert summary("lheo", "A-1").texts and decide(moderator=TEAM, what=item.what, number=item.number, decided=refused)


def test_a_doubted_text_that_is_refused_is_shown_no_more_and_its_author_may_contest(
    body: tuple[Client, str, str], person: Person
) -> None:
    browser, address, code = body
    browser.post(address, {"code": code, "doubted": token(), "why": "Ce n’est pas notre formation."})
    [item] = [one for one in waiting(TODAY) if one.doubted]
    refused = Decided(Verdict.REFUSE, item.edits, "beside")
    assert decide(moderator=TEAM, what=item.what, number=item.number, decided=refused) is None
    assert not summary("lheo", "A-1").texts and summary("lheo", "A-1").answers
    assert person.told == [734001]
    assert contest(account=AccountId(734001), request=734001, why="") is None
