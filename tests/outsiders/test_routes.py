"""Nobody but the holder of an account reads what it holds or who they are: not by any address of the portal, with or
without an account of one's own, with a role of the team, or with a code that the holder passed on."""

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.test import Client

from cpa.kernel.stores import ACTIVITY
from cpa.module_api.access import TeamRole
from tests.databases import both_stores
from tests.outsiders.planted import EMAIL, OTHER, SECRETS, Planted, other, plant
from tests.outsiders.routes import Route, routes
from tests.outsiders.walking import CODE_ASKED, Reader, asked_for, opened, tried

pytestmark = both_stores
REFUSED = "errorlist"


@pytest.fixture
def planted() -> Planted:
    return plant()


@pytest.mark.usefixtures("published_occupations")
def test_no_address_tells_anybody_what_its_holder_reads(planted: Planted) -> None:
    every = list(routes(planted))
    own = asked_for(Reader(planted.client, EMAIL), every)
    assert {secret for secrets in own.values() for secret in secrets} == set(SECRETS) - {"number"}
    visitor, someone = Reader(Client()), Reader(other(TeamRole), OTHER)
    assert tried(visitor, (one for one in every if one.public)) == {}
    assert asked_for(visitor, (one for one in every if not one.public)) == {}
    assert tried(someone, (one for one in every if not one.public)) == {}
    assert asked_for(someone, (one for one in every if one.public and one.names)) == {}


def test_no_number_of_the_person_opens_a_page_to_someone_else(planted: Planted) -> None:
    numbered = [route for route in routes(planted) if route.numbered]
    assert len(opened(Reader(planted.client), numbered)) >= 5
    assert opened(Reader(other()), numbered) == opened(Reader(Client()), numbered) == []


def test_each_kind_of_question_put_to_someone_without_an_account_is_opened_by_its_code(planted: Planted) -> None:
    kinds = [one for one in apps.get_models() if {"slug", "digest"} <= {field.name for field in one._meta.fields}]
    assert [one.objects.using(ACTIVITY).filter(slug__in=planted.coded).count() for one in kinds] == [1] * len(kinds)
    opened = [code for route in routes(planted) if route.public for code in _opened(Reader(Client()), route)]
    assert sorted(opened) == sorted(planted.coded.values())


def _opened(reader: Reader, route: Route) -> list[str]:
    """The codes that open an address of this route, where a wrong one is refused."""
    if not route.coded or CODE_ASKED not in reader.told(next(iter(route.coded))):
        return []
    return [code for url, code in route.coded.items() if REFUSED not in reader.told(url, {"code": code})]


def test_a_new_address_that_tells_too_much_is_seen_without_being_named(
    planted: Planted, settings: LazySettings
) -> None:
    settings.ROOT_URLCONF = "tests.outsiders.talkative_urls"
    new = [route for route in routes(planted) if route.name == "talkative"]
    assert tried(Reader(Client()), new) == {"/nouveau/planted/": ["words"], "/nouveau/cpf/": ["cpf"]}
