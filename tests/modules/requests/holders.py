"""People with points or with rights earned by engagement, and the requests they make."""

from datetime import date, timedelta
from itertools import count

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.ledger.balances import current
from cpa.module_api.contributions import StrongConfirmation
from cpa.modules.requests import actions, queries
from cpa.modules.requests.models import Request
from cpa.modules.rights.actions import open_with

TODAY = date(2026, 11, 25)
PROOF = StrongConfirmation("totp", "")
_numbers = count(7001)


def holder(*, points: int = 0, engagement: int = 0, money: int = 0) -> AccountId:
    """A new account that holds so many points, and cents of the CEC and of the CPF."""
    account = AccountId(next(_numbers))
    for right, amount in (("c2p", points), ("cec", engagement), ("cpf", money)):
        if amount:
            open_with(account=account, right=right, year=2024, counted=amount)
    return account


def draft(account: AccountId, points: int, use: str = "training", **more: object) -> Request:
    """A draft that asks for so many points."""
    request = actions.prepare(account=account, right="c2p", use=use)
    filled = actions.fill_in(account=account, number=request.pk, amount=points, details={"points": points}, **more)
    assert isinstance(filled, Request)
    return filled


def confirm(request: Request, on: date = TODAY) -> Request | Problem:
    """The holder confirms what they saw."""
    return actions.confirm(
        account=AccountId(request.account),
        number=request.pk,
        seen=queries.choices(request),
        proof=PROOF,
        on=on,
    )


def seen(address: str) -> dict[str, str]:
    """What the button of the summary at this address sends."""
    return {"seen": queries.choices(Request.objects.using("activity").get(pk=address.split("/")[2]))}


def sent(account: AccountId, points: int, use: str = "training", on: date = TODAY) -> Request:
    """A request that its body has to decide on."""
    request = draft(account, points, use)
    assert not isinstance(confirm(request, on), Problem)
    done = actions.send(number=request.pk, on=on + timedelta(days=2))
    assert isinstance(done, Request)
    return done


def balances(account: AccountId, right: str = "c2p") -> tuple[int, int]:
    """What can be spent, and what is set aside."""
    found = [held for held in current(account) if held.scheme == right]
    return sum(held.available for held in found), sum(held.reserved for held in found)


def state(request: Request) -> str:
    """What the request is in the database."""
    return Request.objects.using("activity").get(pk=request.pk).state
