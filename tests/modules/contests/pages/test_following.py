"""What comes after the letter: dates noted, silence told, both versions, the next letter, the end."""

from datetime import date

from django.template.loader import render_to_string
from django.test import RequestFactory

from cpa.kernel.quantity import Unit
from cpa.kernel.stores import ACTIVITY
from cpa.modules.contests import hooks
from cpa.modules.contests.models import Contest, Event
from tests.databases import both_stores
from tests.modules.contests.conftest import HOLDER, line
from tests.modules.contests.pages.reading import fields, links, main_of, text

START = "/signalements/nouveau/?droit=c2p&motif=exposition-absente&annee=2025"
PAGE = "/signalements/1/"
LINE = "cpf-2022-acquisition-1"


def open_one(browser, address=START, **said):
    given = {"reason": "exposition-absente", "year": "2025", **said}
    browser.post(address, {**fields(main_of(browser.get(address))), **given})


def press(browser, kind, seen, **said):
    """A form of the contest's page sent: the page that follows."""
    return main_of(browser.post(PAGE, {"kind": kind, "seen": str(seen), **said}, follow=True))


def sent(browser, day="2026-11-25"):
    open_one(browser)
    return press(browser, "envoi", 0, act="envoyer", day=day, reference="1A 000")


def shown(card):
    """A section of another module's page, as text."""
    return " ".join(render_to_string(card.template, dict(card.context)).split())


@both_stores
def test_a_letter_sent_says_when_the_answer_is_due(browser, holdings, today):
    page = text(sent(browser))
    assert "Envoyé à votre employeur : noté le 25 novembre 2026." in page
    assert "Réponse attendue avant le 25 janvier 2027." in page and "1A 000" in page


@both_stores
def test_silence_opens_the_next_letter_which_tells_of_the_first(browser, holdings, today):
    sent(browser)
    today(date(2027, 1, 25))
    page = text(main_of(browser.get(PAGE)))
    assert "Aucune réponse de votre employeur au 25 janvier 2027. Cela compte comme un refus." in page
    assert "Vous pouvez continuer jusqu’au 25 mars 2027." in page
    letter = text(press(browser, "suite", 1, act="continuer", body="carsat").find(".//article"))
    assert "Caisse régionale" in letter
    assert "J’ai écrit à mon employeur le 25 novembre 2026 ; je n’ai reçu aucune réponse" in letter


@both_stores
def test_going_on_too_late_is_said_with_what_remains(browser, holdings, today):
    sent(browser)
    today(date(2027, 3, 26))
    page = text(main_of(browser.get(PAGE)))
    assert "La date pour continuer est passée depuis le 25 mars 2027." in page and "médiateur" in page


@both_stores
def test_a_form_from_a_stale_window_changes_nothing_and_says_so(browser, holdings, today):
    sent(browser)
    page = text(press(browser, "abandon", 0, act="abandonner"))
    assert "Ce signalement a changé dans une autre fenêtre." in page and "lettre envoyée" in page
    assert Event.objects.using(ACTIVITY).count() == 1


@both_stores
def test_a_day_to_come_is_refused_beside_its_field_and_what_was_typed_stays(browser, holdings, today):
    open_one(browser)
    page = browser.post(PAGE, {"kind": "envoi", "seen": "0", "act": "envoyer", "day": "2026-11-26", "reference": "1A"})
    assert "Ce jour n’est pas encore venu." in text(main_of(page)) and 'value="1A"' in page.content.decode()
    assert not Event.objects.using(ACTIVITY).exists()


@both_stores
def test_a_form_that_is_not_ours_changes_nothing(browser, holdings, today):
    open_one(browser)
    for said in ({"kind": "autre"}, {"kind": "suite", "act": "continuer", "body": "tribunal"}, {}):
        assert browser.post(PAGE, {"seen": "0", **said}).status_code == 200
    assert not Event.objects.using(ACTIVITY).exists()


@both_stores
def test_a_correction_shows_both_versions_and_offers_to_close(browser, holdings, today):
    holdings.hold(line(LINE, 22_804, label="Droits gagnés en 2022"))
    open_one(browser, f"/signalements/nouveau/?cle={LINE}", reason="temps-faux", year="2022")
    holdings.hold(line("cpf-2022-acquisition-2", 27_196, label="Correction des droits de 2022"))
    page = main_of(browser.get(PAGE))
    assert "Quand vous l’avez signalé, le 25 novembre 2026228,04 €" in text(page) and "Maintenant500 €" in text(page)
    assert links(page)["Correction des droits de 2022"] == "/mes-droits/pourquoi/cpf-2022-acquisition-2/"
    assert "+271,96 €" in text(page)
    closed = text(press(browser, "regler", 0, act="regler"))
    assert "réglé" in closed and "À la fin du signalement500 €" in closed


@both_stores
def test_a_settled_contest_can_be_reopened(browser, holdings, today):
    open_one(browser)
    press(browser, "regler", 0, act="regler")
    assert "rouvert" in text(press(browser, "rouvrir", 1, act="rouvrir"))


@both_stores
def test_a_line_is_contested_until_it_is_settled(browser, holdings, today):
    holdings.hold(line(LINE, 22_804))
    request = RequestFactory().get("/")
    assert f"cle={LINE}" in shown(hooks.line_section(request, HOLDER, LINE))
    open_one(browser, f"/signalements/nouveau/?cle={LINE}", reason="temps-faux", year="2022")
    contested = shown(hooks.line_section(request, HOLDER, LINE))
    assert "contestée" in contested and "228,04" in contested and "cle=" not in contested
    assert hooks.contested_lines(HOLDER) == {LINE}
    press(browser, "regler", 0, act="regler")
    assert not hooks.contested_lines(HOLDER)
    assert "contestée" not in shown(hooks.line_section(request, HOLDER, LINE))


@both_stores
def test_my_rights_tell_what_is_contested_and_how_to_report_what_is_missing(browser, holdings, today):
    request = RequestFactory().get("/")
    assert "/signalements/nouveau/" in shown(hooks.rights_section(request, HOLDER))
    sent(browser)
    card = shown(hooks.rights_section(request, HOLDER))
    assert "Mon travail pénible n’a pas été déclaré (2025)" in card and "25 janvier 2027" in card


@both_stores
def test_the_list_says_where_each_stands_and_its_next_date(browser, holdings, today):
    assert "Vous n’avez rien signalé." in text(main_of(browser.get("/signalements/")))
    sent(browser)
    page = main_of(browser.get("/signalements/"))
    assert links(page)["Mon travail pénible n’a pas été déclaré (2025)"] == PAGE
    assert "lettre envoyée" in text(page) and "25 janvier 2027" in text(page)


@both_stores
def test_a_contest_is_erased_once_it_is_said_twice(browser, holdings, today):
    sent(browser)
    assert "Effacer pour toujours" in text(main_of(browser.get(f"{PAGE}effacer/")))
    assert Contest.objects.using(ACTIVITY).exists()
    assert "Le signalement est effacé." in text(main_of(browser.post(f"{PAGE}effacer/", follow=True)))
    assert not Contest.objects.using(ACTIVITY).exists() and browser.get(PAGE).status_code == 404


@both_stores
def test_figures_are_in_the_unit_of_the_right(browser, holdings, today):
    holdings.hold(line("c2p-2025-acquisition-1", 4, Unit.POINT))
    open_one(browser)
    assert "4 points" in text(main_of(browser.get(PAGE)))
