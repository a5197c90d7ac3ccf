"""Sessions to come as steps of a plan: what leads to an occupation in mind, has a price, is near."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice

from django.utils.translation import gettext as _

from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.training.funding.answer import fund
from cpa.legislation.training.funding.case import Payer, Person, Status
from cpa.module_api.contributions import HeldRight
from cpa.module_api.next_steps import TrainingPayer, TrainingStep
from cpa.module_api.places import page_of
from cpa.modules.trainings.catalogue.model import Certification, Offer, Rhythm, Session
from cpa.modules.trainings.catalogue.validity import Standing, validity
from cpa.modules.trainings.funding.situation import Situation
from cpa.modules.trainings.funding.view import case_of
from cpa.modules.trainings.listing import travel
from cpa.modules.trainings.listing.gap import skills_brought
from cpa.modules.trainings.register.queries import certifications
from cpa.modules.trainings.search.answering import Result, Why
from cpa.modules.trainings.search.asking import Asked
from cpa.modules.trainings.search.finding import search
from cpa.modules.trainings.search.towns import near

MOST, EACH, FARTHEST_KM = 24, 2, 60
"""Steps, sessions of one training, and how far around: a plan weighs them all."""

HOURS_A_WEEK = 35
"""How long a training of so many hours lasts when nobody says when it ends."""

WORKING_DAYS, DAY = frozenset(range(5)), frozenset({"morning", "afternoon"})
EVENING = frozenset({"late", "evening"})
PLENTY, NOTHING = Quantity(1_000_000, Unit.CENT), Quantity(0, Unit.CENT)
"""More than an account ever holds: what bounds the payer is then the training alone."""

IN_TOWN = 1000
"""Metres to what is in the same town, of which no more is known: none would mean at a distance."""

ANY_PRICE = 100_000_000
"""Cents: a price that is known."""


def steps(skills: Collection[str], occupations: Collection[str], commune: str, on: date) -> Sequence[TrainingStep]:
    """The sessions that start that day or later, the most useful first: those whose price, length and place are known,
    of trainings whose certification has not ended."""
    if not occupations:
        return ()
    around = near(commune, FARTHEST_KM) if commune else None
    asked = Asked(
        "", on, around, starts_after=on, most_cents=ANY_PRICE, occupations=tuple(sorted(occupations)), limit=2 * MOST
    )
    found = [one for one in search(asked).results if _may_be_planned(one)]
    offers = [one.offer for one in found]
    known = certifications({one.certification for one in offers} - {""})
    brings = skills_brought(offers, frozenset(skills))
    every = (
        step
        for one in found
        if _leads(one) or brings[one.offer.source, one.offer.key]
        for step in _of(one, known.get(one.offer.certification), brings[one.offer.source, one.offer.key], on)
    )
    return list(islice(every, MOST))


def _may_be_planned(one: Result) -> bool:
    """How far it is must be known, unless it is at a distance."""
    reachable = bool(one.offer.remote) or one.metres is not None
    return reachable and one.standing not in (Standing.ENDED, Standing.REPLACED)


def _leads(one: Result) -> bool:
    """Whether its certification leads to one of the occupations, and not its words alone."""
    return any(reason.why is Why.OCCUPATION for reason in one.reasons)


def _of(one: Result, known: Certification | None, brings: frozenset[str], on: date) -> Iterator[TrainingStep]:
    offer, metres = one.offer, 0 if one.offer.remote else max(one.metres or 0, IN_TOWN)
    days, parts = _moments(offer)
    payers = tuple(_payers(offer, known, on))
    to_come = [each for each in offer.sessions if each.starts and each.starts >= on and not each.full]
    for session in sorted(to_come, key=lambda each: (each.starts, each.key))[:EACH]:
        dates = _dates(session, offer)
        if dates is None:
            continue
        yield TrainingStep(
            key=f"{offer.source}:{offer.key}:{session.key}",
            title=offer.title,
            body=offer.body.name,
            starts=dates[0],
            ends=dates[1],
            price_cents=offer.price_cents or 0,
            skills=brings,
            metres=metres,
            needs_car=metres > travel.reached_metres(None),
            days_of_week=days,
            parts=parts,
            payers=payers,
            url=page_of("trainings:training", offer.source, offer.key),
        )


def _dates(session: Session, offer: Offer) -> tuple[date, date] | None:
    """The days of a session; its end reckoned from the hours when nobody says it, None when nothing does."""
    if session.starts is None:
        return None
    if session.ends is not None and session.ends >= session.starts:
        return session.starts, session.ends
    weeks = -(-offer.hours // HOURS_A_WEEK) if offer.hours else 0
    return (session.starts, session.starts + timedelta(weeks=weeks) - timedelta(days=3)) if weeks else None


def _moments(offer: Offer) -> tuple[frozenset[int], frozenset[str]]:
    """When it takes place. A rhythm that is not said may take any working day; a training at a distance whose rhythm is
    not said is followed when one wants."""
    if offer.remote and offer.rhythm is Rhythm.UNKNOWN:
        return frozenset(), frozenset()
    return WORKING_DAYS, EVENING if offer.rhythm is Rhythm.EVENINGS else DAY


def _payers(offer: Offer, known: Certification | None, on: date) -> Iterator[TrainingPayer]:
    """The right of a person, when rights may pay: at most what they pay for this one to an employee, who owes the
    participation. Others decide for themselves: none is counted on."""
    if known is None or not validity(known, on).fundable or offer.cpf is False:
        return
    sold = replace(offer, cpf=True)
    right = HeldRight("cpf", "", PLENTY, NOTHING, NOTHING, {}, ())
    answer = fund(case_of(sold, known, offer.price_cents or 0, [right], Situation(Person(Status.EMPLOYEE)), on))
    line = None if isinstance(answer, Problem) else answer.best.line(Payer.CPF)
    if line is not None and line.amount.least:
        sure = _("Votre compte formation (CPF)")
        name = sure if offer.cpf else _("Votre compte formation (CPF), si cette formation y est vendue")
        yield TrainingPayer("cpf", name, line.amount.least)
