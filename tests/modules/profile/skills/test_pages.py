import pytest
from django.urls import reverse

from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.skills import views
from cpa.modules.profile.skills.queries import held, refused, said_by
from tests.databases import activity_store
from tests.modules.profile.lives import brick
from tests.modules.profile.visitor import KEVIN, SKILLS

pytestmark = activity_store
BRICKS = (brick("a", what="Magasinier", occupation="N1103"), brick("p", Kind.HEALTH, what="Une pause"))


@pytest.fixture(autouse=True)
def path(monkeypatch, others):
    others.trial = KEVIN
    monkeypatch.setattr(views, "bricks_of", lambda account: BRICKS)


def answers(**given):
    """Every proposal skipped but those given (key without its prefix → verdict)."""
    return {f"skill-{each.key}": "pass" for each in SKILLS} | {f"skill-{key[1:]}": word for key, word in given.items()}


def test_the_person_confirms_refuses_and_says_otherwise(browser):
    sent = {**answers(_1="yes", _2="no", _3="otherwise"), "words-3": "à ma façon", "own": "chanter\n\n- chanter"}
    assert browser.post(reverse("profile:brick_skills", args=["a"]), sent).status_code == 302
    assert [each.shown for each in held(said_by(KEVIN))] == ["chanter", "Savoir-faire 1", "à ma façon"]
    assert [each.shown for each in refused(said_by(KEVIN))] == ["Savoir-faire 2"]


def test_two_windows_never_undo_each_other(browser):
    address = reverse("profile:brick_skills", args=["a"])
    shown = {f"initial-skill-{each.key}": "pass" for each in SKILLS}
    browser.post(address, {**shown, **answers(_1="yes")})
    browser.post(address, {**shown, **answers(_2="yes")})
    assert [each.key for each in held(said_by(KEVIN))] == ["1", "2"]


def test_almost_asks_for_words_and_keeps_what_was_answered(browser):
    answer = browser.post(reverse("profile:brick_skills", args=["a"]), answers(_1="yes", _3="otherwise"))
    assert "Écrivez-le avec vos mots" in answer.content.decode()
    assert said_by(KEVIN) == ()


def test_a_pause_proposes_nothing(browser):
    shown = browser.get(reverse("profile:brick_skills", args=["p"])).content.decode()
    assert SKILLS[0].name not in shown
    assert "si je veux le dire" in shown


def test_a_brick_that_is_not_in_the_path_is_not_found(browser):
    assert browser.get(reverse("profile:brick_skills", args=["z"])).status_code == 404


def test_one_s_own_skill_is_added_and_taken_away(browser):
    browser.post(reverse("profile:skills"), {"own": "réparer un vélo"})
    (said,) = said_by(KEVIN)
    assert "réparer un vélo" in browser.get(reverse("profile:skills")).content.decode()
    browser.post(reverse("profile:skill_remove", args=[said.pk]))
    assert said_by(KEVIN) == ()
