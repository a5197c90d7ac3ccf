"""How to come to the pages of a declared year of volunteering: what the holder, then the association, typed first."""

import re

from playwright.sync_api import Page as BrowserPage

DECLARE = "/mon-engagement/declarer/"


def having_answered_no_step(tab: BrowserPage, address: str) -> None:
    """The first step sent empty, whatever was being written before: the page comes back with its errors."""
    _begin(tab)
    _send(tab)


def having_said_what_was_done(tab: BrowserPage, address: str) -> None:
    """The first step is answered."""
    _begin(tab)
    tab.locator("select[name=year]").select_option(index=1)
    tab.locator("input[name=role][value=bureau]").check()
    tab.locator("input[name=school][value=non]").check()
    _send(tab)


def having_named_the_association(tab: BrowserPage, address: str) -> None:
    """The first two steps are answered."""
    having_said_what_was_done(tab, address)
    tab.locator("input[name=name]").fill("Judo de Saint-Rémy")
    tab.locator("input[name=founded]").fill("1990")
    _send(tab)


def having_written_a_declaration(tab: BrowserPage, address: str) -> None:
    """Everything is typed, nothing is declared yet."""
    having_named_the_association(tab, address)
    tab.locator("input[name=hours]").fill("300")
    _send(tab)


def having_declared(tab: BrowserPage, address: str) -> None:
    """It has just been declared."""
    having_written_a_declaration(tab, address)
    _send(tab)


def having_opened_the_declaration(tab: BrowserPage, address: str) -> None:
    """The page of what was declared, from the list."""
    having_declared(tab, address)
    tab.goto("/mon-engagement/")
    tab.locator(".commitment-name a").first.click()
    tab.wait_for_load_state()


def having_thought_of_withdrawing(tab: BrowserPage, address: str) -> None:
    """Before it is confirmed."""
    having_opened_the_declaration(tab, address)
    tab.locator("a[href$='/retirer/']").click()
    tab.wait_for_load_state()


def having_asked_the_association(tab: BrowserPage, address: str) -> None:
    """The address and the code have just been shown."""
    having_declared(tab, address)
    _send(tab)


def having_typed_the_code(tab: BrowserPage, address: str) -> None:
    """Whoever was given the address and the code sees what is asked."""
    having_asked_the_association(tab, address)
    given = tab.locator(".to-copy").all_inner_texts()
    tab.context.clear_cookies(name="sessionid")
    tab.goto(re.sub(r"^\w+://[^/]+", "", given[0]))
    tab.locator("input[name=code]").fill(given[1])
    _send(tab)


def having_answered_nothing(tab: BrowserPage, address: str) -> None:
    """The answer sent empty: the page comes back with its errors."""
    having_typed_the_code(tab, address)
    _send(tab)


def having_said_a_year(tab: BrowserPage, address: str) -> None:
    """A year of self-employment has just been said."""
    tab.goto(address)
    tab.locator("select[name=year]").select_option(index=2)
    tab.locator("select[name=months]").select_option("7")
    tab.locator("input[name=paid][value=oui]").check()
    _send(tab)


def _begin(tab: BrowserPage) -> None:
    """From nothing: the draft of an earlier visit is dropped."""
    tab.goto(DECLARE)
    tab.locator("main form button").first.click()
    tab.wait_for_load_state()


def _send(tab: BrowserPage) -> None:
    tab.locator("main form .button-primary").first.click()
    tab.wait_for_load_state()
