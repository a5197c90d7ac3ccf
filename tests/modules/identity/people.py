"""Made-up people of the tests of identity. Their numbers name a commune that no département has: nobody's."""

from typing import Any

from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import Identifiers, Resolution
from cpa.module_api.registry import hooks
from cpa.modules.identity.models import Number, User

NADIA = "2800699950001"
KEVIN = "1041199951002"
MARIA = "2871299952003"
PASSWORD = "carnet bougie tunnel"


def resolve(*people: Identifiers) -> list[Resolution]:
    """What the door answers."""
    return list(hooks().account_for_nir(people=people))


def account_of(nir: str = "", ntt: str = "", former: tuple[str, ...] = ()) -> AccountId:
    """The account that one naming leads to."""
    return resolve(Identifiers(nir, ntt, former))[0].account


def user(email: str = "nadia@exemple.fr", password: str = PASSWORD) -> User:
    """Someone who signs in, e-mail confirmed."""
    created = User.objects.create_user(email, password)
    created.emailaddress_set.create(email=email, verified=True, primary=True)
    return created


def signed_in(who: User) -> Client:
    """A browser where this person has just given their password."""
    client = Client()
    response = client.post("/connexion/", {"login": who.email, "password": PASSWORD})
    assert response.status_code == 302, response.content.decode()
    return client


def code_for(nir: str) -> str:
    """The one-time code that an operator would hand over."""
    code = hooks().attachment_code(number=nir)
    assert isinstance(code, str)
    return code


def attach(client: Client, code: str) -> str:
    """What the page answers when this code is typed: where it leads, or the whole page."""
    response = client.post("/mon-acces/rattacher/", {"code": code})
    return response.headers.get("Location") or response.content.decode()


def everything_stored(model: Any = Number) -> str:
    """Every value of a table, as text."""
    return "\n".join(
        str([bytes(v) if isinstance(v, memoryview) else v for v in row]) for row in model.objects.values_list()
    )
