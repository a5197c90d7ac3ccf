"""The calendar file holds every date of the page and no other (I21), says no more than the page, and names nobody."""

import re
from datetime import UTC, date, datetime

import html5lib
import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from cpa.module_api.contributions import ImportantDate
from cpa.modules.rights.dates.agenda import agenda, identifier
from cpa.modules.rights.dates.queries import SameKey
from tests.databases import both_stores
from tests.modules.rights.careers import MARIA, year
from tests.modules.rights.dates.test_own import NIGHTS
from tests.modules.rights.pages.reading import page, text

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
# No backslash: the library reads « \N » as the end of a line, however it was escaped.
WRITTEN = st.characters(codec="utf-8", exclude_categories=["C"], exclude_characters="\\")
DATES = st.builds(
    ImportantDate,
    st.from_regex(r"[a-z]{1,12}-[0-9]{4}", fullmatch=True),
    st.dates(date(2015, 1, 1), date(2099, 12, 31)),
    st.text(WRITTEN, min_size=1, max_size=200),
    st.text(WRITTEN, max_size=300),
)


def four_years():
    this = timezone.localdate().year
    return tuple(year(number, exposures=NIGHTS) for number in range(this - 3, this + 1))


def events(content):
    return Calendar.from_ical(content).walk("VEVENT")


@settings(deadline=None)
@given(st.lists(DATES, max_size=8, unique_by=lambda each: each.key))
def test_whatever_the_dates_they_are_read_back_unchanged(dates):
    content = agenda(dates, NOW)
    read = [(e.decoded("dtstart"), str(e["summary"]), str(e.get("description", ""))) for e in events(content)]
    assert read == [(each.day, each.label, each.todo) for each in dates]
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))


def test_an_event_lasts_the_day_and_makes_nobody_busy():
    (event,) = events(agenda([ImportantDate("cec-declaration-2026", date(2027, 6, 30), "Déclarer")], NOW))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2027, 6, 30), date(2027, 7, 1))
    assert event.decoded("dtstamp") == NOW
    assert (event["transp"], event["class"]) == ("TRANSPARENT", "PRIVATE")
    assert "BEGIN:VALARM" not in agenda([], NOW).decode()


def test_taken_again_a_date_replaces_itself_even_when_it_moved():
    first, second = (
        events(agenda([ImportantDate("rights-credit-2026", date(2027, month, 1), "x")], NOW))[0]["uid"]
        for month in (5, 6)
    )
    assert first == second == identifier("rights-credit-2026") != identifier("rights-credit-2027")


@both_stores
def test_each_date_of_the_page_is_in_the_calendar_and_vice_versa(maria, known):
    known.facts = four_years()
    known.brought = [ImportantDate("request-1", date(2099, 1, 2), "Réponse à votre demande", "Rien à faire", "/x/")]
    shown = [
        (item.find("time").get("datetime"), text(item.find(".//*[@class='date-label']")))
        for item in page(maria, "/mes-droits/dates/").findall(".//ol[@class='dates']/li")
    ]
    response = maria.get("/mes-droits/dates/agenda.ics")
    written = [(str(e.decoded("dtstart")), " ".join(str(e["summary"]).split())) for e in events(response.content)]
    assert shown == written and len(shown) > 5
    assert shown == sorted(shown, key=lambda each: each[0])


@both_stores
def test_the_file_names_nobody_and_no_cache_keeps_it(maria, known):
    known.facts = four_years()
    response = maria.get("/mes-droits/dates/agenda.ics")
    assert response["Content-Type"].startswith("text/calendar") and "no-store" in response["Cache-Control"]
    assert response["Content-Disposition"] == 'attachment; filename="mes-dates.ics"'
    content = response.content.decode()
    assert str(MARIA) not in content and "12345678900011" not in content


@both_stores
def test_two_dates_of_one_key_stop_the_page_rather_than_hide_one(maria, known):
    known.brought = [ImportantDate("twice", date(2099, 1, day), "x") for day in (1, 2)]
    with pytest.raises(SameKey):
        maria.get("/mes-droits/dates/")


@both_stores
def test_no_date_counts_the_days_left(maria, known):
    known.facts = four_years()
    document = html5lib.parse(maria.get("/mes-droits/dates/").content, namespaceHTMLElements=False)
    assert not re.search(r"(dans|plus que|reste) \d+ (jour|semaine|mois)", text(document.find(".//main")))
