"""From a training to its request, as a person goes through it, and as the body that gives the training sees it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from cpa.module_api.registry import hooks
from cpa.module_api.training_requests import OfferedSession
from cpa.modules.requests import actions, queries, sessions
from cpa.modules.requests.models import Training
from cpa.modules.requests.training import views
from tests.databases import both_stores
from tests.modules.requests.holders import balances, holder
from tests.modules.requests.training.catalogue import KEY, SESSION, SOURCE, SURE, Catalogue
from tests.modules.rights.pages.reading import page, text

pytestmark = both_stores
BEGIN = f"/mes-demandes/formation/{SOURCE}/{KEY}/"


@pytest.fixture
def trained(person, monkeypatch):
    """Someone with 700,01 € of CPF, 200 € of engagement and 40 points, before a catalogue of one training."""
    person.account = holder(money=70_001, engagement=20_000, points=40)
    person.catalogue = Catalogue()
    monkeypatch.setattr(sessions, "hooks", lambda: person.catalogue)
    monkeypatch.setattr(views, "hooks", lambda: person)
    return person


def until_summary(person, sharing="points", **answers):
    """The number of a draft that waits to be read again."""
    led = person.client.post(BEGIN, {"session": SESSION})["Location"]
    number = int(re.search(r"/(\d+)/questions/", led).group(1))
    person.client.post(led, {**SURE, **answers})
    answer = person.client.post(f"/mes-demandes/{number}/qui-paie/", {"sharing": sharing})
    assert answer["Location"] == f"/mes-demandes/{number}/relire-la-formation/"
    return number


def confirmed(person, sharing="points"):
    """The number of a confirmed request."""
    number = until_summary(person, sharing)
    person.way = "paper"
    person.client.post(f"/mes-demandes/{number}/relire-la-formation/", {"seen": mark(person, number)})
    assert queries.own_request(person.account, number).state == "confirmed"
    return number


def mark(person, number):
    """What the button of the summary sends, read on the page."""
    found = person.client.get(f"/mes-demandes/{number}/relire-la-formation/").content.decode()
    return re.search(r'name="seen" value="(\w+)"', found).group(1)


def test_the_address_of_a_request_names_the_training_and_its_session():
    asked = hooks().request_for_training
    assert asked(source="lheo", key="A/1", session="S 1") == "/mes-demandes/formation/lheo/A/1/?session=S+1"
    assert asked(source="lheo", key="A/1", session="") == "/mes-demandes/formation/lheo/A/1/"
    assert asked(source="lheo", key="", session="") == ""


def test_what_is_left_to_pay_is_on_every_page_before_anything_is_taken(trained):
    assert "Reste à payer 0 €" in text(page(trained.client, BEGIN))
    number = until_summary(trained, "")
    assert "Reste à payer : 99,99 €" in text(page(trained.client, f"/mes-demandes/{number}/qui-paie/"))
    found = text(page(trained.client, f"/mes-demandes/{number}/relire-la-formation/"))
    for said in (
        *("Prix de la formation 1 000 €", "Droit cpf 700,01 €", "Droit cec 200 €", "Reste à payer par vous 99,99 €"),
        *("Il vous restera sur votre CPF 0 €", "Il vous restera de vos droits d’engagement 0 €"),
    ):
        assert said in found
    assert balances(trained.account, "cpf") == (70_001, 0)


def test_confirming_sets_every_right_aside_and_one_action_gives_all_back(trained):
    number = confirmed(trained)
    assert [balances(trained.account, right) for right in ("cpf", "cec", "c2p")] == [(0, 70_001), (0, 20_000), (39, 1)]
    shown = text(page(trained.client, f"/mes-demandes/{number}/"))
    assert "700,01 € de votre CPF, 200 € de vos droits d’engagement, 1 point pour travail pénible" in shown
    assert "Une demande d’utilisation de vos droits a été faite" in text(page(trained.client, "/mon-compte/"))
    trained.client.post(f"/mes-demandes/{number}/annuler/")
    assert [balances(trained.account, right) for right in ("cpf", "cec", "c2p")] == [(70_001, 0), (20_000, 0), (40, 0)]


def test_without_a_strong_confirmation_the_summary_leads_to_one_and_commits_nothing(trained):
    number = until_summary(trained)
    here = f"/mes-demandes/{number}/relire-la-formation/"
    assert "Prouver que c’est moi" in text(page(trained.client, here))
    assert trained.client.post(here, {"seen": "x"})["Location"] == f"/mon-acces/confirmer/?next={here}"
    assert balances(trained.account, "cpf") == (70_001, 0)


def test_not_to_know_yet_is_an_answer_that_leads_to_someone(trained):
    number = until_summary(trained, after="unknown")
    for address in ("qui-paie/", "relire-la-formation/"):
        assert "Parlez-en avant de décider" in text(page(trained.client, f"/mes-demandes/{number}/{address}"))
    sure = until_summary(trained)
    assert sure == number
    assert "Parlez-en avant de décider" not in text(page(trained.client, f"/mes-demandes/{sure}/qui-paie/"))


def test_a_question_left_empty_is_said_and_the_others_are_kept(trained):
    led = trained.client.post(BEGIN, {"session": SESSION})["Location"]
    answer = trained.client.post(led, {"content": "partly", "after": "yes"}).content.decode()
    assert "Ne pas savoir en est une." in answer
    assert re.search(r'value="partly"[^>]*checked', answer)


def test_a_price_that_changed_is_said_on_the_summary_and_confirms_nothing(trained):
    number = until_summary(trained)
    trained.way, seen = "paper", mark_before(trained, number)
    trained.catalogue.price_cents = 100_100
    here = f"/mes-demandes/{number}/relire-la-formation/"
    shown = text(page(trained.client, here))
    assert "Le prix a changé depuis" in shown
    assert "Confirmer ma demande" not in shown
    trained.client.post(here, {"seen": seen})
    assert balances(trained.account, "cpf") == (70_001, 0)


def mark_before(person, number):
    """The mark of the summary, before something changes."""
    person.way = "paper"
    return mark(person, number)


def test_full_sessions_and_those_of_tomorrow_are_not_proposed(trained):
    [one] = trained.catalogue.sessions
    soon = replace(one, key="S-2", starts=timezone.localdate())
    trained.catalogue.sessions = [replace(one, full=True), soon]
    assert "Aucune date ne peut être demandée" in text(page(trained.client, BEGIN))
    assert trained.client.post(BEGIN, {"session": SESSION}).status_code == 200
    assert not Training.objects.using("activity").exists()


def test_what_cannot_be_paid_says_why_and_goes_no_further(trained):
    number = until_summary(trained)
    trained.catalogue.fundable = False
    found = text(page(trained.client, f"/mes-demandes/{number}/qui-paie/"))
    assert "La certification a pris fin." in found
    assert "Relire ma demande" not in found
    answer = trained.client.post(f"/mes-demandes/{number}/qui-paie/", {})
    assert answer.status_code == 200


def test_a_training_that_is_gone_keeps_its_draft_readable(trained):
    number = until_summary(trained)
    trained.catalogue.shown = False
    assert "n’est plus proposée" in text(page(trained.client, f"/mes-demandes/{number}/qui-paie/"))
    assert "n’est plus proposée" in text(page(trained.client, f"/mes-demandes/{number}/relire-la-formation/"))
    page(trained.client, BEGIN, status=404)


def test_the_request_of_another_does_not_exist(trained):
    number = until_summary(trained)
    trained.account = holder(money=1)
    for address in ("questions/", "qui-paie/", "relire-la-formation/"):
        assert trained.client.get(f"/mes-demandes/{number}/{address}").status_code == 404
        assert trained.client.post(f"/mes-demandes/{number}/{address}").status_code == 404
    assert trained.client.post(f"/mes-demandes/{number}/organisme/").status_code == 404


@pytest.fixture
def body():
    """The body's browser: no account."""
    cache.clear()
    return Client(headers={"accept-language": "fr"})


