"""What the holder said of a job and of helping a brother, and the way to a life said at once."""

from urllib.parse import urlsplit

from django.utils import timezone
from playwright.sync_api import Page as BrowserPage

from cpa.kernel.account_id import AccountId
from cpa.modules.profile.keeping import Doing, Sent, do
from cpa.modules.profile.models.skill_said import Verdict
from cpa.modules.profile.path.acts import Name
from cpa.modules.profile.path.operations import Insert
from cpa.modules.profile.path.written import Kind, Written
from cpa.modules.profile.skills import actions
from cpa.modules.profile.skills.actions import Answer

JOB, BROTHER = "skillsjob", "skillsbrother"
OTHERWISE = Answer("Utiliser un logiciel de gestion des stocks", Verdict.OTHERWISE, "je tiens les comptes du stock")


def build(account: AccountId) -> None:
    """Two bricks, and what they taught."""
    today = timezone.localdate()
    bricks = (
        Written(JOB, Kind.JOB, "Magasinier", "de 2017 à 2020", today, occupation="N1103"),
        Written(BROTHER, Kind.FAMILY, "J’aide mon petit frère", "depuis 2016", today),
    )
    for brick in bricks:
        _add(account, brick)
    answers = {"1": Answer("Travailler en équipe", Verdict.YES), "2": OTHERWISE, "3": Answer("Vendre", Verdict.NO)}
    actions.answer(account=account, brick=JOB, answers=answers, said_on=today)
    actions.add_own(account=account, brick=BROTHER, wordings=["tenir un budget", "calmer"], said_on=today)


def _add(account: AccountId, brick: Written) -> None:
    do(Sent(account, f"walk-{brick.id}", 0), Name.ADD, lambda before: Doing(brick.id, (Insert(brick, 0),)))


def having_said_where_and_nonsense(tab: BrowserPage, address: str) -> None:
    """To one's life with a place that several communes have in their name, then an income that is no number."""
    tab.goto(address)
    tab.locator("#lieu summary").click()
    tab.locator("#lieu input[type=text]").fill("Saint-Denis")
    tab.locator("#lieu button").click()
    tab.locator("#revenu summary").click()
    tab.locator("#revenu input[type=number]").fill("-3")
    tab.locator("#revenu button").click()


def having_answered_almost_without_words(tab: BrowserPage, address: str) -> None:
    """To what a brick proposes, « presque » chosen and not worded."""
    tab.goto(address)
    tab.locator("input[value=otherwise]").first.check()
    tab.locator(".skills-form .buttons button").click()


def with_nothing_written(tab: BrowserPage, address: str) -> None:
    """To the page of skills, its form sent empty by someone without a brick."""
    tab.goto(address)
    tab.locator("main form button").first.click()


def having_asked_someone(tab: BrowserPage, address: str) -> None:
    """To the address and the code to pass on; an earlier question is taken back, so many may wait."""
    tab.goto("/mon-parcours/confirmations/")
    if tab.locator("form[action$='/retirer/'] button").count():
        tab.locator("form[action$='/retirer/'] button").first.click()
    tab.locator("input[name=skills]").first.check()
    tab.locator("input[name=name]").fill("Camille")
    tab.locator("main form .button-primary").last.click()
    tab.locator(".to-copy").first.wait_for()


def having_been_given_a_code(tab: BrowserPage, address: str) -> None:
    """To what is asked of someone who was given an address and a code."""
    having_asked_someone(tab, address)
    given = tab.locator(".to-copy").all_inner_texts()
    tab.context.clear_cookies(name="sessionid")
    tab.goto(urlsplit(given[0]).path)
    tab.locator("input[name=code]").fill(given[1])
    tab.locator("main .button-primary").click()
    tab.locator("input[name=seen]").first.wait_for()


def having_answered_without_a_name(tab: BrowserPage, address: str) -> None:
    """The same, the answer sent without a name."""
    having_been_given_a_code(tab, address)
    tab.locator("main .button-primary").click()
    tab.locator(".error-summary").wait_for()
