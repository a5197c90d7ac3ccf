"""How to be reminded is the holder's choice: nothing at first, the screen or a sheet of paper when they say so."""

from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.modules.rights.dates import actions, queries
from cpa.modules.rights.dates.reminder import Reminder
from cpa.modules.rights.hooks import erase_personal_data_of, personal_data_of
from cpa.modules.rights.models import DatesReminder
from tests.databases import activity_store, both_stores
from tests.modules.rights.careers import MARIA, NADIA, year
from tests.modules.rights.pages.reading import page, text

ADDRESS = "/mes-droits/dates/"


@both_stores
def test_nothing_reminds_until_the_holder_says_so(maria, known):
    this = timezone.localdate().year
    known.facts = (year(this),)
    assert page(maria, "/mes-droits/").find(".//ol[@class='dates']") is None
    maria.post(ADDRESS, {"way": "screen"})
    assert f"31 mai {this + 1}" in text(page(maria, "/mes-droits/").find(".//ol[@class='dates']"))


@both_stores
def test_the_sheet_of_paper_is_offered_to_who_chose_it(maria, known):
    maria.post(ADDRESS, {"way": "paper"})
    assert "Votre feuille est prête" in text(page(maria, ADDRESS))


@both_stores
def test_the_page_says_that_nothing_is_sent(maria, known):
    assert "Ce site n’envoie pas de rappel par e-mail ni par SMS." in text(page(maria, ADDRESS))


@both_stores
def test_a_way_that_does_not_exist_is_refused_in_words(maria, known):
    response = maria.post(ADDRESS, {"way": "pigeon"})
    assert response.status_code == 200 and "n’en fait pas partie" in response.content.decode()
    assert queries.reminder(MARIA) is Reminder.NONE


@activity_store
def test_the_choice_is_one_person_s_is_exported_and_is_erased():
    actions.choose_reminder(account=MARIA, way=Reminder.SCREEN)
    actions.choose_reminder(account=MARIA, way=Reminder.PAPER)
    assert (queries.reminder(MARIA), queries.reminder(NADIA)) == (Reminder.PAPER, Reminder.NONE)
    assert [row["way"] for row in personal_data_of(MARIA).tables["dates_reminder"]] == ["paper"]
    erase_personal_data_of(MARIA)
    assert not DatesReminder.objects.using(ACTIVITY).exists()


@activity_store
def test_to_choose_none_keeps_nothing():
    actions.choose_reminder(account=MARIA, way=Reminder.SCREEN)
    actions.choose_reminder(account=MARIA, way=Reminder.NONE)
    assert not DatesReminder.objects.using(ACTIVITY).exists()
