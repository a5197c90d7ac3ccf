"""Experience that may become a diploma (VAE): a year or more with one employer, and no diploma."""

from collections import defaultdict
from collections.abc import Iterator

from cpa.modules.radar.notices.contracts import Contract
from cpa.modules.radar.notices.known import Kind, Known, Notice
from cpa.modules.radar.notices.thresholds import threshold


def notices(known: Known) -> Iterator[Notice]:
    """One notice a person, whatever the number of employers."""
    told = [facts.year for facts in known.facts if facts.low_qualified]
    # The last word counts: a diploma may have come since.
    without = bool(told) and told[-1] == known.facts[-1].year
    if not without and not known.said(Kind.LOW_QUALIFICATION):
        return
    enough = threshold("experience_months", known.today)
    by_employer: dict[str, list[Contract]] = defaultdict(list)
    for contract in known.contracts:
        by_employer[contract.employer].append(contract)
    long = {employer: held for employer, held in by_employer.items() if _months(held) >= enough}
    if long:
        years = sorted({year for held in long.values() for contract in held for year in contract.by_year})
        ends = [(held[0], held[0].first) for held in long.values()] + [
            (held[-1], held[-1].last) for held in long.values()
        ]
        evidence = tuple(piece for contract, month in ends for piece in contract.evidence_of([month]))
        yield Notice(
            Kind.EXPERIENCE,
            tuple(years),
            tuple(long),
            employer=next(iter(long)) if len(long) == 1 else "",
            evidence=evidence,
        )


def _months(held: list[Contract]) -> int:
    return sum(bool(amount) for contract in held for amount in contract.months.values())
