"""A disabled worker's status that one employer declared and the next forgot."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cpa.legislation.facts import AnnualFacts, Regime
from cpa.modules.radar.notices.contracts import Contract
from cpa.modules.radar.notices.known import Ask, Kind, Known, Notice
from cpa.modules.radar.notices.thresholds import threshold


def notices(known: Known) -> Iterator[Notice]:
    """Years without the status between years with it; or since a change of employer, when the last employer wrote it
    to the end. An end in the middle of a contract is taken as that of the status, unless the holder says otherwise."""
    silence = _silence(known)
    if silence is None:
        return
    after = silence.after if silence.is_clear or known.said(Kind.DISABLED_WORKER) else ()
    if silence.between or after:
        yield _notice(known, silence.told, (*silence.between, *after))


def asks(known: Known) -> Iterator[Ask]:
    """Asked when nobody can tell a status that ran out from one that was forgotten."""
    silence = _silence(known)
    if silence and silence.after and not silence.is_clear:
        yield Ask(Kind.DISABLED_WORKER, silence.after)


@dataclass(frozen=True, slots=True)
class Silence:
    """Years of work without the status: between years with it, and after the last; the contracts that carried it."""

    between: tuple[int, ...]
    after: tuple[int, ...]
    told: list[Contract]
    is_clear: bool


def _silence(known: Known) -> Silence | None:
    worked = [facts for facts in known.facts if any(work.regime is Regime.PRIVATE for work in facts.work)]
    with_status = [facts.year for facts in worked if facts.disabled_worker]
    if not with_status:
        return None
    silent = [facts.year for facts in worked if not facts.disabled_worker and facts.year > with_status[0]]
    told = [c for c in known.contracts if any(work.disabled_worker for work in c.by_year.values())]
    return Silence(
        tuple(year for year in silent if year < with_status[-1]),
        tuple(year for year in silent if year > with_status[-1]),
        told,
        _changed_employer(known, with_status[-1], told),
    )


def _changed_employer(known: Known, last_year: int, told: list[Contract]) -> bool:
    """Whether every contract that carried the status is over by the end of its last year with it, after long enough:
    in a short contract, one cannot tell a status that ran out from one that went on."""
    carriers = [c for c in told if last_year in c.by_year and c.by_year[last_year].disabled_worker]
    over = bool(carriers) and all(max(carrier.by_year) == last_year for carrier in carriers)
    enough = threshold("status_months", known.today)
    return over and any(len(carrier.months) >= enough for carrier in carriers)


def _notice(known: Known, told: list[Contract], years: tuple[int, ...]) -> Notice:
    silent = [c for c in known.contracts if set(years) & set(c.by_year)]
    forgetful = silent[-1] if silent else told[-1]
    last = max((year for c in told for year, work in c.by_year.items() if work.disabled_worker), default=0)

    def repaired(facts: AnnualFacts) -> AnnualFacts:
        return replace(facts, disabled_worker=True) if facts.year in years else facts

    return Notice(
        Kind.DISABLED_WORKER,
        years,
        (last, tuple((c.employer, c.contract) for c in told)),
        employer=forgetful.employer if len({c.employer for c in silent}) == 1 else "",
        evidence=tuple(
            piece for c in told for work in c.by_year.values() if work.disabled_worker for piece in work.evidence[-1:]
        ),
        repaired=repaired,
    )
