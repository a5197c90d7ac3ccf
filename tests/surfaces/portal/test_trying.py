"""Trying without an account: the way in, the menu of the three steps, and what is said of the trial."""

import re

from django.test import Client

from tests.databases import both_stores

pytestmark = both_stores

DOOR = "/mon-projet/commencer/jhesite/"


def menu(page: str) -> list[str]:
    return re.findall(r"<a [^>]*>([^<]+)</a>", page.partition('class="navigation"')[2].partition("</nav>")[0])


def test_a_visitor_who_tries_finds_the_steps_in_the_menu_and_nobody_else_does() -> None:
    steps = ["Mon parcours", "Mes atouts", "Métiers", "Mon projet"]
    shown = menu(Client().get("/mon-projet/").content.decode())
    assert [each for each in shown if each in steps] == steps
    assert not set(steps) & set(menu(Client().get("/aide/").content.decode()))


def test_what_was_tried_is_said_to_last_one_visit_and_can_be_erased() -> None:
    client = Client()
    assert "effacer" not in client.get("/essayer/").content.decode()
    token = re.search(r'name="token" value="([^"]+)"', client.get(DOOR).content.decode())
    assert token
    client.post(DOOR, {"token": token.group(1)})
    page = client.get("/essayer/").content.decode()
    assert "Il s’efface quand vous fermez le navigateur." in page
    assert "/mon-acces/mon-essai/effacer/" in page


def test_pages_that_hold_a_trial_are_kept_by_no_cache_and_no_index() -> None:
    client = Client()
    assert "no-store" not in client.get("/mon-projet/").headers.get("Cache-Control", "")
    token = re.search(r'name="token" value="([^"]+)"', client.get(DOOR).content.decode())
    assert token
    client.post(DOOR, {"token": token.group(1)})
    kept = client.get("/mon-projet/").headers
    assert "no-store" in kept["Cache-Control"] and "noindex" in kept["X-Robots-Tag"]
