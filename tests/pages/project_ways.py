"""The ways to the pages of a project: a visitor saves a draft first."""

from playwright.sync_api import Page as BrowserPage


def having_saved_a_draft(tab: BrowserPage, address: str) -> None:
    """To a page of the project that was just saved; `address` is that of number 1."""
    begin = address.split("/mon-projet/")[0] + "/mon-projet/commencer/je-ne-vais-pas-bien-au-travail/"
    tab.goto(begin)
    tab.locator("input[name=cause][value=contract_end]").check()
    tab.locator("textarea[name=helps]").fill("Maria, pizza.")
    tab.locator("input[name=kind][value=create]").check()
    tab.locator("main form .buttons button").click()
    tab.goto(address)


def having_marked_a_step(tab: BrowserPage, address: str) -> None:
    """To the project, a step of it done."""
    having_saved_a_draft(tab, address)
    tab.locator("button[value=done]").first.click()


def having_tried_and_done_some_steps(tab: BrowserPage, address: str) -> None:
    """To the plan that is kept, its first step done and another one that did not work."""
    having_saved_a_draft(tab, address)
    tab.locator("form[action$='/garder/'] button").click()
    tab.locator(".project-step button[value=done]").first.click()
    tab.locator(".project-step[data-state=open] summary").last.click()
    tab.locator(".project-step[data-state=open] button[value=failed]").last.click()


def having_asked_for_the_impossible(tab: BrowserPage, address: str) -> None:
    """To the plan of someone whose limits leave none."""
    having_saved_a_draft(tab, f"{address}limites/")
    tab.locator("input[name=distance]").fill("1")
    tab.locator("select[name=end_by]").select_option(index=1)
    tab.locator("main form .button-primary").click()


def with_another_text(tab: BrowserPage, address: str) -> None:
    """To the versions of the project, written twice."""
    having_saved_a_draft(tab, address.replace("versions", "ecrire"))
    tab.locator("textarea[name=want]").fill("Pizza.")
    tab.locator("main form .buttons button").click()
    tab.goto(address)
