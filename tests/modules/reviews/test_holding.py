"""What is held of authors and moderators: kept, moved, erased; invented reviews stay in the demonstration."""

import json
from pathlib import Path
from threading import Barrier, Thread

import pytest
from click.testing import CliRunner
from django.conf import LazySettings
from django.db import connections

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.reviews import hooks
from cpa.modules.reviews.actions import Said
from cpa.modules.reviews.commands import reviews
from cpa.modules.reviews.models import Decision, Review, Words
from cpa.modules.reviews.moderation.deciding import Decided, decide
from cpa.modules.reviews.moderation.reasons import Verdict
from tests.databases import both_stores, both_stores_for_real
from tests.modules.reviews.world import GOOD, NADIA, SECOND, TEAM, TODAY, accepted, say_on

OTHER = AccountId(82)


@pytest.fixture(autouse=True)
def databases_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cpa.module_api.commands.make_ready", lambda: None)


def decided(moderator: AccountId, words: Words) -> str:
    problem = decide(
        moderator=moderator, what=Decision.What.WORDS, number=words.pk, decided=Decided(Verdict.ACCEPT, words.edits)
    )
    return problem.code if problem else ""


@both_stores
def test_reviews_and_decisions_follow_the_person_into_their_other_account() -> None:
    say_on(TODAY, NADIA, Said(GOOD, "On pratique."))
    say_on(TODAY, 5, Said(GOOD, "Un autre."))
    assert decided(NADIA, Words.objects.using(ACTIVITY).get(review__account=5)) == ""
    hooks.trial_kept(NADIA, OTHER)
    tables = hooks.personal_data_of(OTHER).tables
    assert [len(tables[name]) for name in ("reviews", "answers", "words", "decisions_taken")] == [1, 1, 1, 1]
    assert not any(hooks.personal_data_of(NADIA).tables.values())


@both_stores
def test_an_erased_moderator_leaves_the_decision_without_who_took_it() -> None:
    say_on(TODAY, 5, Said(GOOD, "Un texte."))
    assert decided(TEAM, Words.objects.using(ACTIVITY).get()) == ""
    hooks.erase_personal_data_of(TEAM)
    assert Decision.objects.using(ACTIVITY).get().moderator is None
    assert not any(hooks.personal_data_of(TEAM).tables.values())


@both_stores
def test_nothing_is_invented_among_real_reviews(settings: LazySettings, tmp_path: Path) -> None:
    file = tmp_path / "reviews.json"
    file.write_text(json.dumps([]))
    settings.CPA_DEMONSTRATION = True
    assert CliRunner().invoke(reviews, ["pretend", str(file)]).output == "invented reviews: 0\n"
    settings.CPA_DEMONSTRATION = False
    assert CliRunner().invoke(reviews, ["pretend", str(file)]).exit_code == 1


@both_stores
def test_the_daily_command_says_what_it_showed() -> None:
    accepted(1, "Seul.", alone=True)
    told = CliRunner().invoke(reviews, ["publish", "--on", "2026-12-03"], catch_exceptions=False).output
    assert told == "trainings whose figures changed: 0\ntexts shown from now on: 1\n"


@both_stores_for_real
def test_of_two_moderators_at_the_same_moment_one_decides_and_the_other_is_told() -> None:
    say_on(TODAY, 5, Said(GOOD, "Un texte."))
    words, start, answers = Words.objects.using(ACTIVITY).get(), Barrier(2), list[str]()

    def at_once(moderator: AccountId) -> None:
        start.wait()
        answers.append(decided(moderator, words))
        connections.close_all()

    both = [Thread(target=at_once, args=[each]) for each in (TEAM, SECOND)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert sorted(answers) == ["", "review.already-read"]
    assert Decision.objects.using(ACTIVITY).count() == 1
    Review.objects.using(ACTIVITY).all().delete()
    Decision.objects.using(ACTIVITY).all().delete()
