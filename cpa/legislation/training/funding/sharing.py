"""What each helper pays of what is left to them: in the law's order, then, where no text orders, from least to most."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cpa.legislation.training.funding.case import Payer
from cpa.legislation.training.funding.ranges import Range
from cpa.rules.evaluate import run
from cpa.rules.plan import Law

Offers = Sequence[tuple[Payer, int]]
"""What each helper offers, cents."""


def split(offers: Offers, needed: int, day: date, law: Law) -> Mapping[Payer, Range]:
    """What each helper pays of `needed`. Until December 2025 the fund of the self-employed comes first; no text that
    was read orders the others: where they offer more than is needed, each pays between a least and a most."""
    found: dict[Payer, Range] = {}
    for group in _groups(offers, day, law):
        together = sum(amount for _, amount in group)
        taken = min(together, needed)
        plan = law.plan(day, "least_share", "most_share")
        for payer, amount in group:
            share = run(plan, {"offered": amount, "offered_together": together, "needed": taken})
            found[payer] = Range(share["least_share"], share["most_share"])
        needed -= taken
    return found


def _groups(offers: Offers, day: date, law: Law) -> Iterator[Offers]:
    plan = law.plan(day, "fund_first")
    if not run(plan, {})["fund_first"]:
        yield offers
        return
    yield [offer for offer in offers if offer[0] is Payer.TRAINING_FUND]
    yield [offer for offer in offers if offer[0] is not Payer.TRAINING_FUND]
