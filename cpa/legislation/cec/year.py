"""From the engagements of a year to what the rules ask: which natures of activity count, each once."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cpa.legislation.cec.natures import BY_NAME, in_force
from cpa.legislation.facts import AnnualFacts, Engagement
from cpa.rules.plan import Law


class Standing(StrEnum):
    """Whether an engagement counts, and if not, the first reason why."""

    COUNTED = "counted"
    UNKNOWN = "unknown"
    NOT_IN_FORCE = "not_in_force"
    BELOW_MINIMUM = "below_minimum"
    DECLARED_LATE = "declared_late"
    NOT_ATTESTED = "not_attested"
    SAME_NATURE = "same_nature"


@dataclass(frozen=True, slots=True)
class Judged:
    """An engagement and its standing."""

    engagement: Engagement
    standing: Standing


def judged(law: Law, facts: AnnualFacts) -> tuple[Judged, ...]:
    """Each engagement of the year with its standing; of several of one nature, the first that counts counts."""
    seen: set[str] = set()
    found = []
    for engagement in facts.engagements:
        standing = _standing(law, facts.year, engagement)
        if standing is Standing.COUNTED:
            nature = BY_NAME[engagement.nature].name
            standing = Standing.SAME_NATURE if nature in seen else standing
            seen.add(nature)
        found.append(Judged(engagement, standing))
    return tuple(found)


def _standing(law: Law, year: int, engagement: Engagement) -> Standing:
    nature = BY_NAME.get(engagement.nature)
    if nature is None:
        return Standing.UNKNOWN
    if not in_force(law, nature, year):
        return Standing.NOT_IN_FORCE
    if not engagement.minimum_reached:
        return Standing.BELOW_MINIMUM
    if not engagement.declared_in_time:
        return Standing.DECLARED_LATE
    if nature.by_holder and not engagement.attested:
        return Standing.NOT_ATTESTED
    return Standing.COUNTED


def year_values(facts: AnnualFacts, engagements: tuple[Judged, ...]) -> Mapping[str, Any]:
    """The inputs of the year's rules that come from facts."""
    return {"natures": sum(1 for each in engagements if each.standing is Standing.COUNTED)}
