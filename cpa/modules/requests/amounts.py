"""What the pages of a training request say: amounts by right, what is left on each, whether to talk to someone."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.modules.requests import queries
from cpa.modules.requests.models import Request
from cpa.ui.amounts import written
from cpa.ui.dates import date_format

YES = "yes"
QUESTIONS = ("content", "organisation", "after")
UNITS = {"c2p": Unit.POINT}
OF_RIGHT = {
    "cpf": _("%(amount)s de votre CPF"),
    "cec": _("%(amount)s de vos droits d’engagement"),
    "c2p": _("%(amount)s pour travail pénible"),
}
ON_RIGHT = {
    "cpf": _("Il vous restera sur votre CPF"),
    "cec": _("Il vous restera de vos droits d’engagement"),
    "c2p": _("Il vous restera de vos points"),
}


def days(starts: date, ends: date | None) -> str:
    """« Du 1er septembre 2026 au 30 juin 2027 », « Le 1er septembre 2026 », and the first day alone when no other is
    said."""
    if ends is None:
        return gettext("À partir du %(start)s") % {"start": date_format(starts)}
    if ends == starts:
        return gettext("Le %(start)s") % {"start": date_format(starts)}
    return gettext("Du %(start)s au %(end)s") % {"start": date_format(starts), "end": date_format(ends)}


def in_right(right: str, amount: int) -> str:
    """« 896,80 € », « 3 points »: an amount in the unit of its right."""
    return written(Quantity(amount, UNITS.get(right, Unit.CENT)))


def amounts(asked: Mapping[str, int]) -> str:
    """« 896,80 € de votre CPF, 3 points pour travail pénible »."""
    told = [str(said) % {"amount": in_right(right, asked[right])} for right, said in OF_RIGHT.items() if right in asked]
    return ", ".join(told)


def left(account: AccountId, request: Request) -> Sequence[tuple[str, str]]:
    """What each right that pays would hold once the request is confirmed: label and amount."""
    held = queries.held(account)
    return [
        (str(ON_RIGHT[right]), in_right(right, held[right].figure.amount - amount))
        for right, amount in request.asked.items()
        if right in held
    ]


def unsure(answers: Mapping[str, Any]) -> bool:
    """Whether one of the three questions has no sure answer yet."""
    return any(answers.get(question) != YES for question in QUESTIONS)
