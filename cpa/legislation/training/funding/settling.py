"""One world, where everything is known: who pays what, to the cent, under the law of the day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from cpa.legislation.c2p import uses
from cpa.legislation.question import Question
from cpa.legislation.training.eligibility import Action
from cpa.legislation.training.funding import conditions
from cpa.legislation.training.funding.case import Case, Help, Payer, Status
from cpa.legislation.training.funding.conditions import Condition
from cpa.legislation.training.funding.converting import Converted, converted
from cpa.legislation.training.funding.ranges import Range, exactly
from cpa.legislation.training.funding.sharing import split
from cpa.legislation.training.paying import Purchase, pay
from cpa.rules.evaluate import run
from cpa.rules.parameters import NotInForce, on
from cpa.rules.plan import Law


class Choice(StrEnum):
    """What the holder may decide to add to the annual rights."""

    ACCIDENT = "accident"
    POINTS = "points"
    CONVERSION = "conversion"


Choices = frozenset[Choice]
Conditions = Mapping[Payer, tuple[Condition, ...]]
ZERO = exactly(0)
EMPLOYERS = (Payer.EMPLOYER, Payer.SKILLS_OPERATOR)


@dataclass(frozen=True, slots=True)
class Settled:
    """Who pays what in one world. `shares` are cents, `hours_used` hundredths. `question` is what the law was asked,
    None when nothing goes through the account. `by_account`: this person's rights may pay for this training."""

    by_account: bool
    remainder: int
    shares: Mapping[Payer, Range]
    conditions: Conditions
    points_used: int = 0
    hours_used: int = 0
    converted: Converted = Converted()
    question: Question | None = field(default=None, compare=False)


def settle(case: Case, chosen: Choices, law: Law) -> Settled:
    """Who pays what. The case is complete (see unknown.worlds). Raises NotInForce before 2019."""
    if case.training.bought_by:
        return _bought(case, case.training.bought_by, law)
    helps = _helps(case, law)
    alone = _third_party(case.day, helps, law)
    possible = _third_party(case.day, [*helps, *_own_money(case, chosen, law)], law)
    settled = _settle(case, chosen, law, possible)
    if possible > alone:
        brought = [settled.shares.get(payer, ZERO).least for payer in (Payer.ACCIDENT, Payer.PREVENTION)]
        if _opens(case, _third_party(case.day, [*helps, *brought], law), law) != _opens(case, possible, law):
            return _settle(case, chosen, law, alone)
    return settled


def _settle(case: Case, chosen: Choices, law: Law, third_party: int) -> Settled:
    action = tuple(conditions.action_conditions(case, third_party, law))
    holder = tuple(conditions.holder_conditions(case, law))
    by_account = _all_met(action) and _all_met(holder)
    found = {
        Payer.CPF: (*action, *holder),
        **_commitment_conditions(case, action, law),
        **_dotation_conditions(case, (*action, *holder), law),
        **_own_conditions(case, (*action, *holder), law),
        **{
            help_.payer: tuple(conditions.help_conditions(case, help_, law, through_account=by_account))
            for help_ in case.helps
        },
    }
    offers = [(help_, help_.amount or 0) for help_ in case.helps if _all_met(found[help_.payer])]
    if by_account or _all_met(found.get(Payer.COMMITMENT)):
        return _through_account(case, chosen, law, found, [one for one in offers if by_account])
    return _directly(case, law, found, offers)


