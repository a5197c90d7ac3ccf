"""From a line, or from a right that is missing, to a letter in three screens."""

from datetime import date
from uuid import uuid4

import pytest
from django.urls import reverse

from cpa.kernel.stores import ACTIVITY
from cpa.modules.contests.models import Contest, Event
from tests.databases import both_stores
from tests.modules.contests.conftest import FOUNDRY, OTHER, SCHOOL, declared, line
from tests.modules.contests.pages.reading import fields, main_of, text

START = "/signalements/nouveau/"
LINE = "cpf-2022-acquisition-1"
MISSING = f"{START}?droit=c2p&motif=exposition-absente&annee=2024"


def claimed(browser, address=MISSING, **said):
    """Screen 1 sent: the answer, on screen 2."""
    shown = main_of(browser.get(address))
    given = {"reason": "exposition-absente", "year": "2024", "expected": "Nuit et bruit", "words": "Depuis 2005."}
    return browser.post(address, {**fields(shown), **given, **said}, follow=True)


def lettered(browser, address=MISSING, said=None, **proved):
    """Screens 1 and 2 sent: the letter."""
    screen = main_of(claimed(browser, address, **(said or {})))
    assert "Écran 2 sur 3" in text(screen)
    given = {"body": "employeur", "employer": FOUNDRY, "proofs": ["fiches-de-paie"], "other_proof": "Photos"}
    return browser.post("/signalements/1/preuves/", {**given, **proved}, follow=True)


@both_stores
def test_a_missing_right_gives_a_letter_in_three_screens(browser, holdings, today):
    holdings.declare(2024, declared(FOUNDRY, date(2024, 1, 1), "D-1"), declared(SCHOOL, date(2024, 2, 1), "D-2"))
    screen = main_of(lettered(browser))
    letter = text(screen.find(".//article"))
    assert "Écran 3 sur 3" in text(screen)
    assert "À l’employeur" in letter and f"Établissement SIRET {FOUNDRY}" in letter
    for said in ("exposition de 2024", "Nuit et bruit", "Depuis 2005.", "Fiches de paie", "Photos", "L. 4163-18"):
        assert said in letter
    assert "Déclaration D-1, ligne 12, reçue le 28 janvier 2024" in letter
    assert "D-2" not in letter, "one employer is never told what another declared"


@both_stores
def test_from_a_line_the_right_the_year_and_the_amount_are_known(browser, holdings, today):
    holdings.hold(line(LINE, 22_804, label="Droits gagnés en 2022"))
    shown = main_of(browser.get(f"{START}?cle={LINE}"))
    assert "Droits gagnés en 2022, 228,04 €" in text(shown) and fields(shown)["year"] == "2022"
    assert "Mon travail pénible" not in text(shown)
    claimed(browser, f"{START}?cle={LINE}", reason="montant-faux", year="2022")
    kept = Contest.objects.using(ACTIVITY).get()
    assert (kept.line, kept.right, kept.year, kept.amount_then) == (LINE, "cpf", 2022, 22_804)


@both_stores
def test_the_fund_is_told_the_line_and_its_reference(browser, holdings, today):
    holdings.hold(line(LINE, 22_804, label="Droits gagnés en 2022"))
    said = {"reason": "montant-faux", "year": "2022"}
    letter = text(main_of(lettered(browser, f"{START}?cle={LINE}", said, body="caisse-des-depots")).find(".//article"))
    assert f"« Droits gagnés en 2022 », du 31 mai 2023 : 228,04 € (référence {LINE})" in letter


@both_stores
def test_a_line_under_contest_leads_to_its_contest(browser, holdings, today):
    holdings.hold(line(LINE, 22_804))
    claimed(browser, f"{START}?cle={LINE}", reason="montant-faux", year="2022")
    assert browser.get(f"{START}?cle={LINE}").url == reverse("contests:contest", args=[1])


@both_stores
@pytest.mark.parametrize("query", ["cle=cpf-1999-x-1", "droit=autre", "motif=rien&annee=abcd", "annee=20244"])
def test_an_address_that_says_nonsense_starts_from_nothing(browser, holdings, today, query):
    shown = text(main_of(browser.get(f"{START}?{query}")))
    assert "Argent pour me former (CPF)" in shown and "Mon travail pénible n’a pas été déclaré" in shown


@both_stores
def test_what_is_missing_is_said_and_nothing_is_kept(browser, holdings, today):
    answer = browser.post(START, {"token": str(uuid4())})
    shown = text(main_of(answer))
    assert "Choisissez ce qui ressemble le plus à votre cas." in shown and "Il manque l’année." in shown
    assert not Contest.objects.using(ACTIVITY).exists()


@both_stores
def test_a_name_and_an_address_are_shown_and_kept_nowhere(browser, holdings, today):
    lettered(browser)
    typed = {"name": "Prénom Inventé", "address": "1 rue du Test\n00000 Nulle-Part"}
    shown = browser.post("/signalements/1/lettre/", typed)
    assert "Prénom Inventé" in text(main_of(shown).find(".//article"))
    assert "no-store" in shown["Cache-Control"]
    made = browser.post("/signalements/1/lettre.pdf", typed)
    assert made.content.startswith(b"%PDF") and made["Content-Disposition"].endswith('"signalement-1.pdf"')
    rows = [*Contest.objects.using(ACTIVITY).values(), *Event.objects.using(ACTIVITY).values()]
    assert rows and "Inventé" not in str(rows) and "Nulle-Part" not in str(rows)
    assert "Inventé" not in browser.get("/signalements/1/lettre/").content.decode()


