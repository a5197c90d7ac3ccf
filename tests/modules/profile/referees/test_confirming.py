"""Someone whom the person chose says what they saw them do, without an account: a code opens it and nothing else."""

import html
import re
from datetime import timedelta

import pytest
from django.db import connections
from django.urls import reverse
from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.coded_requests import PAUSE, TRIES
from cpa.modules.profile.card.queries import sheet_of
from cpa.modules.profile.models import Confirmation
from cpa.modules.profile.referees import actions
from cpa.modules.profile.skills.actions import add_own, remove
from cpa.modules.profile.skills.facts import path_facts
from cpa.modules.profile.skills.queries import said_by
from tests.databases import both_stores
from tests.modules.profile.lives import TODAY
from tests.modules.profile.visitor import KEVIN

pytestmark = both_stores

ASK = "/mon-parcours/confirmations/"
ANSWER = {"seen": ["chanter"], "referee": "Maria Lopes", "link": "volunteered"}
WRONG = "CCCC-CCCC-CCCC"


def read(answer):
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return " ".join(html.unescape(text).split())


@pytest.fixture
def asked(kevin):
    """The address and code of one question about everything that Kévin says."""
    told = read(kevin.post(ASK, {"skills": ["chanter", "réparer un vélo"], "name": "Kévin"}))
    address, code = re.search(r"http://testserver(/confirmer/\w+/)", told), re.search(r"(?:\w{4}-){2}\w{4}", told)
    return address[1], code[0]


def answer(browser, asked, **changes):
    return browser.post(asked[0], {"code": asked[1], **ANSWER, **changes})


def test_the_code_opens_what_was_asked_and_nothing_else(maria, asked):
    assert "chanter" not in read(maria.get(asked[0]))
    assert "pas le bon code" in read(maria.post(asked[0], {"code": WRONG}))
    told = read(maria.post(asked[0], {"code": asked[1].lower().replace("-", " ")}))
    assert "Ce que vous avez vu Kévin faire" in told
    assert "chanter" in told and "réparer un vélo" in told


def test_what_was_seen_is_told_to_the_person_and_counted_on_the_card_without_a_name(kevin, maria, asked):
    assert answer(maria, asked).headers["Location"] == "/confirmer/merci/"
    assert "Confirmé par Maria Lopes" in read(kevin.get(reverse("profile:skills")))
    assert {skill.words: skill.confirmed for skill in sheet_of(KEVIN).others} == {"chanter": 1, "réparer un vélo": 0}
    card = read(kevin.get(reverse("profile:card")))
    assert "chanter confirmé par 1 personne" in card
    assert "Maria" not in card


def test_a_confirmed_skill_weighs_no_more_than_another(maria, asked):
    before = path_facts(KEVIN)
    answer(maria, asked)
    assert path_facts(KEVIN) == before


def test_to_confirm_nothing_is_an_answer_and_shows_nowhere_else(kevin, maria, asked):
    answer(maria, asked, seen=[])
    assert "sans rien confirmer" in read(kevin.get(ASK))
    assert all(not skill.confirmed for skill in sheet_of(KEVIN).others)


def test_nobody_answers_twice_and_the_name_shown_is_forgotten(maria, asked):
    answer(maria, asked)
    assert "Vous avez déjà répondu" in read(answer(maria, asked, referee="Quelqu’un d’autre"))
    [kept] = Confirmation.objects.using(ACTIVITY).all()
    assert (kept.referee, bytes(kept.sealed_name)) == ("Maria Lopes", b"")


def test_only_what_was_asked_can_be_confirmed(maria, asked):
    assert answer(maria, asked, seen=["piloter un avion"]).status_code == 200
    assert Confirmation.objects.using(ACTIVITY).get().answered_at is None


def test_nobody_confirms_their_own_skills(kevin, asked):
    assert "ses propres savoir-faire" in read(answer(kevin, asked))


def test_neither_the_code_nor_the_name_shown_can_be_read_in_the_database(asked):
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT c::text, convert_from(sealed_name, 'UTF8') FROM profile_confirmation c")
        stored = str(cursor.fetchall())
    assert "Kévin" not in stored and "Kévin".encode().hex() not in stored
    assert asked[1] not in stored and asked[1].replace("-", "") not in stored


def test_wrong_codes_end_by_waiting_and_never_keep_the_right_one_out(maria, asked):
    for _ in range(TRIES + 1):
        told = read(maria.post(asked[0], {"code": WRONG}))
    assert "Attendez une heure" in told
    assert "chanter" in read(maria.post(asked[0], {"code": asked[1]}))
    Confirmation.objects.using(ACTIVITY).update(wrong_since=timezone.now() - PAUSE)
    assert "pas le bon code" in read(maria.post(asked[0], {"code": WRONG}))


def test_a_question_is_no_longer_valid_after_sixty_days(maria, asked):
    Confirmation.objects.using(ACTIVITY).update(expires_at=timezone.now() - timedelta(seconds=1))
    assert "n’est plus valable" in read(maria.post(asked[0], {"code": asked[1]}))


def test_the_person_takes_a_question_and_its_answer_back_and_nobody_else_does(kevin, maria, asked):
    answer(maria, asked)
    number = Confirmation.objects.using(ACTIVITY).get().pk
    actions.take_back(account=KEVIN + 1, number=number)
    assert Confirmation.objects.using(ACTIVITY).exists()
    kevin.post(reverse("profile:referee_take_back", args=[number]))
    assert not Confirmation.objects.using(ACTIVITY).exists()


def test_a_skill_removed_or_worded_otherwise_is_confirmed_no_more(maria, asked):
    answer(maria, asked)
    [sings] = [each for each in said_by(KEVIN) if each.words == "chanter"]
    remove(account=KEVIN, number=sings.pk)
    add_own(account=KEVIN, brick="", wordings=["chanter juste"], said_on=TODAY)
    assert {skill.words: skill.confirmed for skill in sheet_of(KEVIN).others} == {
        "chanter juste": 0,
        "réparer un vélo": 0,
    }


def test_ten_questions_wait_at_most_and_eight_skills_each(kevin, others):
    for _ in range(actions.MOST_OPEN):
        assert not hasattr(actions.ask(account=KEVIN, skills=["chanter"]), "message")
    assert "Dix demandes" in read(kevin.post(ASK, {"skills": ["chanter"]}))
    many = [f"faire {number}" for number in range(actions.MOST_SKILLS + 1)]
    add_own(account=KEVIN, brick="", wordings=many, said_on=TODAY)
    assert "Huit savoir-faire au plus" in read(kevin.post(ASK, {"skills": many}))
    assert "Choisissez au moins un" in read(kevin.post(ASK, {"skills": []}))


def test_a_visitor_without_an_account_is_asked_to_sign_in_first(browser, others):
    assert browser.get(ASK).status_code == 302
