"""What is needed to ask for a session of a training. Nothing is told of who asks to whoever gives it."""

from collections.abc import Sequence
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.legislation.training.funding.answer import fund
from cpa.module_api.contributions import HeldRight
from cpa.module_api.places import page_of
from cpa.module_api.registry import hooks
from cpa.module_api.training_requests import OfferedSession, OfferedTraining, Sharing
from cpa.modules.trainings.catalogue.model import Certification, Offer, Session
from cpa.modules.trainings.catalogue.offers import offer
from cpa.modules.trainings.funding.asked import situation_of
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.funding.view import case_of, funding_of
from cpa.modules.trainings.register.queries import certification
from cpa.modules.trainings.requesting.sharings import sharings


def offered_training(account: AccountId, source: str, key: str, session: str, on: date) -> OfferedTraining | None:
    """The training, its sessions later than that day and who would pay what; None when its source does not show it."""
    found = offer(source, key)
    if found is None:
        return None
    known = certification(found.certification) if found.certification else None
    rights = hooks().held_rights(account=account)
    situation = situation_of(account)
    told = funding_of(found, known, rights, situation, on, changing=False)
    sessions = tuple(_session(one, one.starts) for one in found.sessions if one.starts and one.starts > on)
    return OfferedTraining(
        source,
        key,
        found.title,
        found.body.name,
        found.body.siret,
        found.certification,
        found.hours,
        found.price_cents,
        page_of("trainings:training", source, key),
        told.fundable,
        told.reason or ("" if told.fundable else told.text),
        sessions,
        next((one for one in sessions if one.key == session), None),
        _sharings(found, known, rights, situation, on),
        told.to_find_out,
        page_of("trainings:situation_for", source, key),
    )


def _sharings(
    found: Offer, known: Certification | None, rights: Sequence[HeldRight], situation: Situation, on: date
) -> tuple[Sharing, ...]:
    if found.price_cents is None:
        return ()
    answer = fund(case_of(found, known, found.price_cents, rights, situation, on))
    return () if isinstance(answer, Problem) else sharings(answer)


def _session(one: Session, starts: date) -> OfferedSession:
    return OfferedSession(one.key, starts, one.ends, one.full)
