"""Using a right asks for more than a password, and never for a smartphone."""

import re
import time
from datetime import timedelta

import pytest
from allauth.account.signals import email_changed, password_reset
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added
from django.core import mail
from django.test import RequestFactory
from django.utils import timezone

from cpa.kernel.problem import Problem
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.identity.actions import confirmation
from cpa.modules.identity.confirming import HOLD, held_until
from cpa.modules.identity.models import ConfirmationCode, JournalLine
from tests.databases import both_stores
from tests.modules.identity.people import (
    NADIA,
    account_of,
    attach,
    code_for,
    everything_stored,
    shown,
    signed_in,
    user,
)
from tests.modules.identity.test_second_factor import code_of, confirmed, with_application

pytestmark = both_stores


def proof(client, who):
    """What the hook answers to this browser's next request."""
    request = RequestFactory().get("/")
    request.session, request.user = client.session, who
    return hooks().strong_confirmation(request=request, then="/mes-demandes/1/relire/")


def test_a_password_alone_is_no_proof_even_given_again():
    who = user()
    assert proof(confirmed(signed_in(who)), who).way == ""


def test_an_application_code_is_a_proof_for_a_quarter_of_an_hour(monkeypatch):
    client, secret = with_application()
    who = Authenticator.objects.get(type="totp").user
    later = time.time() + 60  # the code that activated it has served
    monkeypatch.setattr(time, "time", lambda: later)
    answer = client.post("/connexion/double/confirmer/?next=/mon-acces/", {"code": code_of(secret)})
    assert answer["Location"] == "/mon-acces/"
    assert proof(client, who).way == "totp"
    monkeypatch.setattr(time, "time", lambda: later + 16 * 60)
    assert proof(client, who).way == ""


def test_a_code_of_the_printed_sheet_is_a_proof_once():
    who = user()
    client = signed_in(who)
    code = confirmation.print_sheet(user=who)[0]
    address = "/mon-acces/confirmer/feuille/"
    answer = client.post(address, {"code": code.lower(), "next": "/mes-demandes/1/relire/"})
    assert answer["Location"] == "/mes-demandes/1/relire/"
    assert proof(client, who).way == "paper"
    again = signed_in(who)
    assert "il a déjà servi" in again.post(address, {"code": code}).content.decode()
    assert proof(again, who).way == ""


def test_a_sheet_is_shown_once_ends_the_former_and_is_kept_as_digests_only():
    who = user()
    client = confirmed(signed_in(who))
    former = confirmation.print_sheet(user=who)[0]
    page = client.post("/mon-acces/feuille-de-codes/").content.decode()
    codes = re.findall(r"<code>([A-Z0-9-]+)</code>", page)
    assert len(codes) == confirmation.CODES_A_SHEET
    assert codes[0] not in client.get("/mon-acces/feuille-de-codes/").content.decode()
    assert isinstance(confirmation.use_code(user=who, code=former), Problem)
    dump = everything_stored()
    assert not any(shown(code, dump) for code in codes)
    assert confirmation.use_code(user=who, code=codes[0]) is None


def test_printing_a_sheet_asks_for_the_password_again():
    assert signed_in(user()).get("/mon-acces/feuille-de-codes/")["Location"].startswith("/connexion/confirmer/")


def test_nobody_guesses_a_code_at_length():
    who = user()
    good = confirmation.print_sheet(user=who)[0]
    for _ in range(confirmation.TRIES):
        assert confirmation.use_code(user=who, code="CCCC-CCCC-CCCC").code == "identity.paper_code"
    assert confirmation.use_code(user=who, code=good).code == "identity.paper_tries"


def test_the_code_of_another_is_no_proof():
    code = confirmation.print_sheet(user=user("autre@exemple.fr"))[0]
    assert confirmation.use_code(user=user(), code=code).code == "identity.paper_code"


def test_someone_without_any_way_is_told_three_one_of_them_with_a_person():
    page = signed_in(user()).get("/mon-acces/confirmer/?next=/mes-demandes/1/relire/").content.decode()
    for way in ("Avec une personne, sans téléphone", "Avec une imprimante", "Avec un téléphone ou un ordinateur"):
        assert way in page
    assert 'href="/mes-demandes/1/relire/"' in page


def test_the_page_never_leads_to_another_site():
    page = signed_in(user()).get("/mon-acces/confirmer/?next=https://ailleurs.example/").content.decode()
    assert "ailleurs.example" not in page.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize(
    "change",
    [
        lambda who: email_changed.send(
            type(who), request=None, user=who, from_email_address=None, to_email_address=None
        ),
        lambda who: password_reset.send(type(who), request=None, user=who),
        lambda who: authenticator_added.send(Authenticator, request=None, user=who, authenticator=None),
    ],
)
def test_rights_are_held_three_days_after_the_way_in_changed(change):
    who = user()
    assert held_until(who) is None
    change(who)
    assert timedelta(hours=71) < held_until(who) - timezone.now() <= HOLD
    JournalLine.objects.filter(user=who).update(at=timezone.now() - HOLD - timedelta(minutes=1))
    assert held_until(who) is None


def test_changing_the_address_through_the_pages_holds_the_rights():
    who = user()
    client = confirmed(signed_in(who))
    client.post("/connexion/adresse/", {"email": "neuve@exemple.fr", "action_add": ""})
    code = re.search(r"\b\d{4}-\d{4}\b", mail.outbox[-1].body).group()
    client.post("/connexion/adresse/code/", {"code": code})
    assert held_until(who) is not None


def test_a_sheet_printed_by_oneself_holds_and_one_from_a_desk_ends_the_wait(settings):
    settings.CPA_DEMONSTRATION = False
    account_of(nir=NADIA)
    who = user()
    attach(signed_in(who), code_for(NADIA))
    confirmation.print_sheet(user=who)
    assert held_until(who) is not None
    codes = confirmation.print_sheet_at_desk(number=NADIA)
    assert held_until(who) is None
    assert confirmation.use_code(user=who, code=codes[0]) is None


def test_a_desk_prints_no_sheet_for_an_account_that_nobody_opens():
    assert confirmation.print_sheet_at_desk(number=NADIA).code == "identity.number_unknown"
    account_of(nir=NADIA)
    assert confirmation.print_sheet_at_desk(number=NADIA).code == "identity.not_open"
    assert not ConfirmationCode.objects.exists()


def test_the_message_of_news_holds_no_detail_and_no_link(django_capture_on_commit_callbacks):
    account_of(nir=NADIA)
    who = user()
    attach(signed_in(who), code_for(NADIA))
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(using=ACTIVITY, execute=True):
        hooks().account_has_news(account=account_of(nir=NADIA))
    [message] = mail.outbox
    assert message.to == [who.email]
    for detail in ("http", "www", "point", "demande", "droit", who.email):
        assert detail not in f"{message.subject} {message.body}".lower()


def test_a_mail_that_cannot_leave_stops_nothing(monkeypatch, django_capture_on_commit_callbacks):
    def refuse(*args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("cpa.modules.identity.news.send_mail", refuse)
    account_of(nir=NADIA)
    attach(signed_in(user()), code_for(NADIA))
    with django_capture_on_commit_callbacks(using=ACTIVITY, execute=True) as heard:
        hooks().account_has_news(account=account_of(nir=NADIA))
    assert heard
