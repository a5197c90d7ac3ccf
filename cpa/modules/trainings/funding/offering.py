"""An offer of the catalogue as the law of funding looks at it."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.legislation.training.eligibility import Action
from cpa.legislation.training.funding.case import Training
from cpa.modules.trainings.catalogue.model import Certification, Offer
from cpa.modules.trainings.catalogue.validity import Standing, validity

BASICS = Path(__file__).with_name("basics.yaml")
HUNDREDTHS = 100


def training_of(offer: Offer, certification: Certification | None, on: date, price_cents: int) -> Training:
    """What is bought. An offer that names no certification may lead to one: that is not known; nor is the registration
    of one that the register does not hold (`certification` None)."""
    return Training(
        price_cents,
        _action(offer, certification),
        hours=offer.hours * HUNDREDTHS if offer.hours is not None else None,
        certified=True if offer.certification else None,
        registered=_registered(certification, on),
        registered_until=_ended(certification, on),
        sold=offer.cpf,
    )


def _action(offer: Offer, certification: Certification | None) -> Action:
    if not offer.certification.startswith("RS") or (certification and _basics().search(certification.title)):
        return Action.CERTIFICATION
    return Action.DIRECTORY


def _registered(certification: Certification | None, on: date) -> bool | None:
    standing = validity(certification, on).standing if certification else Standing.UNKNOWN
    return None if standing is Standing.UNKNOWN else standing is Standing.REGISTERED


def _ended(certification: Certification | None, on: date) -> date | None:
    """The last day of a registration that is past; of one to come, the register's word of the day decides."""
    until = certification.registered_until if certification else None
    return until if until and until < on else None


@cache
def _basics() -> re.Pattern[str]:
    words = said_in(BASICS)
    return re.compile("|".join(rf"\b{re.escape(word)}\b" for word in words), re.IGNORECASE)
