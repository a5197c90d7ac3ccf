"""How to come to the pages of a path: a visitor writes bricks, one of them with dates that nobody understands."""

import re

from playwright.sync_api import Page as BrowserPage

ADD, PATH = "/mon-parcours/ajouter/{kind}/", re.compile(r"/mon-parcours/(#.*)?$")
ANY = "any"
"""Any id: the brick is reached from the list."""


def add(tab: BrowserPage, kind: str, what: str, when: str) -> None:
    """A brick, from its form."""
    tab.goto(ADD.format(kind=kind))
    tab.locator("#id_what").fill(what)
    tab.locator("#id_when").fill(when)
    tab.locator("main .button-primary").click()
    tab.wait_for_url(PATH)


def having_written_bricks(tab: BrowserPage, address: str) -> None:
    """Three bricks: two that overlap, one with unclear dates; then the page itself."""
    add(tab, "emploi", "Préparatrice de commandes", "de 2014 à 2019")
    add(tab, "famille", "M’occuper de mon frère", "depuis 2016")
    add(tab, "autre", "Vélos réparés", "trente-douze")
    tab.goto(address)


def with_nothing_filled_in(tab: BrowserPage, address: str) -> None:
    """The form of a brick sent empty: its page comes back in place, with its errors."""
    tab.goto(address)
    tab.locator("main .button-primary").click()
    tab.locator(".error-summary").wait_for()


def having_opened_a_brick(tab: BrowserPage, address: str) -> None:
    """The page of a brick with unclear dates."""
    _through(tab, ".brick-question a")


def having_thought_of_splitting(tab: BrowserPage, address: str) -> None:
    """The page that makes two of a brick."""
    _through(tab, "a[href$='/partager/']")


def having_thought_of_moving(tab: BrowserPage, address: str) -> None:
    """The page that puts a brick elsewhere."""
    _through(tab, "a[href$='/deplacer/']")


def having_opened_a_guaranteed_brick(tab: BrowserPage, address: str) -> None:
    """The page of a job that an employer declared."""
    tab.goto("/mon-parcours/")
    tab.locator(".brick:has(.badge-garanti) .brick-buttons a").first.click()
    tab.wait_for_url("**/brique/**")


def _through(tab: BrowserPage, link: str) -> None:
    having_written_bricks(tab, "/mon-parcours/")
    tab.locator(".more summary").first.click()
    tab.locator(link).first.click()
    tab.wait_for_url("**/brique/**")
