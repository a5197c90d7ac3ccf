"""What stays on the account after the cheapest way: the part kept for another training."""

from collections.abc import Mapping
from typing import Any

from cpa.legislation.c2p import uses
from cpa.legislation.c2p.birth import birth_period
from cpa.legislation.days import age
from cpa.legislation.training.funding.answer import Funding
from cpa.legislation.training.funding.case import Payer
from cpa.legislation.training.funding.ranges import Range
from cpa.legislation.training.funding.values import amount, count
from cpa.rules.evaluate import run_traced


def kept(funding: Funding) -> Mapping[str, Any]:
    """Rights, rights of commitment, points and hours left; of these points, how many only a training may use, where the
    day of birth is known."""
    best, holdings = funding.best, funding.case.holdings
    found: dict[str, Any] = {
        "cpf": amount(rights_left(funding)),
        "cec": amount(less(holdings.commitment, best.paid_by(Payer.COMMITMENT))),
    }
    if holdings.points:
        found["points"] = count(less(holdings.points, best.points))
        reserved = reserved_points(funding)
        if reserved is not None:
            found["points_for_training_only"] = count(reserved)
    if holdings.hours:
        found["hours"] = amount(less(holdings.hours - best.converted_hours.most, best.hours))
    return found


def rights_left(funding: Funding) -> Range:
    """Annual rights left, those that hours were turned into counted."""
    best = funding.best
    used, turned = best.paid_by(Payer.CPF), best.converted_cents
    if turned.exact:
        return less(funding.case.holdings.cpf + turned.least, used)
    return Range(0, max(funding.case.holdings.cpf + turned.most - used.least, 0))


def reserved_points(funding: Funding) -> Range | None:
    """Of the points left, those that only a training may use; None when the day of birth is not known."""
    case = funding.case
    if case.person.born is None:
        return None
    birth, years = birth_period(case.person.born, case.day), age(case.person.born, case.day)
    found = []
    for used in (funding.best.points.least, funding.best.points.most):
        left, spent = case.holdings.points - used, case.holdings.spent_points + used
        question = uses.free_points(left, spent, birth, years, case.day)
        reserve = run_traced(question.plan, question.values)["reserve_left"].value
        found.append(min(reserve, left))
    return Range(min(found), max(found))


def less(held: int, used: Range) -> Range:
    """What is left of what was held."""
    return Range(held - used.most, held - used.least)