def _through_account(
    case: Case, chosen: Choices, law: Law, found: Conditions, offers: list[tuple[Help, int]]
) -> Settled:
    holdings, price = case.holdings, case.training.price
    employer_like = sum(amount for help_, amount in offers if _as_employer(help_))
    together = sum(amount for _, amount in offers)
    purchase = Purchase(
        price,
        holdings.cpf if _all_met(found[Payer.CPF]) else 0,
        commitment=holdings.commitment if _all_met(found.get(Payer.COMMITMENT)) else 0,
        dotation=_dotations(case, law) if _all_met(found[Payer.CPF]) else 0,
        employer_topup=employer_like,
        other_topup=together - employer_like,
        action=case.training.action,
    )
    turned = Converted()
    if Choice.CONVERSION in chosen and _all_met(found[Payer.CPF]):
        turned = converted(case, _rights_wanted(case, purchase, law) - purchase.rights)
        purchase = replace(purchase, rights=purchase.rights + turned.cents)
    needed: int = pay(replace(purchase, job_seeker=True), case.day, law).answers()["holder_pays"]
    accident = _accident(case, found, law, needed) if Choice.ACCIDENT in chosen else 0
    points, prevention = _points(case, found, law, needed - accident) if Choice.POINTS in chosen else (0, 0)
    seeker = case.person.status is Status.JOB_SEEKER
    purchase = replace(purchase, prevention=prevention, accident=accident, job_seeker=seeker)
    question = pay(purchase, case.day, law)
    paid = question.answers()
    taken_over = _participation_taken_over(case, found, question, law)
    shares = {
        Payer.DOTATION: exactly(paid["dotation_used"]),
        Payer.CPF: exactly(paid["rights_used"]),
        Payer.COMMITMENT: exactly(paid["commitment_used"]),
        Payer.ACCIDENT: exactly(accident),
        Payer.PREVENTION: exactly(prevention),
    }
    helpers = [(help_.payer, amount) for help_, amount in offers]
    shares |= split(helpers, paid["topup_used"] - accident - prevention, case.day, law)
    for payer, amount in taken_over.items():
        shares[payer] = Range(shares.get(payer, ZERO).least + amount, shares.get(payer, ZERO).most + amount)
    remainder = paid["holder_pays"] - sum(taken_over.values())
    return Settled(True, remainder, shares, found, points, converted=turned, question=question)


def _rights_wanted(case: Case, purchase: Purchase, law: Law) -> int:
    """What annual rights would pay if there were enough of them."""
    seeker = case.person.status is Status.JOB_SEEKER
    plenty = replace(purchase, rights=purchase.rights + purchase.cost, job_seeker=seeker)
    wanted: int = pay(plenty, case.day, law).answers()["rights_used"]
    return wanted


def _directly(case: Case, law: Law, found: Conditions, offers: list[tuple[Help, int]]) -> Settled:
    """Outside the account: what others agreed to pay, and the holder the rest. Hours for a public agent."""
    price = case.training.price
    paid = min(sum(amount for _, amount in offers), price)
    shares = split([(help_.payer, amount) for help_, amount in offers], paid, case.day, law)
    agreed = _all_met(found.get(Payer.EMPLOYER)) and case.person.status is Status.PUBLIC_AGENT
    hours = 0
    if agreed and case.holdings.hours and case.training.hours is not None:
        given = {"hours_held": case.holdings.hours, "hours_needed": case.training.hours}
        hours = run(law.plan(case.day, "agent_hours_used"), given)["agent_hours_used"]
    return Settled(hours > 0, price - paid, shares, found, hours_used=hours)


def _bought(case: Case, payer: Payer, law: Law) -> Settled:
    """A place already bought by a payer: nothing is left to pay; a job-seeker's rights may be debited, after word."""
    price, seeker = case.training.price, case.person.status is Status.JOB_SEEKER
    rights = Range(0, min(case.holdings.cpf, price)) if seeker else ZERO
    found = {
        payer: tuple(conditions.ask(law, case.day, "place_bought", {"bought": True})),
        Payer.CPF: tuple(conditions.ask(law, case.day, "rights_debited", {"job_seeker": seeker})),
    }
    return Settled(seeker, 0, {payer: Range(price - rights.most, price), Payer.CPF: rights}, found)


def _own_conditions(case: Case, before: tuple[Condition, ...], law: Law) -> Conditions:
    found: dict[Payer, tuple[Condition, ...]] = {}
    if case.holdings.accident:
        found[Payer.ACCIDENT] = (*before, *conditions.accident_conditions(case, law))
    if case.holdings.points:
        found[Payer.PREVENTION] = (*before, *conditions.prevention_conditions(case, law))
    return found


