"""A path in a real browser: what is done is undone, two windows lose nothing, and neither does a network cut."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect
from playwright.sync_api import Page as BrowserPage

from tests.pages.path_ways import add
from tests.pages.registry import Who
from tests.pages.world import World

pytestmark = pytest.mark.browser

PATH = "/mon-parcours/"
NARROW, WIDE = {"viewport": {"width": 320, "height": 640}}, {"viewport": {"width": 1280, "height": 800}}
Browse = Callable[..., BrowserPage]


def names(tab: BrowserPage) -> list[str]:
    return tab.locator(".brick h3").all_inner_texts()


def press(tab: BrowserPage, what: str, button: str) -> None:
    """A button of one brick, folded ones unfolded first."""
    brick = tab.locator(".brick", has=tab.get_by_role("heading", name=what, exact=True))
    target = brick.get_by_role("button", name=button)
    if not target.is_visible():
        brick.locator("summary").click()
    target.click()


@pytest.mark.parametrize("options", [WIDE, NARROW | {"java_script_enabled": False}], ids=["script", "no-script-320"])
def test_every_act_is_undone_and_done_again(browse: Browse, options: dict[str, object]) -> None:
    tab = browse(None, **options)
    add(tab, "emploi", "Cariste", "2015")
    add(tab, "benevolat", "Football", "depuis 2018")
    expect(tab.locator(".brick h3")).to_have_text(["Football", "Cariste"])
    press(tab, "Football", "Descendre")
    expect(tab.locator(".brick h3")).to_have_text(["Cariste", "Football"])
    press(tab, "Cariste", "Retirer")
    expect(tab.locator(".brick h3")).to_have_text(["Football"])
    for shown in (["Cariste", "Football"], ["Football", "Cariste"], ["Cariste"], []):
        tab.get_by_role("button", name="Annuler").click()
        expect(tab.locator(".brick h3")).to_have_text(shown)
    for shown in (["Cariste"], ["Football", "Cariste"], ["Cariste", "Football"], ["Football"]):
        tab.get_by_role("button", name=re.compile("^Rétablir")).click()
        expect(tab.locator(".brick h3")).to_have_text(shown)


def test_by_keyboard_a_moved_brick_keeps_the_button_under_the_fingers(browse: Browse) -> None:
    tab = browse(None, **WIDE)
    for year in ("2014", "2016", "2018"):
        add(tab, "emploi", f"En {year}", year)
    lowest = tab.locator(".brick").last.get_by_role("button", name="Monter")
    lowest.focus()
    for shown in (["En 2018", "En 2014", "En 2016"], ["En 2014", "En 2018", "En 2016"]):
        tab.keyboard.press("Enter")
        expect(tab.locator(".brick h3")).to_have_text(shown)
    expect(tab.locator(".brick").first).to_be_focused()


def test_two_windows_on_one_brick_keep_both_words(browse: Browse) -> None:
    first = browse(None, **WIDE)
    add(first, "emploi", "Cariste", "2015")
    first.get_by_role("link", name="Modifier").click()
    first.locator("#id_what").wait_for()
    second = first.context.new_page()
    second.goto(first.url)
    for tab, words in ((first, "Cariste de jour"), (second, "Cariste de nuit")):
        tab.locator("#id_what").fill(words)
        tab.get_by_role("button", name="Garder cette brique").click()
        tab.locator(".brick").wait_for()
    assert names(second) == ["Cariste de nuit"]
    expect(second.locator(".messages")).to_contain_text("Une autre fenêtre")
    second.goto(f"{PATH}historique/")
    expect(second.locator(".acts")).to_contain_text("Cariste de jour")


def cut(context: BrowserContext, off: bool) -> None:
    context.set_offline(off)


def test_a_brick_written_without_network_waits_and_goes_by_itself(browse: Browse) -> None:
    tab = browse(None, **NARROW)
    tab.goto(f"{PATH}ajouter/emploi/")
    tab.locator("#id_what").fill("Cariste")
    cut(tab.context, True)
    tab.locator("#id_when").fill("2015")
    expect(tab.locator("[data-said]")).to_contain_text("gardés sur cet appareil")
    for _ in range(2):  # pressed again by someone who waits: still one brick
        tab.get_by_role("button", name="Garder cette brique").click()
    expect(tab.locator("#garde")).to_contain_text("Pas de réseau")
    cut(tab.context, False)
    tab.wait_for_url(f"**{PATH}#*")
    assert names(tab) == ["Cariste"]
    assert tab.locator(".drafts").count() == 0


def test_words_typed_without_network_are_there_when_the_page_opens_again(browse: Browse) -> None:
    tab = browse(None, **WIDE)
    tab.goto(f"{PATH}ajouter/emploi/")
    cut(tab.context, True)
    tab.locator("#id_what").fill("Cariste")
    expect(tab.locator("[data-said]")).to_contain_text("gardés sur cet appareil")
    cut(tab.context, False)
    tab.reload()
    expect(tab.locator("#id_what")).to_have_value("Cariste")


def test_what_is_typed_is_found_in_another_window(browse: Browse) -> None:
    tab = browse(None, **WIDE)
    tab.goto(f"{PATH}ajouter/emploi/")
    tab.locator("#id_what").fill("boulanjer")
    expect(tab.locator("[data-said]")).to_contain_text("Brouillon gardé")
    expect(tab.locator("#metiers")).to_contain_text("Boulanger / Boulangère")
    other = tab.context.new_page()
    other.goto(PATH)
    other.get_by_role("link", name="Reprendre").click()
    expect(other.locator("#id_what")).to_have_value("boulanjer")


def back_online(tab: BrowserPage) -> None:
    tab.evaluate("window.dispatchEvent(new Event('online'))")


def typed_without_network(tab: BrowserPage, words: str) -> None:
    """Words that wait on this device."""
    tab.goto(f"{PATH}ajouter/sante/")
    cut(tab.context, True)
    tab.locator("#id_what").fill(words)
    expect(tab.locator("[data-said]")).to_contain_text("gardés sur cet appareil")
    cut(tab.context, False)


def kept_here(tab: BrowserPage) -> str:
    return str(tab.evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))


def signed_in(tab: BrowserPage, people: World, who: Who) -> None:
    cookie = {"name": "sessionid", "value": people.cookies[who], "url": tab.evaluate("location.origin")}
    tab.context.add_cookies([cookie])


def test_what_one_person_left_on_a_device_is_never_the_next_person_s(browse: Browse, people: World) -> None:
    tab = browse(None, Who.NEWCOMER, **WIDE)
    typed_without_network(tab, "un secret")
    assert "un+secret" in kept_here(tab)
    signed_in(tab, people, Who.GUARDED)
    tab.goto(f"{PATH}ajouter/sante/")
    expect(tab.locator("#id_what")).to_have_value("")
    assert "secret" not in kept_here(tab)
    tab.goto(PATH)
    expect(tab.locator(".drafts")).to_have_count(0)


@pytest.mark.parametrize("way", ["Me déconnecter", "Quitter vite"])
def test_whoever_signs_out_leaves_nothing_on_the_device(browse: Browse, way: str) -> None:
    """The server is kept out of it: what is told here is what the browser keeps."""
    tab = browse(None, Who.NEWCOMER, **WIDE)
    typed_without_network(tab, "un secret")
    tab.context.route(
        re.compile("/(quitter-vite|connexion/quitter)/$"),
        lambda route: (
            route.fulfill(body="<title>parti</title>")
            if route.request.method == "POST" or "vite" in route.request.url
            else route.continue_()
        ),
    )
    tab.goto("/mon-compte/") if way == "Me déconnecter" else None
    assert "secret" in kept_here(tab)
    tab.get_by_role("link", name=way).first.click()
    if way == "Me déconnecter":
        tab.locator("main").get_by_role("button", name=way).click()
    expect(tab).to_have_title("parti")
    assert "secret" not in kept_here(tab)


@pytest.mark.parametrize("status", [200, 403, 404, 502, 503])
def test_an_answer_that_is_not_ours_leaves_the_form_with_its_words(browse: Browse, status: int) -> None:
    tab = browse(None, **WIDE)
    tab.goto(f"{PATH}ajouter/emploi/")
    tab.locator("#id_what").fill("Cariste")
    tab.locator("#id_when").fill("2015")
    expect(tab.locator("[data-said]")).to_contain_text("Brouillon gardé")
    answers = re.compile("/ajouter/emploi/$")
    tab.route(answers, lambda route: route.fulfill(status=status, content_type="text/html", body="<h1>Passerelle</h1>"))
    tab.get_by_role("button", name="Garder cette brique").click()
    expect(tab.locator("#garde")).to_contain_text("Vos mots sont toujours là")
    expect(tab.locator("#id_what")).to_have_value("Cariste")
    expect(tab.locator("main")).not_to_contain_text("null")
    tab.unroute(answers)
    back_online(tab)
    tab.wait_for_url(f"**{PATH}#*")
    assert names(tab) == ["Cariste"]


def test_a_form_open_while_someone_signs_in_elsewhere_keeps_its_words_and_may_go_on(
    browse: Browse, people: World
) -> None:
    tab = browse(None, **WIDE)
    tab.goto(f"{PATH}ajouter/emploi/")
    tab.locator("#id_what").fill("Cariste")
    tab.locator("#id_when").fill("2015")
    expect(tab.locator("[data-said]")).to_contain_text("Brouillon gardé")
    tab.context.clear_cookies(name="csrftoken")
    signed_in(tab, people, Who.NEWCOMER)
    tab.get_by_role("button", name="Garder cette brique").click()
    expect(tab.locator("main")).to_contain_text("Ce formulaire venait d’un autre compte.")
    expect(tab.locator("#id_what")).to_have_value("Cariste")
    tab.get_by_role("button", name="Garder cette brique").click()
    tab.wait_for_url(f"**{PATH}#*")
    assert "Cariste" in names(tab)
    tab.get_by_role("button", name="Annuler").click()
    expect(tab.get_by_role("heading", name="Cariste")).to_have_count(0)


@pytest.mark.parametrize("options", [WIDE, NARROW | {"java_script_enabled": False}], ids=["script", "no-script-320"])
def test_enter_in_a_field_keeps_the_brick(browse: Browse, options: dict[str, object]) -> None:
    tab = browse(None, **options)
    tab.goto(f"{PATH}ajouter/emploi/")
    tab.locator("#id_when").fill("2015")
    tab.locator("#id_what").fill("Cariste")
    tab.locator("#id_what").press("Enter")
    tab.wait_for_url(f"**{PATH}#*")
    assert names(tab) == ["Cariste"]


def test_a_brick_kept_as_soon_as_it_is_typed_leaves_no_draft(browse: Browse) -> None:
    tab = browse(None, **WIDE)
    add(tab, "emploi", "Cariste", "2015")
    tab.goto(f"{PATH}ajouter/emploi/")
    expect(tab.locator("#id_what")).to_have_value("")
    tab.goto(PATH)
    expect(tab.locator(".drafts")).to_have_count(0)


def test_two_windows_that_write_two_bricks_keep_two_drafts_through_a_reload(browse: Browse) -> None:
    first = browse(None, **WIDE)
    second = first.context.new_page()
    for tab, words in ((first, "Cariste"), (second, "Soudeur")):
        tab.goto(f"{PATH}ajouter/emploi/")
        tab.locator("#id_what").fill(words)
        expect(tab.locator("[data-said]")).to_contain_text("Brouillon gardé")
    first.reload()
    expect(first.locator("#id_what")).to_have_value("Cariste")
    second.goto(PATH)
    expect(second.locator(".drafts a")).to_have_count(2)


def test_words_are_looked_up_without_standing_in_an_address(browse: Browse) -> None:
    tab = browse(None, **WIDE)
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(f"{PATH}ajouter/emploi/")
    tab.locator("#id_what").fill("boulanjer")
    expect(tab.locator("#metiers")).to_contain_text("Boulanger / Boulangère")
    assert not [url for url in asked if "boulan" in url]
