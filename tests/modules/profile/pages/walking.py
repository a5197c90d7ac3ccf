"""What a person does on the pages, without script."""

import re
from html import unescape

from django.http import HttpResponse
from django.test import Client

PATH = "/mon-parcours/"


def hidden(browser: Client, address: str = PATH) -> dict[str, str]:
    """What the first form of a page carries."""
    page = browser.get(address).content.decode()
    found = {name: re.search(rf'name="{name}" value="([^"]*)"', page) for name in ("token", "saw", "owner", "draft")}
    return {name: value[1] for name, value in found.items() if value}


def add(browser: Client, what: str, when: str, kind: str = "emploi", **more: str) -> HttpResponse:
    """A brick, from its form."""
    address = f"{PATH}ajouter/{kind}/"
    kinds = {"emploi": "job", "benevolat": "volunteering", "famille": "family"}
    typed = {**hidden(browser, address), "what": what, "when": when, "kind": kinds[kind], **more}
    return browser.post(address, typed, follow=True)


def act(browser: Client, address: str, **more: str) -> HttpResponse:
    """A button of the path's page."""
    return browser.post(f"{PATH}{address}", {**hidden(browser), **more}, follow=True)


def bricks(browser: Client) -> list[str]:
    """The names in the list, from top to bottom."""
    page = browser.get(PATH).content.decode()
    return [unescape(name) for name in re.findall(r"<h3>(.*?)</h3>", page)]


def brick_id(browser: Client, what: str) -> str:
    """The id of the brick of this name."""
    page = unescape(browser.get(PATH).content.decode())
    return re.search(rf'id="brique-(\w+)"(?:(?!<li).)*?<h3>{re.escape(what)}</h3>', page, re.S)[1]


def last_act(browser: Client) -> str:
    """The number that « Annuler » would take back."""
    page = browser.get(PATH).content.decode()
    return re.search(r'name="number" value="(\d+)"', page)[1]


def text(response: HttpResponse) -> str:
    """The words of a page."""
    return text_of(response.content.decode())


def text_of(page: str) -> str:
    """The words of a piece of a page."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page)))