def passed_on(person, number):
    """The address and the code that the holder gets for the body."""
    shown = person.client.post(f"/mes-demandes/{number}/organisme/").content.decode()
    address = re.search(r"http://[^/<]+(/dossier-de-formation/\w+/)", shown).group(1)
    return address, re.search(r"\w{4}-\w{4}-\w{4}", shown).group(0)


def test_the_body_sees_the_file_under_the_code_and_nothing_of_the_person(trained, body):
    number = confirmed(trained)
    address, code = passed_on(trained, number)
    assert "Dossier numéro" not in body.get(address).content.decode()
    assert "Dossier numéro" not in body.post(address, {"code": "CDFG-HJKM-NPQR"}).content.decode()
    shown = re.sub(r"\s", " ", body.post(address, {"code": code}).content.decode()).partition("<main")[2]
    assert f"Dossier numéro {number}" in shown
    assert "1 000 €" in shown
    for hidden in (str(trained.account), "700,01", "200 €", " point", "Droit", "CPF"):
        assert hidden not in shown.partition("</main")[0], hidden


def test_who_has_nothing_left_is_told_so_and_never_led_round(trained):
    trained.account = holder(money=0)
    led = trained.client.post(BEGIN, {"session": SESSION})
    seen = led["Location"] if led.status_code == 302 else BEGIN
    assert "il n’y a rien à demander" in text(page(trained.client, seen.replace("questions", "qui-paie")))


