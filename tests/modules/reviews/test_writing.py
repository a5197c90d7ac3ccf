"""« Mes avis »: only sessions followed to their end, one review each."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.modules.reviews import hooks
from cpa.modules.reviews.models import Answers, Review, Words
from cpa.modules.reviews.queries import personal_data
from tests.databases import both_stores
from tests.modules.reviews.world import NADIA, Person, training

pytestmark = both_stores
FORM = {"content": "4", "organisation": "2", "guidance": "3", "outcome": "0", "text": "On pratique.", "alone": ""}


@pytest.fixture
def nadia(person: Person) -> Person:
    """Nadia followed a session that ended yesterday; another has not ended yet."""
    today = timezone.localdate()
    person.followed = [
        training(number=7, ended_on=today - timedelta(days=1)),
        training(number=8, session="S-2", ended_on=today + timedelta(days=1)),
    ]
    return person


def send(nadia: Person, **changes: str) -> str:
    answer = nadia.client.post("/mes-avis/7/", FORM | changes, follow=True)
    return str(answer.content.decode())


def test_only_a_session_followed_to_its_end_may_be_reviewed(nadia: Person) -> None:
    assert [nadia.client.get(f"/mes-avis/{number}/").status_code for number in (7, 8, 9)] == [200, 404, 404]
    assert nadia.client.post("/mes-avis/8/", FORM).status_code == 404
    assert not Review.objects.using(ACTIVITY).exists()


def test_a_review_is_one_a_session_and_may_be_changed_while_nobody_read_it(nadia: Person) -> None:
    assert "Votre avis est gardé" in send(nadia)
    send(nadia, text="On pratique beaucoup.", content="3")
    review, answers, words = Review.objects.using(ACTIVITY).get(), Answers.objects.using(ACTIVITY).get(), _words()
    assert (review.account, answers.content, words.text, words.edits) == (NADIA, 3, "On pratique beaucoup.", 2)


def test_a_text_that_was_read_stays_as_it_is_and_another_comes_after(nadia: Person) -> None:
    send(nadia)
    Words.objects.using(ACTIVITY).update(reading="accepted")
    send(nadia, text="Tout compte fait, non.")
    readings = list(Words.objects.using(ACTIVITY).order_by("pk").values_list("text", "reading"))
    assert readings == [("On pratique.", "accepted"), ("Tout compte fait, non.", "waiting")]


def test_answers_that_were_counted_stay_as_they_are(nadia: Person) -> None:
    send(nadia)
    Answers.objects.using(ACTIVITY).update(counted_from=timezone.localdate().replace(day=1))
    send(nadia, content="1")
    send(nadia, content="2")
    assert list(Answers.objects.using(ACTIVITY).order_by("pk").values_list("content", flat=True)) == [4, 2]


def test_every_question_asks_for_an_answer_and_a_text_has_a_limit(nadia: Person) -> None:
    told = send(nadia, content="", text="a" * 601)
    assert "Choisissez une réponse." in told and "600 signes au plus." in told
    assert not Review.objects.using(ACTIVITY).exists()


def test_contact_details_are_masked_before_they_are_kept_and_the_author_is_told(nadia: Person) -> None:
    told = send(nadia, text="Écrivez à moi@exemple.fr")
    assert "une adresse électronique" in told
    assert _words().text == "Écrivez à [masqué]"


def test_a_text_is_never_markup(nadia: Person) -> None:
    told = send(nadia, text="<script>alert(1)</script>")
    assert "&lt;script&gt;alert" in told and "<script>alert" not in told


def test_a_refusal_is_told_with_its_reason_and_contested_once(nadia: Person) -> None:
    send(nadia)
    Words.objects.using(ACTIVITY).update(reading="refused")
    assert "Demander une autre lecture" in nadia.client.get("/mes-avis/").content.decode()
    for _twice in range(2):
        nadia.client.post("/mes-avis/7/contester/", {"why": "Je ne nomme personne."})
    words = _words()
    assert (words.reading, words.contest) == ("waiting", "Je ne nomme personne.")
    Words.objects.using(ACTIVITY).update(reading="refused")
    assert "Demander une autre lecture" not in nadia.client.get("/mes-avis/").content.decode()
    assert "ne peut pas être relu" in nadia.client.post("/mes-avis/7/contester/", follow=True).content.decode()


def test_the_hub_asks_until_there_is_a_review(nadia: Person) -> None:
    def card() -> Mapping[str, object]:
        shown = hooks.hub_card(None, NADIA)  # type: ignore[arg-type]
        return shown.context if shown else {}

    assert [one.number for one in card()["waiting"]] == [7]  # type: ignore[attr-defined]
    send(nadia)
    assert card() == {"waiting": [], "to_mend": False}
    nadia.followed = []
    assert not card()


def test_a_review_taken_back_may_be_given_anew(nadia: Person) -> None:
    send(nadia)
    nadia.client.post("/mes-avis/7/retirer/")
    assert "On pratique." not in nadia.client.get("/mes-avis/").content.decode()
    assert not Words.objects.using(ACTIVITY).exclude(text="").exists()
    send(nadia)
    assert Review.objects.using(ACTIVITY).get().withdrawn_on is None


def test_everything_an_author_said_is_theirs_to_export(nadia: Person) -> None:
    send(nadia)
    tables = personal_data(NADIA).tables
    assert [row["text"] for row in tables["words"]] == ["On pratique."]
    assert [row["content"] for row in tables["answers"]] == [4]


def _words() -> Words:
    return Words.objects.using(ACTIVITY).get()
