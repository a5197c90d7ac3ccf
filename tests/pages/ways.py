"""How to come to a page that has no address of its own: what a person types first."""

import re
import secrets
from urllib.parse import urlsplit

from django.core import mail
from playwright.sync_api import Page as BrowserPage

PASSWORD = "carnet bougie tunnel"


def directly(tab: BrowserPage, address: str) -> None:
    """By its address, which must lead nowhere else."""
    tab.goto(address)
    assert urlsplit(tab.url).path == address, tab.url


def with_nothing_filled_in(tab: BrowserPage, address: str) -> None:
    """Its form sent empty: the page comes back with its errors."""
    tab.goto(address)
    _send(tab)


def with_its_first_field_emptied(tab: BrowserPage, address: str) -> None:
    """Its form, filled in earlier, sent without its first answer: the page comes back with its error."""
    tab.goto(address)
    tab.locator("main form input:not([type=hidden])").first.fill("")
    _send(tab)


def after_signing_up(tab: BrowserPage, address: str) -> None:
    """A new person has just given an e-mail and a password."""
    tab.goto("/connexion/ouvrir/")
    tab.locator("input[name=email]").fill(f"{secrets.token_hex(4)}@exemple.fr")
    tab.locator("input[name=password1]").fill(PASSWORD)
    _send(tab)
    tab.wait_for_url(f"**{address}")


def after_asking_for_a_new_password(tab: BrowserPage, address: str) -> None:
    """Someone who forgot their password has just given their e-mail."""
    tab.goto("/connexion/mot-de-passe/oublie/")
    tab.locator("input[name=email]").fill("holder@exemple.fr")
    _send(tab)
    tab.wait_for_url("**/oublie/code/")


def after_typing_the_mailed_code(tab: BrowserPage, address: str) -> None:
    """The same, with the code of the message typed in."""
    after_asking_for_a_new_password(tab, address)
    tab.locator("input[name=code]").fill(_mailed_code())
    _send(tab)
    tab.wait_for_url(f"**{address}")


def after_the_password_alone(tab: BrowserPage, address: str) -> None:
    """A person with a second factor has just given their password."""
    tab.goto("/connexion/")
    tab.locator("input[name=login]").fill("guarded@exemple.fr")
    tab.locator("input[name=password]").fill(PASSWORD)
    _send(tab)
    tab.wait_for_url(f"**{address}")


def _send(tab: BrowserPage) -> None:
    tab.locator("main form .button-primary").first.click()
    tab.wait_for_load_state()


def _mailed_code() -> str:
    found = re.search(r"\b\d{4}-\d{4}\b", str(mail.outbox[-1].body))
    assert found, "the last message holds no code"
    return found.group()
