"""Requests of the holder, one a stage of its life, under numbers that the registry may name."""

from datetime import date, timedelta

from django.utils import timezone
from playwright.sync_api import Page as BrowserPage

from cpa.kernel.account_id import AccountId
from cpa.module_api.coded_requests import digest
from cpa.module_api.contributions import StrongConfirmation
from cpa.modules.requests import actions, queries
from cpa.modules.requests.models import Request, Training
from cpa.modules.requests.passing import ask_of_rights
from cpa.modules.requests.training import actions as training
from cpa.modules.rights.actions import open_with
from cpa.modules.trainings.models import FundingAnswers, Offer
from tests.modules.trainings.sheet import world as trainings_world

DRAFT, CONFIRMED, ASKED, ACCEPTED, REFUSED, ON_PAPER = "901", "902", "903", "904", "905", "906"
TRAINING_DRAFT, TRAINING_CONFIRMED, TRAINING_SENT = "907", "908", "909"
FILE, CODE = "dossier", "CDFG-HJKM-NPQR"
TRAINING, TRAINING_CENTS = trainings_world.ALIKE, 15_000
POINTS = 100
LAST_YEAR_TAKEN_OVER = 2022


def build(account: AccountId) -> None:
    """Give the holder points, then make the requests."""
    open_with(account=account, right="c2p", year=LAST_YEAR_TAKEN_OVER, counted=POINTS)
    today = timezone.localdate()
    for number in (CONFIRMED, ASKED, ACCEPTED, REFUSED):
        _confirmed(account, int(number), "training", today)
    _confirmed(account, int(ON_PAPER), "part_time", today, Request.Through.PAPER)
    for number in (ASKED, ACCEPTED, REFUSED):
        actions.send(number=int(number), on=today + timedelta(days=2))
    actions.ask(number=int(ASKED), question="quote")
    actions.accept(number=int(ACCEPTED), on=today)
    actions.refuse(number=int(REFUSED), reason="conditions", on=today)
    _draft(account, int(DRAFT), "part_time", Request.Through.PAPER)
    _trainings(account, today)


def _draft(account: AccountId, number: int, use: str, through: str) -> None:
    details = {"points": 10, "training": "Titre professionnel de cuisinier"} if use == "training" else {"points": 10}
    request = Request.objects.using("activity").create(
        pk=number, account=account, right="c2p", use=use, details=details, through=through
    )
    ask_of_rights(request, {"c2p": 10})


def _confirmed(account: AccountId, number: int, use: str, today: date, through: str = Request.Through.ONLINE) -> None:
    _draft(account, number, use, through)
    _confirm(account, number, today)


def _confirm(account: AccountId, number: int, today: date) -> None:
    proof = StrongConfirmation("paper", "")
    answer = actions.confirm(
        account=account,
        number=number,
        seen=queries.choices(Request.objects.using("activity").get(pk=number)),
        proof=proof,
        on=today,
    )
    assert isinstance(answer, Request), answer.message


def _trainings(account: AccountId, today: date) -> None:
    """An employee asks three times for a training that the account sells."""
    source, key = TRAINING
    offer = Offer.objects.using("activity").filter(source=source, key=key)
    offer.update(cpf=True, price_cents=TRAINING_CENTS)
    FundingAnswers.objects.using("activity").create(account=account, status="salarie", said_on=today)
    for number in map(int, (TRAINING_SENT, TRAINING_CONFIRMED, TRAINING_DRAFT)):
        _training(account, number, today)
        if number != int(TRAINING_DRAFT):
            _confirm(account, number, today)
    actions.send(number=int(TRAINING_SENT), on=today)
    opened = Training.objects.using("activity").filter(pk=int(TRAINING_SENT))
    opened.update(slug=FILE, digest=digest(FILE, CODE))


def _training(account: AccountId, number: int, today: date) -> None:
    source, key = TRAINING
    Request.objects.using("activity").create(
        pk=number, account=account, right="cpf", use="training", about=f"{source}/{key}"
    )
    asked = training.prepare(account=account, source=source, key=key, session="S-1", on=today)
    assert isinstance(asked, Request), asked.message
    answers = {"content": "yes", "organisation": "partly", "after": "unknown", "words": ""}
    training.answer_fit(account=account, number=number, answers=answers)
    chosen = training.choose(account=account, number=number, sharing="", on=today)
    assert isinstance(chosen, Request), chosen.message


def having_typed_the_code(tab: BrowserPage, address: str) -> None:
    """The body that gives the training opened the file with its code."""
    tab.goto(address)
    tab.locator("input[name=code]").fill(CODE)
    tab.locator("main form button").click()
    tab.locator("[name=said]").first.wait_for()


def having_asked_for_a_code(tab: BrowserPage, address: str) -> None:
    """The holder asked for an address and a code to pass on."""
    tab.goto(f"/mes-demandes/{TRAINING_CONFIRMED}/")
    tab.locator("form[action$='/organisme/'] button").click()
    tab.wait_for_url(f"**{address}")
