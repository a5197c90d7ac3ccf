"""Training rights of employees and the self-employed: hours until 2018, euros since."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from cpa.kernel.quantity import Unit
from cpa.ledger.entries import COUNTED, OUTSIDE
from cpa.ledger.history import Recorded
from cpa.legislation.cpf import career
from cpa.legislation.cpf.law import FIRST_YEAR_IN_EUROS
from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights.books import FORMER_RIGHT
from cpa.modules.rights.kinds.right import Circumstances, Right
from cpa.modules.rights.passbook import Passbook, moved


def unit_of(year: int) -> Unit:
    """Hours for the years before 2019."""
    return Unit.HUNDREDTH_HOUR if year < FIRST_YEAR_IN_EUROS else Unit.CENT


def _facts(facts: AnnualFacts) -> AnnualFacts | None:
    if not (facts.work or facts.self_employment or facts.sheltered_work or facts.disabled_worker):
        return None
    return replace(facts, exposures=(), public_posts=(), engagements=())


def _circumstances(passbook: Passbook, facts: Mapping[int, AnnualFacts], _born: date | None) -> Circumstances:
    return {
        "debits": passbook.debits(),
        "topups": passbook.topups(),
        "first_year": passbook.first_year(facts),
        "opening": _opening(passbook.opened()),
    }


def _opening(opened: Sequence[Recorded]) -> career.Opening:
    postings = [posting for each in opened for posting in each.entry.postings]
    former = sum(posting.quantity.amount for posting in postings if posting.source == FORMER_RIGHT)
    held = {book: amount for (book, _unit), amount in moved(postings).items()}
    return career.Opening(held.get(COUNTED, 0), held.get(OUTSIDE, 0) - former, former)


CPF = Right(
    "cpf",
    career,
    unit_of,
    _facts,
    _circumstances,
    conversion=FIRST_YEAR_IN_EUROS,
    became={COUNTED: "carried_counted", OUTSIDE: "carried_topups"},
    explain_conversion=career.explain_conversion,
)
