"""What the account shows about a right and a year, asked of whoever keeps the rights and the facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.facts import AnnualFacts, Evidence
from cpa.module_api.contributions import HeldLine
from cpa.module_api.registry import hooks

ACQUISITION = "acquisition"
FIRST_YEAR_IN_EUROS = 2019


@dataclass(frozen=True, slots=True)
class Held:
    """The lines of one right, year and nature, and their sum: what a correction adds to changes the sum."""

    lines: tuple[HeldLine, ...]
    amount: Quantity

    @property
    def keys(self) -> list[str]:
        return [line.key for line in self.lines]


def line_of(account: AccountId, key: str) -> tuple[str, HeldLine] | None:
    """The right and the line of this key; None when the account has none."""
    for right in hooks().held_rights(account=account):
        # A line that changed hours into euros shows twice: the last is what it left.
        found = [line for line in right.lines if line.key == key]
        if found:
            return right.right, found[-1]
    return None


def held(account: AccountId, right: str, year: int, line: str = "") -> Held:
    """What the account shows of that right for that year: the lines of the nature of `line`, or what was acquired."""
    every = [each for one in hooks().held_rights(account=account) if one.right == right for each in one.lines]
    named = [each for each in every if each.key == line]
    nature = named[-1].nature if named else ACQUISITION
    lines = [each for each in every if each.earned_for == year and each.nature == nature]
    unit = (named or lines)[-1].amount.unit if named or lines else _unit(right, year)
    total = sum(each.amount.amount for each in lines if each.amount.unit is unit)
    return Held(tuple(lines), Quantity(total, unit))


def facts_of(account: AccountId, year: int) -> AnnualFacts | None:
    """What counts for that year; None when nothing was declared."""
    return next((facts for facts in hooks().counted_facts(account=account) if facts.year == year), None)


def employers(facts: AnnualFacts | None) -> list[str]:
    """The establishments that declared something that year, in order."""
    if facts is None:
        return []
    return sorted({each.employer for each in (*facts.work, *facts.exposures, *facts.public_posts) if each.employer})


def every_employer(account: AccountId) -> set[str]:
    """The establishments that ever declared something for the account."""
    return {employer for facts in hooks().counted_facts(account=account) for employer in employers(facts)}


def evidence(facts: AnnualFacts | None, right: str) -> list[Evidence]:
    """What was declared that year for this right, by month, whoever declared it."""
    found = dict.fromkeys(_evidence(facts, right)) if facts else {}
    return sorted(found, key=lambda each: (each.month or date.min, each.received_on, each.reference))


def _evidence(facts: AnnualFacts, right: str) -> Iterator[Evidence]:
    if right == "cec":
        yield from (each for engagement in facts.engagements for each in engagement.evidence)
        return
    exposures = [each for exposure in facts.exposures for each in exposure.evidence]
    if right == "c2p" and exposures:
        yield from exposures
        return
    yield from (each for work in facts.work for each in work.evidence)
    yield from (each for post in facts.public_posts for each in post.evidence)


def _unit(right: str, year: int) -> Unit:
    if right == "c2p":
        return Unit.POINT
    return Unit.CENT if year >= FIRST_YEAR_IN_EUROS else Unit.HUNDREDTH_HOUR
