"""What other pages show of the requests: the notice of spending, the open ones, the days that matter."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import ImportantDate
from cpa.modules.requests import queries
from cpa.modules.requests.file import File
from cpa.modules.requests.lifecycle import CONSUMED, OPEN, PENDING, State
from cpa.modules.requests.uses import Use, uses_of

NOTICE = timedelta(days=30)
"""How long after its confirmation the holder is told, on every first page, that a request was made in their name."""


def shown(account: AccountId, today: date) -> Mapping[str, Any]:
    """The open requests, those whose holder must hear of, and what the holder has something to ask with."""
    files = [File(request, today) for request in queries.own_requests(account)]
    return {
        "points": "c2p" in _to_spend(account),
        "open": [file for file in files if file.state in OPEN],
        "spending": [file for file in files if _to_tell(file, today)],
        "engagement": engagement_uses(account, today),
    }


def engagement_uses(account: AccountId, today: date) -> tuple[Use, ...]:
    """The uses of engagement; none for who has nothing to ask with."""
    return uses_of("cec", today) if "cec" in _to_spend(account) else ()


def _to_spend(account: AccountId) -> frozenset[str]:
    return frozenset(right for right, each in queries.held(account).items() if each.figure.amount > 0)


def dates(account: AccountId, today: date) -> Sequence[ImportantDate]:
    """When each request leaves, or must be answered; past days left out."""
    found = (day for request in queries.own_requests(account) for day in _dates(File(request, today)))
    return [each for each in found if each.day >= today]


def _dates(file: File) -> Iterator[ImportantDate]:
    url = reverse("requests:follow", args=[file.request.pk])
    on_paper = file.request.through == file.request.Through.PAPER
    if file.state == State.CONFIRMED and file.leaves_on and not on_paper:
        yield ImportantDate(
            f"request-{file.request.pk}-leaves",
            file.leaves_on,
            _("Votre demande d’utilisation de droits part à l’organisme"),
            _("Avant, et jusqu’à la réponse, vous pouvez l’annuler en une action."),
            url,
        )
    if file.state == State.SENT and file.answer_by:
        yield ImportantDate(
            f"request-{file.request.pk}-answer",
            file.answer_by,
            _("Dernier jour pour la réponse à votre demande"),
            _("Sans réponse, c’est un refus, et vos droits vous sont rendus."),
            url,
        )
    if file.training and file.state in (*PENDING, State.ACCEPTED):
        starts = file.session.starts
        yield ImportantDate(f"request-{file.request.pk}-starts", starts, _("Votre formation commence"), url=url)


def _to_tell(file: File, today: date) -> bool:
    recent = file.confirmed_on is not None and today <= file.confirmed_on + NOTICE
    return recent and file.state in (*PENDING, *CONSUMED)