def _commitment_conditions(case: Case, before: tuple[Condition, ...], law: Law) -> Conditions:
    if not case.holdings.commitment and case.training.action is not Action.VOLUNTEERS:
        return {}
    return {Payer.COMMITMENT: (*before, *conditions.commitment_conditions(case, law))}


def _dotation_conditions(case: Case, before: tuple[Condition, ...], law: Law) -> Conditions:
    if not case.holdings.dotations:
        return {}
    serve = [
        replace(condition, name=f"{condition.name}_{place}" if place else condition.name)
        for place, dotation in enumerate(case.holdings.dotations)
        for condition in conditions.dotation_conditions(case, dotation, law)
    ]
    return {Payer.DOTATION: (*before, *serve)}


def _dotations(case: Case, law: Law) -> int:
    return sum(
        dotation.amount
        for dotation in case.holdings.dotations
        if all(condition.met for condition in conditions.dotation_conditions(case, dotation, law))
    )


def _accident(case: Case, found: Conditions, law: Law, needed: int) -> int:
    return min(_accident_left(case, law), needed) if _all_met(found.get(Payer.ACCIDENT)) else 0


def _accident_left(case: Case, law: Law) -> int:
    used = case.holdings.accident.used if case.holdings.accident else 0
    left: int = run(law.plan(case.day, "accident_left"), {"accident_used": used})["accident_left"]
    return left


def _points(case: Case, found: Conditions, law: Law, needed: int) -> tuple[int, int]:
    """The fewest points that pay what is needed, and the cents they pay."""
    if needed <= 0 or not _all_met(found.get(Payer.PREVENTION)):
        return 0, 0
    price = point_price(case)
    given = {"points_held": case.holdings.points, "still_needed": needed, "point_price": price}
    points: int = run(law.plan(case.day, "points_asked"), given)["points_asked"]
    return points, min(points * price, needed)


def point_price(case: Case) -> int:
    """What a point is worth in training on the day, cents."""
    value: int = uses.training(1, case.day).answers()["training_value"]
    return value


def _participation_taken_over(case: Case, found: Conditions, question: Question, law: Law) -> Mapping[Payer, int]:
    for help_ in case.helps:
        if help_.pays_participation and help_.payer in EMPLOYERS and _all_met(found[help_.payer]):
            plan = law.plan(case.day, "participation_paid")
            given = {**question.values, "participation_offered": True}
            return {help_.payer: run(plan, given)["participation_paid"]}
    return {}


def _as_employer(help_: Help) -> bool:
    return help_.payer is Payer.EMPLOYER or help_.by_agreement


def _helps(case: Case, law: Law) -> list[int]:
    """What each helper surely brings."""
    return [
        help_.amount or 0
        for help_ in case.helps
        if _all_met(tuple(conditions.help_conditions(case, help_, law, through_account=True)))
    ]


def _own_money(case: Case, chosen: Choices, law: Law) -> Iterator[int]:
    """What the holder may ask for, at most: third parties too bring the right after an accident, and points."""
    if Choice.ACCIDENT in chosen and case.holdings.accident:
        yield _accident_left(case, law)
    if Choice.POINTS in chosen:
        yield case.holdings.points * point_price(case)


def _third_party(day: date, brought: list[int], law: Law) -> int:
    """The third-party money that opens some actions: that of one alone in one reading, of all in the other."""
    try:
        alone = on(law.parameters["readings.one_third_party_alone"], day).value
    except NotInForce:
        return 0
    return max(brought, default=0) if alone else sum(brought)


def _opens(case: Case, third_party: int, law: Law) -> bool:
    return _all_met(tuple(conditions.action_conditions(case, third_party, law)))


def _all_met(found: tuple[Condition, ...] | None) -> bool:
    return found is not None and all(condition.met for condition in found)
