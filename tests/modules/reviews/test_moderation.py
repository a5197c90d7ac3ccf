"""Nothing is shown before someone of the team read it; each decision is kept, told, and taken once."""

import pytest
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.reviews.actions import Said, contest
from cpa.modules.reviews.models import Decision, Words
from cpa.modules.reviews.moderation.deciding import Decided, decide
from cpa.modules.reviews.moderation.queue import waiting
from cpa.modules.reviews.moderation.reasons import Verdict
from cpa.modules.reviews.queries import personal_data
from tests.databases import both_stores
from tests.modules.reviews.world import GOOD, SECOND, TEAM, TODAY, Person, say_on

pytestmark = both_stores
WHAT = Decision.What.WORDS


@pytest.fixture
def team(person: Person) -> Person:
    person.account, person.roles = TEAM, frozenset({"moderation"})
    return person


def text(account: int = 1, said: str = "On pratique.") -> Words:
    say_on(TODAY, account, Said(GOOD, said))
    return Words.objects.using(ACTIVITY).get(review__account=account)


def by(moderator: AccountId, words: Words, verdict: Verdict = Verdict.ACCEPT, reason: str = "") -> str:
    """The code of the problem, "" when there is none."""
    problem = decide(moderator=moderator, what=WHAT, number=words.pk, decided=Decided(verdict, words.edits, reason))
    return problem.code if problem else ""


def test_who_has_no_role_finds_no_such_page(person: Person) -> None:
    words = text()
    person.roles = frozenset({"data"})
    assert person.client.get("/equipe/avis/").status_code == 404
    assert person.client.post(f"/equipe/avis/avis/{words.pk}/", {"verdict": "accept"}).status_code == 404


def test_the_oldest_text_comes_first_without_its_author(team: Person) -> None:
    old, new = text(734001, "Le premier."), text(734002, "Le second.")
    assert [item.number for item in waiting(timezone.localdate())] == [old.pk, new.pk]
    shown = "".join(
        team.client.get(page).content.decode() for page in ("/equipe/avis/", f"/equipe/avis/avis/{old.pk}/")
    )
    assert "Le premier." in shown and "7340" not in shown and "S-1" not in shown


def test_a_decision_is_kept_in_the_journal_and_told_to_the_author(team: Person) -> None:
    words = text(5)
    given = {"edits": "1", "verdict": "change", "reason": "person", "note": "Ôtez le prénom."}
    answer = team.client.post(f"/equipe/avis/avis/{words.pk}/", given, follow=True)
    assert "C’est noté" in answer.content.decode() and team.told == [5]
    line = Decision.objects.using(ACTIVITY).get()
    assert (line.number, line.moderator, line.verdict, line.note) == (words.pk, TEAM, "change", "Ôtez le prénom.")
    words.refresh_from_db(using=ACTIVITY)
    assert words.reading == "to_change"
    assert [row["note"] for row in personal_data(AccountId(5)).tables["decisions_told"]] == ["Ôtez le prénom."]


@pytest.mark.parametrize(
    "given",
    [{"verdict": "refuse"}, {"verdict": "change", "reason": "person"}, {}],
    ids=["no reason", "no words", "no verdict"],
)
def test_no_refusal_goes_without_a_reason(team: Person, given: dict[str, str]) -> None:
    words = text()
    assert team.client.post(f"/equipe/avis/avis/{words.pk}/", {"edits": "1"} | given).status_code == 200
    assert not Decision.objects.using(ACTIVITY).exists()


def test_the_second_of_two_moderators_is_told(team: Person) -> None:
    words = text()
    assert by(SECOND, words) == ""
    assert by(TEAM, words, Verdict.REFUSE, "beside") == "review.already-read"
    given = {"edits": "1", "verdict": "refuse", "reason": "beside"}
    answer = team.client.post(f"/equipe/avis/avis/{words.pk}/", given, follow=True)
    assert "quelqu’un d’autre a déjà décidé" in answer.content.decode()
    assert Decision.objects.using(ACTIVITY).count() == 1


def test_nobody_decides_on_words_they_did_not_see(team: Person) -> None:
    seen = text(1, "Avant.")
    say_on(TODAY, 1, Said(GOOD, "Après."))
    assert by(TEAM, seen) == "review.rewritten"


def test_a_moderator_told_of_new_words_reads_them_and_decides_from_there(team: Person) -> None:
    words = text(1, "Avant.")
    say_on(TODAY, 1, Said(GOOD, "Après."))
    address = f"/equipe/avis/avis/{words.pk}/"
    told = team.client.post(address, {"edits": "1", "verdict": "accept"}).content.decode()
    assert "Après." in told and 'name="edits" value="2"' in told
    assert team.client.post(address, {"edits": "2", "verdict": "accept"}).status_code == 302


def test_nobody_reads_their_own_text(team: Person) -> None:
    assert by(TEAM, text(TEAM)) == "review.own"


def test_a_contested_refusal_is_read_by_someone_else(team: Person) -> None:
    words = text(5)
    assert by(TEAM, words, Verdict.REFUSE, "beside") == ""
    assert contest(account=AccountId(5), request=5, why="C’est bien la formation.") is None
    assert [item.asks_again for item in waiting(timezone.localdate())] == [True]
    assert by(TEAM, words) == "review.same-reader"
    assert by(SECOND, words) == ""
