"""A session as the catalogue offers it today, against what its holder was shown: nothing else is ever committed."""

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.module_api.registry import hooks
from cpa.module_api.training_requests import OfferedSession, OfferedTraining, Sharing
from cpa.modules.requests.delays import leaves_on
from cpa.modules.requests.models import Training

PLACE = "training"


def offered_again(account: AccountId, shown: Training, on: date) -> OfferedTraining | None:
    """What the catalogue says today of the session that was shown."""
    return offered(account, shown.source, shown.key, shown.session, on)


def offered(account: AccountId, source: str, key: str, session: str, on: date) -> OfferedTraining | None:
    """What the catalogue says of a training for this account; None without a catalogue, or when it is gone."""
    if not hooks().who_answers("offered_training"):
        return None
    found: OfferedTraining | None = hooks().offered_training(
        account=account, source=source, key=key, session=session, on=on
    )
    return found


def cannot_begin(offer: OfferedTraining | None, on: date) -> Problem | None:
    """Why this session cannot be asked for that day, whoever pays; None when it can."""
    if offer is None:
        return Problem("requests.training_gone", PLACE, _("Cette formation n’est plus proposée. Rien n’a été pris."))
    if offer.session is None:
        return Problem(
            "requests.session_gone", PLACE, _("Cette session n’est plus proposée. Choisissez d’autres dates.")
        )
    return cannot_attend(offer.session, on)


def cannot_name(offer: OfferedTraining, session: str, on: date) -> Problem | None:
    """Why the session of this name cannot be asked for that day; None when it can."""
    return cannot_begin(replace(offer, session=next((one for one in offer.sessions if one.key == session), None)), on)


def cannot_attend(session: OfferedSession, on: date) -> Problem | None:
    """Why this session cannot be asked for that day: it is full, or starts before the time to think again is over."""
    if session.full:
        said = _("Cette session est complète. Choisissez d’autres dates\u00a0: rien n’a été pris.")
        return Problem("requests.session_full", PLACE, said)
    if session.starts <= leaves_on(on):
        said = _("Cette session commence trop tôt pour vous laisser le temps de réfléchir.")
        return Problem("requests.session_too_soon", PLACE, said)
    return None


def cannot_be_paid(offer: OfferedTraining) -> Problem | None:
    """Why rights cannot be asked to pay for it; None when they can."""
    if offer.price_cents is None:
        return Problem(
            "requests.no_price", PLACE, _("Le prix n’est pas dit\u00a0: demandez-le à l’organisme avant toute demande.")
        )
    if not offer.fundable:
        return Problem(
            "requests.not_fundable", PLACE, offer.reason or _("Vos droits ne peuvent pas payer cette formation.")
        )
    if not offer.sharings:
        return Problem(
            "requests.shares_unknown", PLACE, _("Il manque une réponse pour savoir qui paie quoi, au centime près.")
        )
    return None if any(map(taken_from_rights, offer.sharings)) else nothing_to_ask()


def nothing_to_ask() -> Problem:
    """Rights would pay nothing: there is nothing to set aside."""
    said = _("Vos droits ne paieraient rien ici\u00a0: il n’y a rien à demander. Voyez directement avec l’organisme.")
    return Problem("requests.nothing_from_rights", PLACE, said)


def unlike(shown: Training, offer: OfferedTraining | None, on: date) -> Problem | None:
    """What changed since it was shown, so that nothing is committed; None when all is as it was."""
    problem = cannot_begin(offer, on)
    if problem or offer is None:
        return problem
    today = snapshot(offer)
    if (today["starts"], today["ends"]) != (shown.starts, shown.ends):
        return Problem(
            "requests.days_changed", PLACE, _("Les dates de la session ont changé. Relisez-les, puis confirmez.")
        )
    if offer.price_cents != shown.price_cents:
        return Problem(
            "requests.price_changed", PLACE, _("Le prix a changé depuis. Relisez qui paie quoi, puis confirmez.")
        )
    if problem := cannot_be_paid(offer):
        return problem
    paid = sharing_of(offer, shown.sharing)
    if paid is None or _shares(paid) != shown.shares or paid.remainder_cents != shown.remainder_cents:
        said = _("Ce que chacun paie a changé depuis. Relisez-le, puis confirmez\u00a0: rien n’a été pris.")
        return Problem("requests.shares_changed", PLACE, said)
    return None


def sharing_of(offer: OfferedTraining, key: str) -> Sharing | None:
    """The way to pay of this name."""
    return next((one for one in offer.sharings if one.key == key), None)


def snapshot(offer: OfferedTraining, paid: Sharing | None = None) -> Mapping[str, Any]:
    """The columns of a session as it is offered, and, once a way to pay is chosen, who pays what. Raises ValueError
    when no session is named."""
    if offer.session is None:
        raise ValueError("a request is for one session")
    return {
        "source": offer.source,
        "key": offer.key,
        "session": offer.session.key,
        "title": offer.title,
        "body_name": offer.body_name,
        "siret": offer.siret,
        "certification": offer.certification,
        "starts": offer.session.starts,
        "ends": offer.session.ends,
        "hours": offer.hours,
        "price_cents": offer.price_cents,
        "sharing": paid.key if paid else "",
        "shares": _shares(paid) if paid else [],
        "remainder_cents": paid.remainder_cents if paid else None,
    }


def taken_from_rights(paid: Sharing) -> Mapping[str, int]:
    """What this way to pay takes from each right of the account, in its smallest units."""
    taken: dict[str, int] = {}
    for share in paid.shares:
        if share.right:
            taken[share.right] = taken.get(share.right, 0) + share.amount
    return taken


def _shares(paid: Sharing) -> list[dict[str, Any]]:
    """Amounts alone: names and sentences are those of the reader's language."""
    kept = ("payer", "cents", "right", "amount")
    return [{name: asdict(share)[name] for name in kept} for share in paid.shares]
