"""Hours of a former job in the public service, converted into euros of the account: as few as the training needs."""

from dataclasses import dataclass

from cpa.legislation.cpf.law import cpf_law
from cpa.legislation.public_service.conversions import convertible, hours_to_euros
from cpa.legislation.public_service.law import public_law
from cpa.legislation.training.funding.case import Case
from cpa.rules.parameters import NotInForce, on

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Converted:
    """Hundredths of an hour taken, and the cents they give."""

    hours: int = 0
    cents: int = 0


def converted(case: Case, missing: int) -> Converted:
    """The conversion of as many whole hours as `missing` cents need, within what may be converted and the room that the
    ceiling of the account leaves. Nothing before 2020: no text allowed it."""
    held, low_qualified = case.holdings, bool(case.person.low_qualified)
    try:
        price = hour_price(case)
        allowed = convertible(held.converted_before, low_qualified, case.day).answers()["convertible_hours"]
    except NotInForce:
        return Converted()
    needed = max(-(-missing // price), 0) * HUNDRED
    ceiling = "euros.low_qualified_ceiling" if low_qualified else "euros.ceiling"
    room = max((on(cpf_law().parameters[ceiling], case.day).value or 0) - held.cpf, 0)
    offered = min(held.hours, allowed, needed)
    given = hours_to_euros(offered, room, case.day).answers()
    return Converted(offered - given["hours_left"], given["euros_given"])


def hour_price(case: Case) -> int:
    """Cents an hour gives on the day. Raises NotInForce before 2020."""
    return on(public_law().parameters["conversion.hour"], case.day).value or 0
