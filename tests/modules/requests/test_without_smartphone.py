"""The whole way, nothing stood in for: from a password and a sheet of paper to points set aside."""

import re

import pytest
from django.core import mail
from django.core.cache import cache

from cpa.kernel.stores import ACTIVITY
from cpa.modules.identity.actions import confirmation
from cpa.modules.identity.models import User
from cpa.modules.rights.actions import open_with
from tests.databases import both_stores
from tests.modules.identity.people import NADIA, account_of, attach, code_for, signed_in, user
from tests.modules.identity.test_second_factor import confirmed
from tests.modules.requests.holders import balances, seen

pytestmark = both_stores


@pytest.fixture(autouse=True)
def no_earlier_tries():
    """Rate limits count in the cache, which outlives a test."""
    cache.clear()


@pytest.fixture
def nadia():
    """Her browser and her account: 40 points, a password, nothing else."""
    account = account_of(nir=NADIA)
    open_with(account=account, right="c2p", year=2024, counted=40)
    client = signed_in(user())
    client.headers = {"accept-language": "fr"}
    attach(client, code_for(NADIA))
    return client, account


def summary_of(client):
    """The address of the summary of a request for twenty points."""
    begun = client.post("/mes-demandes/nouvelle/c2p/training/")["Location"]
    filled = client.post(begun, {"points": "20", "training": "Cuisinier"})
    return filled["Location"]


def test_a_sheet_from_a_desk_is_enough(nadia):
    client, account = nadia
    here = summary_of(client)
    led = client.post(here, seen(here))["Location"]
    assert led == f"/mon-acces/confirmer/?next={here.replace('/', '%2F')}"
    assert balances(account) == (40, 0)

    sheet = confirmation.print_sheet_at_desk(number=NADIA)
    page = client.get(led).content.decode()
    paper = re.search(r'href="(/mon-acces/confirmer/feuille/\?next=[^"]+)"', page).group(1)
    form = client.get(paper).content.decode()
    then = re.findall(r'name="next" value="([^"]+)"', form.partition("<main")[2])[0]
    assert client.post(paper, {"code": sheet[0], "next": then})["Location"] == here
    assert "Confirmer ma demande" in client.get(here).content.decode()
    client.post(here, seen(here))
    assert balances(account) == (20, 20)


def test_after_a_change_of_password_by_mail_even_a_good_code_waits(nadia):
    client, account = nadia
    here, sheet = summary_of(client), confirmation.print_sheet_at_desk(number=NADIA)
    confirmation.note_change(user=User.objects.get())
    client.post("/mon-acces/confirmer/feuille/", {"code": sheet[0]})
    client.post(here, seen(here))
    assert balances(account) == (40, 0)
    assert "Vos droits sont protégés pendant trois jours" in client.get(here).content.decode()


def test_the_password_given_again_confirms_nothing(nadia):
    client, account = nadia
    here = summary_of(client)
    confirmed(client).post(here, seen(here))
    assert balances(account) == (40, 0)


def test_the_message_that_tells_a_spending_says_nothing_of_it(nadia, django_capture_on_commit_callbacks):
    client, account = nadia
    here, sheet = summary_of(client), confirmation.print_sheet_at_desk(number=NADIA)
    client.post("/mon-acces/confirmer/feuille/", {"code": sheet[0]})
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(using=ACTIVITY, execute=True):
        client.post(here, seen(here))
    assert balances(account) == (20, 20)
    [message] = mail.outbox
    for detail in ("20", "point", "demande", "droit", "http", "www", "mon-acces"):
        assert detail not in f"{message.subject} {message.body}".lower()
