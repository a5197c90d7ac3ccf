"""« Mes droits » of a twelve-year career: processor time against a bare view, queries, and bytes of a first visit."""

import gzip
import os
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.measuring import Measure, best_of_both

ADDRESS = "/mes-droits/"
REQUESTS, ROUNDS = 40, 5
RATIO, QUERIES, KILOBYTES = 80, 22, 100
"""Four modules show sections there: the search for forgotten rights alone reads every table of declared facts."""
ASSET = re.compile(r'<(?:link|script)[^>]+(?:href|src)="([^"]+)"')


def measure() -> Iterator[Measure]:
    """On test databases of their own, made and dropped here."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    import django

    django.setup()
    with _test_databases():
        get = _holder()
        yield _cost(get)
        yield _queries(get)
        yield _first_visit(get)


@contextmanager
def _test_databases() -> Iterator[None]:
    from django.conf import settings
    from django.test.utils import setup_databases, setup_test_environment, teardown_databases, teardown_test_environment

    for database in settings.DATABASES.values():
        database.setdefault("TEST", {})["NAME"] = f"bench_{database['NAME']}_{secrets.token_hex(4)}"
    setup_test_environment(debug=False)
    made = setup_databases(verbosity=0, interactive=False)
    try:
        yield
    finally:
        teardown_databases(made, verbosity=0)
        teardown_test_environment()


def _holder() -> Callable[[str], Any]:
    """What a signed-in person's browser gets from an address; this one worked full time since 2015."""
    from django.test import Client

    from cpa.module_api.registry import hooks

    email, password = "bench@exemple.fr", secrets.token_hex(8)
    _career(hooks().open_demonstration_login(email=email, password=password, number=""))
    client = Client(headers={"accept-language": "fr"})
    assert client.post("/connexion/", {"login": email, "password": password}).status_code == 302
    return client.get


def _career(account: int) -> None:
    from cpa.modules.rights import accruing
    from tests.modules.rights.careers import Declared, credited, year

    declared = Declared()
    declared.of(account, *(year(number) for number in range(2015, 2026)))
    usual, accruing.hooks = accruing.hooks, lambda: declared
    try:
        credited(account, today=date(2026, 5, 31))
    finally:
        accruing.hooks = usual


def _cost(get: Callable[[str], Any]) -> Measure:
    """Both through the whole middleware; the bare view is the shortest page of the portal."""

    def ask(address: str) -> Callable[[], None]:
        def often() -> None:
            for _ in range(REQUESTS):
                assert get(address).status_code == 200

        return often

    bare, page = best_of_both(ROUNDS, ask("/robots.txt"), ask(ADDRESS))
    detail = f"{page / REQUESTS * 1000:.1f} ms of processor a request, bare view {bare / REQUESTS * 1000:.2f} ms"
    return Measure("page: « Mes droits » against a bare view", page / bare, RATIO, "×", detail)


def _queries(get: Callable[[str], Any]) -> Measure:
    from django.db import connections
    from django.test.utils import CaptureQueriesContext

    from cpa.kernel.stores import ACTIVITY, IDENTITY

    with CaptureQueriesContext(connections[IDENTITY]) as identity, CaptureQueriesContext(connections[ACTIVITY]) as rest:
        get(ADDRESS)
    detail = f"{len(identity)} on the identity database, {len(rest)} on the activity database"
    return Measure("page: queries of « Mes droits »", len(identity) + len(rest), QUERIES, "queries", detail)


def _first_visit(get: Callable[[str], Any]) -> Measure:
    """The page and every file it names, without compression: production sends less."""
    from django.contrib.staticfiles import finders

    page = get(ADDRESS).content
    files = {address for address in ASSET.findall(page.decode()) if address.startswith("/static/")}
    texts = [page]
    for address in sorted(files):
        texts.append(Path(finders.find(address.removeprefix("/static/"))).read_bytes())
    plain, packed = sum(map(len, texts)), sum(len(gzip.compress(text)) for text in texts)
    detail = f"{len(page) / 1000:.0f} kB of page and {len(files)} files; {packed / 1000:.0f} kB once compressed"
    return Measure("page: bytes of a first visit", plain / 1000, KILOBYTES, "kB", detail)
