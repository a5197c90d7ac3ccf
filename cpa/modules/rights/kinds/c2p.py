"""Points for hardship: those of the C3P go on in the C2P."""

from collections.abc import Mapping
from datetime import date

from cpa.kernel.quantity import Unit
from cpa.legislation.c2p import career
from cpa.legislation.c2p.birth import birth_period
from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights.kinds.right import Circumstances, Right
from cpa.modules.rights.passbook import Passbook


def _facts(facts: AnnualFacts) -> AnnualFacts | None:
    return AnnualFacts(facts.year, exposures=facts.exposures) if facts.exposures else None


def _circumstances(passbook: Passbook, facts: Mapping[int, AnnualFacts], born: date | None) -> Circumstances:
    last = max([*facts, *passbook.years()], default=0)
    return {
        "debits": passbook.debits(),
        "first_year": passbook.first_year(facts),
        "opening": career.Opening(passbook.taken_over(), passbook.opening_balance()),
        "born_before_1956_07": bool(born and last) and birth_period(born, date(last, 12, 31)).doubled,
    }


C2P = Right("c2p", career, lambda _year: Unit.POINT, _facts, _circumstances, asks_birth=True, tells_delays=True)
