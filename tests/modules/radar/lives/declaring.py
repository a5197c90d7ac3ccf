"""From a life to what its account knows: monthly declarations, then the facts that they come to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from cpa.kernel.period import month_of
from cpa.legislation.facts import AnnualFacts, Confidence, Engagement, SelfEmployment
from cpa.modules.declarations.facts.rows import (
    Absence,
    Activity,
    ContractChange,
    ContractKey,
    ContractState,
    Declared,
    Exposure,
    Header,
    Slot,
)
from cpa.modules.declarations.facts.year import annual_facts
from tests.modules.radar.lives.life import LAST_MONTH, Job, Life, Month


def facts_of(life: Life) -> tuple[AnnualFacts, ...]:
    """What the account knows, the holder's word included."""
    rows: dict[str, list[object]] = {
        name: [] for name in ("contracts", "changes", "activities", "absences", "exposures")
    }
    for number, job in enumerate(life.jobs):
        _declare(job, number * 1000, rows)
    declared = Declared(**{name: tuple(kept) for name, kept in rows.items()})
    found = annual_facts(declared, {job.employer: LAST_MONTH for job in life.jobs})
    return tuple(_heard(life, {facts.year: facts for facts in found}))


def _heard(life: Life, facts: dict[int, AnnualFacts]) -> Iterator[AnnualFacts]:
    said = {commitment.year for commitment in life.commitments} | set(life.self_employed)
    for year in sorted({*facts, *said}):
        told = tuple(
            Engagement(c.nature, c.reached, True, c.attested, confidence=Confidence.DECLARED)
            for c in life.commitments
            if c.year == year
        )
        own = SelfEmployment(life.self_employed[year], True) if year in life.self_employed else None
        known = facts.get(year, AnnualFacts(year))
        yield replace(
            known, engagements=told, self_employment=own, low_qualified=year in life.without_diploma and year in facts
        )


def _declare(job: Job, base: int, rows: dict[str, list[object]]) -> None:
    key = ContractKey(job.employer, job.number, job.start)
    for index, (month, held) in enumerate(sorted(job.months.items())):
        if held.paid is None:
            continue
        header = _header(job, base + index, month)
        now = _key_on(job, key, month)
        rows["contracts"].append(_state(header, now, held))
        if job.renumbered_on == month:
            rows["changes"].append(ContractChange(header, now, 21, month, former_number=job.number))
        rows["activities"].extend(_time(header, now, month, held))
        rows["absences"].extend(_away(job, header, now, month))
        rows["activities"].extend(
            Activity(header, now, 60, "01", "10", month_of(about), adds)
            for sent, about, adds in job.corrections
            if sent == month
        )
        if month.month == 12 or month == max(job.months):
            factors = sorted(job.exposures.get(month.year, ()))
            rows["exposures"].extend(Exposure(header, now, 15, factor, month.year) for factor in factors)


def _header(job: Job, number: int, month: date) -> Header:
    day = month + timedelta(days=35)
    return Header(number, Slot(job.employer, month, "11", "01"), False, day, 1, None, day)


def _key_on(job: Job, key: ContractKey, month: date) -> ContractKey:
    moved = job.renumbered_on is not None and month >= job.renumbered_on
    return key._replace(number=f"N{key.number}") if moved else key


def _state(header: Header, key: ContractKey, held: Month) -> ContractState:
    status = "01" if held.disabled else "99"
    return ContractState(header, key, 20, "01", "10", held.reference, "99", status, "200")


def _time(header: Header, key: ContractKey, month: date, held: Month) -> Iterator[Activity]:
    yield Activity(header, key, 40, "01", "10", month_of(month), held.paid or 0)
    if held.absent:
        yield Activity(header, key, 42, "02", "10", month_of(month), held.absent)


def _away(job: Job, header: Header, key: ContractKey, month: date) -> Iterator[Absence]:
    for away in job.absences:
        if away.first.replace(day=1) == month:
            yield Absence(header, key, 30, away.block, away.motive, away.first, away.last)
