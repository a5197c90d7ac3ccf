"""Training rights of public agents, which stay in hours."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from cpa.kernel.quantity import Unit
from cpa.legislation.facts import AnnualFacts
from cpa.legislation.public_service import career
from cpa.modules.rights.kinds.right import Circumstances, Right
from cpa.modules.rights.passbook import Passbook


def _facts(facts: AnnualFacts) -> AnnualFacts | None:
    if not facts.public_posts:
        return None
    return replace(facts, work=(), exposures=(), engagements=(), self_employment=None, sheltered_work=None)


def _circumstances(passbook: Passbook, facts: Mapping[int, AnnualFacts], _born: date | None) -> Circumstances:
    return {
        "debits": passbook.debits(),
        "first_year": passbook.first_year(facts),
        "opening": career.Opening(passbook.opening_balance()),
    }


PUBLIC_SERVICE = Right(
    "public_service", career, lambda _year: Unit.HUNDREDTH_HOUR, _facts, _circumstances, always_shown=False
)