def test_dates_that_cannot_be_asked_for_any_more_are_told(trained):
    soon = timezone.localdate() + timedelta(days=1)
    trained.catalogue.sessions.append(OfferedSession("S-2", soon, soon, full=None))
    assert "commence trop tôt" in text(page(trained.client, f"{BEGIN}?session=S-2"))
    assert "n’est plus proposée" in text(page(trained.client, f"{BEGIN}?session=S-3"))
    assert "commence trop tôt" not in text(page(trained.client, f"{BEGIN}?session={SESSION}"))


def test_an_answer_that_no_page_proposed_is_refused_in_words(trained):
    led = trained.client.post(BEGIN, {"session": SESSION})["Location"]
    answer = trained.client.post(led, {**SURE, "content": "zzz"})
    assert answer.status_code == 200 and "Choisissez une réponse" in answer.content.decode()


def test_no_summary_promises_less_than_nothing(trained):
    first = until_summary(trained)
    led = trained.client.post(BEGIN.replace(KEY, "A/2"), {"session": SESSION})["Location"]
    trained.client.post(led, SURE)
    trained.client.post(led.replace("questions", "qui-paie"), {"sharing": "points"})
    number = int(re.search(r"/(\d+)/", led).group(1))
    trained.way = "paper"
    trained.client.post(f"/mes-demandes/{first}/relire-la-formation/", {"seen": mark(trained, first)})
    shown = text(page(trained.client, f"/mes-demandes/{number}/relire-la-formation/"))
    assert "−" not in shown and "Il vous restera" not in shown


def test_a_place_kept_is_told_once_and_moves_nothing(trained, body):
    number = confirmed(trained)
    address, code = passed_on(trained, number)
    for _again in range(2):
        assert "Vous gardez une place" in body.post(address, {"code": code, "said": "place"}).content.decode()
    assert text(page(trained.client, f"/mes-demandes/{number}/")).count("Une place est gardée") == 1
    assert balances(trained.account, "cpf") == (0, 70_001)


@pytest.mark.parametrize("state", ["confirmed", "sent"])
def test_a_full_session_gives_back_all_that_was_set_aside(trained, body, state):
    number = confirmed(trained)
    if state == "sent":
        actions.send(number=number, on=timezone.localdate())
    address, code = passed_on(trained, number)
    assert "La session est complète" in body.post(address, {"code": code, "said": "full"}).content.decode()
    assert [balances(trained.account, right) for right in ("cpf", "cec", "c2p")] == [(70_001, 0), (20_000, 0), (40, 0)]
    assert "Ce dossier est fermé" in body.post(address, {"code": code, "said": "place"}).content.decode()


def test_whoever_holds_the_code_never_gets_used_rights_back(trained, body):
    number, today = confirmed(trained), timezone.localdate()
    actions.send(number=number, on=today)
    actions.accept(number=number, on=today)
    address, code = passed_on(trained, number)
    shown = body.post(address, {"code": code, "said": "full"}).content.decode()
    assert "elle seule peut lui rendre ses droits" in shown
    assert [balances(trained.account, right) for right in ("cpf", "cec", "c2p")] == [(0, 0), (0, 0), (39, 0)]
    assert "Plus de place dans cette session" in text(page(trained.client, f"/mes-demandes/{number}/"))


def test_nothing_opens_before_the_person_asks_nor_after_they_ask_anew(trained, body):
    number = until_summary(trained)
    trained.client.post(f"/mes-demandes/{number}/organisme/")
    assert Training.objects.using("activity").get(pk=number).slug is None
    trained.client.post(f"/mes-demandes/{number}/annuler/")
    number = confirmed(trained)
    first, second = passed_on(trained, number), passed_on(trained, number)
    assert "Dossier numéro" not in body.post(first[0], {"code": first[1]}).content.decode()
    assert "Dossier numéro" in body.post(second[0], {"code": second[1]}).content.decode()
