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
    ("form", "content_type"),
    [("pdf", "application/pdf"), ("json", "application/json"), ("europeen", "application/ld+json")],
)
def test_the_card_is_taken_away_in_each_form(browser, form, content_type):
    answer = download(browser, form)
    assert answer["Content-Type"] == content_type
    assert answer["Content-Disposition"].startswith('attachment; filename="ce-que-je-sais-faire-')
    assert "no-store" in answer["Cache-Control"]


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
