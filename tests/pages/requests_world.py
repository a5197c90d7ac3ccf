"""Requests of the holder, one a stage of its life, under numbers that the registry may name."""

from datetime import date, timedelta

from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import StrongConfirmation
from cpa.modules.requests import actions, queries
from cpa.modules.requests.models import Request
from cpa.modules.requests.passing import ask_of_rights
from cpa.modules.rights.actions import open_with

DRAFT, CONFIRMED, ASKED, ACCEPTED, REFUSED, ON_PAPER = "901", "902", "903", "904", "905", "906"
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


def _draft(account: AccountId, number: int, use: str, through: str) -> None:
    details = {"points": 10, "training": "Titre professionnel de cuisinier"} if use == "training" else {"points": 10}
    request = Request.objects.using("activity").create(
        pk=number, account=account, right="c2p", use=use, details=details, through=through
    )
    ask_of_rights(request, {"c2p": 10})


def _confirmed(account: AccountId, number: int, use: str, today: date, through: str = Request.Through.ONLINE) -> None:
    _draft(account, number, use, through)
    proof = StrongConfirmation("paper", "")
    answer = actions.confirm(
        account=account,
        number=number,
        seen=queries.choices(Request.objects.using("activity").get(pk=number)),
        proof=proof,
        on=today,
    )
    assert isinstance(answer, Request), answer.message