@both_stores
def test_the_letter_is_in_french_for_someone_who_reads_english(browser, holdings, today):
    lettered(browser)
    shown = main_of(browser.get("/signalements/1/lettre/", headers={"accept-language": "en"}))
    assert "Your letter" in text(shown) and "Fiches de paie" in text(shown.find(".//article"))


@both_stores
@pytest.mark.parametrize(
    ("year", "said"),
    [
        ("2022", "Elle était le 31 décembre 2024."),
        ("2023", "Elle était le 31 décembre 2025."),
        ("2024", "À envoyer au plus tard le 31 décembre 2026. Code du travail, art. L. 4163-20"),
        ("2025", "À envoyer au plus tard le 31 décembre 2027. Code du travail, art. L. 4163-20"),
    ],
)
def test_the_last_day_of_the_law_is_said_before_the_letter(browser, holdings, today, year, said):
    assert said in text(main_of(claimed(browser, year=year)))


@both_stores
@pytest.mark.parametrize(
    ("year", "left"),
    [
        ("2022", "L’employeur et la caisse ne sont plus tenus de corriger depuis le 31 décembre 2025."),
        ("2023", "Jusqu’au 31 décembre 2026, l’employeur peut encore corriger en votre faveur, et la caisse vérifier."),
    ],
)
def test_too_late_is_said_plainly_with_what_remains(browser, holdings, today, year, left):
    shown = text(main_of(claimed(browser, year=year)))
    assert "La date prévue par la loi est passée" in shown and left in shown and "médiateur" in shown
    letter = text(main_of(lettered(browser, said={"year": year})).find(".//article"))
    assert f"reconnaître par écrit mon exposition de {year}" in letter


@both_stores
@pytest.mark.parametrize("page", ["", "preuves/", "lettre/", "effacer/"])
def test_someone_else_s_contest_is_nowhere(browser, who, holdings, today, page):
    claimed(browser)
    who["account"] = OTHER
    assert browser.get(f"/signalements/1/{page}").status_code == 404
    assert browser.post("/signalements/1/lettre.pdf").status_code == 404


WORK = f"{START}?droit=cpf&motif=temps-faux&annee=2024"
SAID = {"reason": "temps-faux"}


@both_stores
def test_with_several_employers_a_letter_to_one_waits_until_it_is_named(browser, holdings, today):
    holdings.declare(2024, declared(FOUNDRY, date(2024, 1, 1), "D-1"), declared(SCHOOL, date(2024, 2, 1), "D-2"))
    screen = text(main_of(claimed(browser, WORK, **SAID)))
    assert "Quel employeur ?" in screen and "Quel employeur ? (facultatif)" not in screen
    asked = text(main_of(browser.post("/signalements/1/preuves/", {"body": "employeur"})))
    assert "Écran 2 sur 3" in asked and "Choisissez l’employeur à qui la lettre est écrite." in asked


@both_stores
def test_a_letter_to_the_fund_needs_no_employer_and_shows_them_all(browser, holdings, today):
    holdings.declare(2024, declared(FOUNDRY, date(2024, 1, 1), "D-1"), declared(SCHOOL, date(2024, 2, 1), "D-2"))
    letter = text(main_of(lettered(browser, WORK, SAID, body="caisse-des-depots", employer="")).find(".//article"))
    assert "Déclaration D-1" in letter and "Déclaration D-2" in letter


@both_stores
def test_a_letter_to_another_employer_shows_nothing_of_those_known(browser, holdings, today):
    holdings.declare(2024, declared(FOUNDRY, date(2024, 1, 1), "D-1"))
    letter = text(main_of(lettered(browser, WORK, SAID, employer="autre")).find(".//article"))
    assert "À l’employeur" in letter and FOUNDRY not in letter and "D-1" not in letter


@both_stores
def test_a_letter_opened_before_any_employer_is_named_shows_no_line(browser, holdings, today):
    holdings.declare(2024, declared(FOUNDRY, date(2024, 1, 1), "D-1"), declared(SCHOOL, date(2024, 2, 1), "D-2"))
    claimed(browser, WORK, **SAID)
    letter = text(main_of(browser.get("/signalements/1/lettre/")).find(".//article"))
    assert "À l’employeur" in letter and "D-1" not in letter and "D-2" not in letter


@both_stores
@pytest.mark.parametrize(("asked", "expected"), [(SCHOOL, SCHOOL), ("00550099900019", FOUNDRY)])
def test_the_employer_of_the_address_is_chosen_on_screen_2_when_the_account_knows_it(
    browser, holdings, today, asked, expected
):
    holdings.declare(2024, declared(FOUNDRY, date(2024, 1, 1), "D-1"), declared(FOUNDRY, date(2024, 3, 1), "D-3"))
    holdings.declare(2023, declared(SCHOOL, date(2023, 2, 1), "D-2"), declared(FOUNDRY, date(2023, 3, 1), "D-4"))
    screen = main_of(claimed(browser, f"{WORK}&employeur={asked}", **SAID))
    offered = [each for each in screen.iter("input") if each.get("name") == "employer"]
    assert [each.get("value") for each in offered if "checked" in each.attrib] == [expected]
