"""Made-up people of the tests of identity. Their numbers name a commune that no département has: nobody's."""

from django.db import connections
from django.test import Client

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import IDENTITY
from cpa.module_api.contributions import Identifiers, Resolution
from cpa.module_api.registry import hooks
from cpa.modules.identity.models import User

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


def everything_stored() -> str:
    """The whole identity database as text, as a dump would show it: bytes in hexadecimal."""
    connection = connections[IDENTITY]
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT t::text FROM "{table}" t')
            rows += [f"{table} {row[0]}" for row in cursor.fetchall()]
    return "\n".join(rows)


def shown(secret: str, dump: str) -> bool:
    """Whether this text stands in a dump, in clear or as plain bytes."""
    return secret in dump or secret.encode().hex() in dump
