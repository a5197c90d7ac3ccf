"""What a notice could be worth: the law run twice, on the facts as they are known and as they would be."""

from collections.abc import Sequence
from datetime import date

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.c2p import career as c2p
from cpa.legislation.cec import career as cec
from cpa.legislation.cpf import career as cpf
from cpa.legislation.facts import AnnualFacts
from cpa.modules.radar.notices.known import Kind, Known, Notice

DOUBLED_BEFORE = date(1956, 7, 1)


def worth(known: Known, notice: Notice, only: int | None = None) -> Quantity | None:
    """What the account could gain at most: cents or points, through this year's facts; None when nothing follows or
    nothing can be told. Uses of the account are left out, so it is a most, never a promise. `only`: were that year put
    right and no other."""
    if notice.gift_cents:
        return Quantity(notice.gift_cents, Unit.CENT)
    if notice.repaired is None:
        return None
    years = {facts.year: facts for facts in known.facts}
    held = [years.get(year, AnnualFacts(year)) for year in sorted({*years, *notice.years})]
    repaired = [notice.repaired(facts) if only in (None, facts.year) else facts for facts in held]
    more = _held(known, notice.kind, repaired) - _held(known, notice.kind, list(known.facts))
    unit = Unit.POINT if notice.kind is Kind.EXPOSURE else Unit.CENT
    return Quantity(more, unit) if more > 0 else None


def most_useful(known: Known, notice: Notice) -> tuple[int, ...]:
    """The years of the notice, that which is worth most first, the latest first among equals."""

    def gain(year: int) -> int:
        found = worth(known, notice, year)
        return found.amount if found else 0

    return tuple(sorted(notice.years, key=lambda year: (-gain(year), -year)))


def _held(known: Known, kind: Kind, facts: Sequence[AnnualFacts]) -> int:
    through = max((known.today.year, *(each.year for each in facts)))
    if not facts:
        return 0
    if kind is Kind.EXPOSURE:
        doubled = known.born is not None and known.born < DOUBLED_BEFORE
        return c2p.determine(facts, through=through, born_before_1956_07=doubled)[-1].total_balance
    if kind is Kind.ENGAGEMENT:
        return cec.determine(facts, through=through)[-1].total_balance
    return cpf.determine(facts, through=through)[-1].total_balance
