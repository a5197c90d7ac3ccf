"""Whether two records speak of the same thing, with every reason."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from cpa.modules.trainings.dedupe.comparing import compare
from cpa.modules.trainings.dedupe.fields import (
    CERTAIN,
    Agreement,
    Field,
    Level,
    certainly_different,
)
from cpa.modules.trainings.dedupe.prepared import Prepared
from cpa.modules.trainings.dedupe.record import Kind
from cpa.modules.trainings.dedupe.weighing import Scale, answered, scale_of, weight_of


class Verdict(StrEnum):
    SAME = "same"
    PERHAPS = "perhaps"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Reason:
    """What one field says: how far it agrees, and what that weighs for « the same », in hundredths of bits."""

    field: Field
    level: Level
    weight: int


@dataclass(frozen=True, slots=True)
class Decision:
    """`weight` is what the reasons of the least sure question weigh, in hundredths of bits. `certain`: settled by an
    official number or by what the law keeps apart; two such records are never joined, not even through a third."""

    verdict: Verdict
    weight: int
    certain: bool
    reasons: tuple[Reason, ...]


def decide(kind: Kind, left: Prepared, right: Prepared) -> Decision:
    """The decision on two records of that kind; what settles it comes first, then the heaviest reasons."""
    return _decided(kind, tuple(compare(kind, left, right).items()))


@lru_cache(maxsize=100_000)
def _decided(kind: Kind, levels: tuple[tuple[Field, Level], ...]) -> Decision:
    """Records agree in few ways: each is weighed once."""
    return decide_on(kind, dict(levels), scale_of(kind))


def decide_on(kind: Kind, agreement: Agreement, scale: Scale) -> Decision:
    """The decision that follows from how they agree."""
    reasons = tuple(
        Reason(field, level, weight_of(scale.weights.get(field, {}), level))
        for field, level in agreement.items()
        if level is not Level.UNKNOWN
    )
    weight = min(answered(kind, agreement, scale.weights).values())
    certain = certainly_different(kind, agreement)
    first = tuple(sorted(reasons, key=lambda one: ((one.field, one.level) not in CERTAIN[kind], -abs(one.weight))))
    return Decision(_verdict(weight, certain, scale), weight, certain, first)


def _verdict(weight: int, certain: bool, scale: Scale) -> Verdict:
    if certain or weight < scale.perhaps:
        return Verdict.DIFFERENT
    return Verdict.SAME if weight >= scale.same else Verdict.PERHAPS
