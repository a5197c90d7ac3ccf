import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cpa.modules.profile.card import queries, views
from cpa.modules.profile.reading import Known
from cpa.modules.profile.skills.actions import add_own
from cpa.modules.profile.skills.queries import said_by
from tests.databases import activity_store
from tests.modules.profile.lives import TODAY
from tests.modules.profile.visitor import KEVIN

pytestmark = activity_store


@pytest.fixture(autouse=True)
def path(monkeypatch, others):
    others.trial = KEVIN
    monkeypatch.setattr(queries, "known", lambda account: Known())
    monkeypatch.setattr(views, "bricks_of", lambda account: ())
    add_own(account=KEVIN, brick="", wordings=["chanter", "réparer un vélo"], said_on=TODAY)


def download(browser, form, name=""):
    return browser.post(reverse("profile:card_download"), {"format": form, "name": name})


@pytest.mark.parametrize(
    ("form", "content_type", "name"),
    [
        ("pdf", "application/pdf", "ce-que-je-sais-faire"),
        ("cv", "application/pdf", "mon-cv"),
        ("json", "application/json", "ce-que-je-sais-faire"),
        ("europeen", "application/ld+json", "ce-que-je-sais-faire"),
    ],
)
def test_the_card_is_taken_away_in_each_form(browser, form, content_type, name):
    answer = download(browser, form)
    assert answer["Content-Type"] == content_type
    assert answer["Content-Disposition"].startswith(f'attachment; filename="{name}-20')
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("form", ["pdf", "cv"])
@pytest.mark.parametrize("words", ["souder 🧑‍🏭", "中文", "\x01", "a\x01b", "李"])
def test_signs_that_no_font_holds_never_keep_the_card_from_being_printed_and_are_told(browser, form, words):
    add_own(account=KEVIN, brick="", wordings=[words], said_on=TODAY)
    answer = download(browser, form, words)
    assert (answer.status_code, answer.content[:4]) == (200, b"%PDF")
    page = browser.get(reverse("profile:card")).content.decode()
    unseen = [sign for sign in words if sign in "🧑🏭中文李"]
    assert ("à leur place, «\u00a0□\u00a0»" in page) == bool(unseen)
    assert ("que le PDF ne sait pas montrer" in page) == bool(unseen)
    assert " ".join(unseen) in page


def test_the_name_is_in_the_file_alone(browser):
    answer = download(browser, "json", "Kévin Martin")
    assert json.loads(answer.content)["name"] == "Kévin Martin"
    assert "Martin" not in answer["Content-Disposition"]
    assert "Martin" not in browser.get(reverse("profile:card")).content.decode()


def test_what_is_taken_off_the_card_is_in_none_of_its_forms(browser):
    kept = next(each for each in said_by(KEVIN) if each.shown == "chanter")
    shown = [each.pk for each in said_by(KEVIN)]
    add_own(account=KEVIN, brick="", wordings=["danser"], said_on=TODAY)
    browser.post(reverse("profile:card_choose"), {"initial-shown": shown, "shown": [kept.pk]})
    assert "réparer un vélo" not in browser.get(reverse("profile:card")).content.decode()
    for form in ("json", "europeen"):
        content = download(browser, form).content.decode()
        assert "chanter" in content
        assert "danser" in content, "said in another window meanwhile"
        assert "réparer un vélo" not in content


def test_a_card_downloaded_comes_back_by_the_page(browser):
    card = download(browser, "json").content
    for each in said_by(KEVIN):
        browser.post(reverse("profile:skill_remove", args=[each.pk]))
    browser.post(reverse("profile:card_take_back"), {"file": SimpleUploadedFile("carte.json", card)})
    assert [each.shown for each in said_by(KEVIN)] == ["chanter", "réparer un vélo"]


def test_a_file_that_is_no_card_is_told_in_words(browser):
    answer = browser.post(reverse("profile:card_take_back"), {"file": SimpleUploadedFile("x.json", b"{}")})
    assert "Ce fichier n’est pas une carte que ce site connaît." in answer.content.decode()


def test_a_form_that_does_not_exist_is_asked_again(browser):
    assert download(browser, "exe").status_code == 200


@pytest.mark.parametrize("number", ["9" * 30, "9" * 5000, "٣", "-1"])
def test_absurd_numbers_of_skills_change_nothing(browser, number):
    for sent in ({"initial-shown": [number], "shown": [number]}, {"initial-shown": [number]}):
        assert browser.post(reverse("profile:card_choose"), sent).status_code in (200, 302)
    assert len(said_by(KEVIN)) == 2 and all(each.on_card for each in said_by(KEVIN))


def test_a_file_nested_without_end_is_told_in_words(browser):
    answer = browser.post(reverse("profile:card_take_back"), {"file": SimpleUploadedFile("x.json", b"[" * 100_000)})
    assert "Ce fichier n’est pas une carte téléchargée d’ici." in answer.content.decode()
