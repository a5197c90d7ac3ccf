"""Opening an account: an e-mail, a password, a code; nothing that tells a stranger who has one."""

import re

import pytest
from django.core import mail
from django.test import Client

from cpa.module_api.registry import hooks
from cpa.modules.identity.models import Account, User
from tests.databases import both_stores
from tests.modules.identity.people import PASSWORD, user

FIELDS = {"email": "nadia@exemple.fr", "password1": PASSWORD}
CODE = re.compile(r"\d{4}-\d{4}")


def asked(page: str) -> list[str]:
    """The names of the fields a person fills in."""
    main = page.partition("<main")[2].partition("</main")[0]
    inputs = re.findall(r"<input[^>]*>", main)
    return [re.findall(r'name="(\w+)"', one)[0] for one in inputs if 'type="hidden"' not in one]


def text(page: bytes) -> str:
    """A page without what changes each time it is shown."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.decode())


def mailed_code() -> str:
    found = CODE.search(str(mail.outbox[-1].body))
    assert found
    return found.group()


def opened(client: Client) -> User:
    client.post("/connexion/ouvrir/", FIELDS)
    client.post("/connexion/adresse/code/", {"code": mailed_code()})
    return User.objects.get(email=FIELDS["email"])


@both_stores
def test_opening_an_account_asks_two_things_and_no_number() -> None:
    page = Client().get("/connexion/ouvrir/").content.decode()
    assert asked(page) == ["email", "password1"]


@both_stores
def test_the_mailed_code_opens_an_account_without_any_right() -> None:
    client = Client()
    client.post("/connexion/ouvrir/", FIELDS)
    assert client.get("/mon-compte/").status_code == 302
    done = client.post("/connexion/adresse/code/", {"code": mailed_code()})
    assert (done.status_code, done["Location"]) == (302, "/mon-compte/")
    assert client.get("/mon-acces/").status_code == 200
    account = Account.objects.get(user__email=FIELDS["email"])
    assert account.state == Account.State.VISIBLE
    assert not account.numbers.exists()


@both_stores
def test_a_code_is_typed_with_or_without_its_dash() -> None:
    client = Client()
    client.post("/connexion/ouvrir/", FIELDS)
    code = mailed_code().replace("-", " ")
    assert client.post("/connexion/adresse/code/", {"code": code})["Location"] == "/mon-compte/"


@both_stores
def test_a_known_email_is_met_exactly_like_an_unknown_one() -> None:
    user("maria@exemple.fr")
    seen = []
    for email in ("maria@exemple.fr", "kevin@exemple.fr"):
        client = Client()
        answer = client.post("/connexion/ouvrir/", {**FIELDS, "email": email})
        page = client.get(answer["Location"])
        wrong = client.post(answer["Location"], {"code": "1111-1111"})
        seen.append([(r.status_code, text(r.content).replace(email, "")) for r in (answer, page, wrong)])
    assert seen[0] == seen[1]
    assert [message.to for message in mail.outbox] == [["maria@exemple.fr"], ["kevin@exemple.fr"]]


@both_stores
def test_no_message_carries_a_link_or_a_name() -> None:
    user("maria@exemple.fr")
    client = Client()
    opened(client)
    Client().post("/connexion/ouvrir/", {**FIELDS, "email": "maria@exemple.fr"})
    for email in ("maria@exemple.fr", "nobody@exemple.fr"):
        Client().post("/connexion/mot-de-passe/oublie/", {"email": email})
    assert len(mail.outbox) == 4
    for message in mail.outbox:
        said = f"{message.subject} {message.body}"
        assert not re.search(r"https?:|www\.|@|/connexion|127\.0\.0\.1", said), said


@both_stores
def test_a_wrong_code_says_how_to_mend_it() -> None:
    client = Client()
    client.post("/connexion/ouvrir/", FIELDS)
    page = client.post("/connexion/adresse/code/", {"code": "0000-0000"}).content.decode()
    assert "Recopiez-le depuis le dernier message" in page


@both_stores
def test_codes_cannot_be_tried_one_after_the_other() -> None:
    client = Client()
    client.post("/connexion/ouvrir/", FIELDS)
    code = mailed_code()
    for _ in range(5):
        client.post("/connexion/adresse/code/", {"code": "0000-0000"})
    client.post("/connexion/adresse/code/", {"code": code})
    assert client.get("/mon-acces/").status_code == 302


@pytest.mark.parametrize(
    ("password", "advice"),
    [
        ("court", "Il faut au moins 12 signes"),
        ("password1234", "parmi les plus utilisés"),
        ("nadia@exemple.fr", "ressemble trop à votre adresse"),
        ("849302175930", "Ajoutez des mots"),
        ("", "Il manque le mot de passe"),
    ],
)
@both_stores
def test_a_weak_password_is_refused_and_the_page_says_how_to_mend_it(password: str, advice: str) -> None:
    page = Client().post("/connexion/ouvrir/", {**FIELDS, "password1": password}).content.decode()
    assert advice in page
    assert not User.objects.exists()


@pytest.mark.parametrize("email", ["", "nadia", "nadia@", "nadia@exemple"])
@both_stores
def test_an_incomplete_email_is_refused_with_an_example(email: str) -> None:
    page = Client().post("/connexion/ouvrir/", {**FIELDS, "email": email}).content.decode()
    assert "Exemple : camille@exemple.fr." in page


@both_stores
def test_an_account_belongs_to_one_person_only() -> None:
    first, second = user("nadia@exemple.fr"), user("maria@exemple.fr")
    accounts = {hooks().signed_in_account(request=_request_of(who)) for who in (first, second, first)}
    assert len(accounts) == 2


def _request_of(who: User) -> object:
    from django.test import RequestFactory

    request = RequestFactory().get("/")
    request.user = who
    return request
