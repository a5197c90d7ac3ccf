"""Rights earned by citizen commitment: hours for 2017 and 2018, euros since."""

from collections.abc import Mapping
from datetime import date

from cpa.kernel.quantity import Unit
from cpa.ledger.entries import COUNTED
from cpa.legislation.cec import career
from cpa.legislation.cec.law import FIRST_YEAR_IN_EUROS
from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights.kinds.right import Circumstances, Right
from cpa.modules.rights.passbook import Passbook


def unit_of(year: int) -> Unit:
    """Hours for the years before 2019."""
    return Unit.HUNDREDTH_HOUR if year < FIRST_YEAR_IN_EUROS else Unit.CENT


def _facts(facts: AnnualFacts) -> AnnualFacts | None:
    return AnnualFacts(facts.year, engagements=facts.engagements) if facts.engagements else None


def _circumstances(passbook: Passbook, facts: Mapping[int, AnnualFacts], _born: date | None) -> Circumstances:
    return {
        "debits": passbook.debits(),
        "first_year": passbook.first_year(facts),
        "opening": career.Opening(passbook.opening_balance(), passbook.taken_over()),
    }


CEC = Right(
    "cec",
    career,
    unit_of,
    _facts,
    _circumstances,
    conversion=FIRST_YEAR_IN_EUROS,
    became={COUNTED: "carried_balance"},
    tells_delays=True,
)
