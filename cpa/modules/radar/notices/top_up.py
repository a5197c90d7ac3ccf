"""A payment that the employer may owe for having given neither interview nor training for years."""

from collections.abc import Iterator

from cpa.modules.radar.notices.contracts import Contract, month_number
from cpa.modules.radar.notices.known import Ask, Kind, Known, Notice
from cpa.modules.radar.notices.thresholds import threshold


def notices(known: Known) -> Iterator[Notice]:
    """Years with one employer, the holder says that nothing was given, and no payment came."""
    if known.topped_up or not known.said(Kind.TOP_UP):
        return
    for contract in _long(known):
        yield Notice(
            Kind.TOP_UP,
            (known.today.year,),
            (contract.first.isoformat(),),
            employer=contract.employer,
            contract=contract.contract,
            evidence=contract.evidence_of([contract.first, contract.last]),
            gift_cents=threshold("corrective_top_up_cents", known.today),
        )


def asks(known: Known) -> Iterator[Ask]:
    """Asked of whoever has been with one employer for the whole period that the law looks at."""
    if not known.topped_up and any(_long(known)):
        yield Ask(Kind.TOP_UP)


def _long(known: Known) -> Iterator[Contract]:
    needed = threshold("interview_period_years", known.today) * 12
    still = month_number(known.today) - threshold("current_contract_months", known.today)
    for contract in known.contracts:
        if not contract.months or month_number(contract.last) < still:
            continue
        if month_number(known.today) - month_number(contract.first) >= needed:
            yield contract
