"""Working time that looks wrongly counted: a few short months, hours of a week for those of a month, an impossible
full-time reference."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cpa.legislation.facts import AnnualFacts, Basis, Work
from cpa.modules.radar.notices.contracts import Contract, runs
from cpa.modules.radar.notices.known import Kind, Known, Notice, Repair
from cpa.modules.radar.notices.missing_months import with_more_work
from cpa.modules.radar.notices.thresholds import threshold

WEEKS, MONTHS = 52, 12
STEADY_PERCENT, WEEKLY_PERCENT = 3, 1


def notices(known: Known) -> Iterator[Notice]:
    """At most one notice a contract and a sign."""
    for contract in known.contracts:
        stretches = list(runs(contract.months, STEADY_PERCENT))
        yield from _short_months(contract, stretches, known.today)
        yield from _weekly(contract, stretches)
        yield from _reference(contract, known.today)


def _short_months(contract: Contract, stretches: list[list[date]], today: date) -> Iterator[Notice]:
    """Months well under those before and after, which are alike, and that no absence nor later correction explains."""
    longest, share = threshold("longest_short_months", today), threshold("short_month_percent", today)
    steady = threshold("steady_months", today)
    found: list[date] = []
    lost = 0
    for first, last, usual in _between(contract, stretches, steady):
        inside = [month for month in contract.months if first < month < last]
        # A month with no time at all is an absence, or another notice's hole.
        short = [month for month in inside if 0 < contract.months[month] * 100 <= usual * share]
        if not short or len(inside) > longest:
            continue
        missing = sum(usual - contract.months[month] for month in short) - _explained(contract, short, usual)
        if missing * 100 >= usual * threshold("lost_time_percent", today):
            found, lost = found + short, lost + missing
    if found:
        yield _short(contract, found, lost)


def _between(contract: Contract, stretches: list[list[date]], steady: int) -> Iterator[tuple[date, date, int]]:
    """The last month of a steady stretch, the first of the next one, and the amount that both hold."""
    held = contract.months
    long = [stretch for stretch in stretches if len(stretch) >= steady and held[stretch[0]]]
    # The short stretch may itself be long enough to be one of them.
    pairs = (*zip(long, long[1:], strict=False), *zip(long, long[2:], strict=False))
    for before, after in pairs:
        usual = held[before[0]]
        if abs(held[after[0]] - usual) * 100 <= usual * STEADY_PERCENT:
            yield before[-1], after[0], usual


def _explained(contract: Contract, short: list[date], usual: int) -> int:
    """What corrections added since, and the absences of the years that no month wholly away already explains."""
    years = sorted({month.year for month in short})
    works = [contract.by_year[year] for year in years]
    away = sum(work.protected + work.other_absence for work in works)
    wholly = usual * sum(not amount for month, amount in contract.months.items() if month.year in years)
    surplus = sum(max(0, amount - usual) for month, amount in contract.months.items() if month.year in years)
    return max(0, away - wholly) + contract.put_right(years) + surplus


def _short(contract: Contract, months: list[date], lost: int) -> Notice:
    years = tuple(sorted({month.year for month in months}))

    def repaired(facts: AnnualFacts) -> AnnualFacts:
        share = sum(month.year == facts.year for month in months)
        return with_more_work(facts, contract, lost * share // len(months))

    seen = tuple((month.isoformat(), contract.months[month]) for month in months)
    found = _notice(contract, "short_months", years, (*seen, lost), months, repaired)
    corrections = contract.corrections_of(years)
    if not corrections:
        return found
    return replace(found, named=("corrected",), evidence=(*found.evidence, *corrections))


def _weekly(contract: Contract, stretches: list[list[date]]) -> Iterator[Notice]:
    """A steady stretch that holds exactly the week's part of the stretch before it or after it."""
    held = contract.months
    long = [stretch for stretch in stretches if len(stretch) >= 3 and held[stretch[0]]]
    low: list[date] = []
    for one, other in zip(long, long[1:], strict=False):
        for month, week in ((one, other), (other, one)):
            of_month, of_week = held[month[0]] * MONTHS, held[week[0]] * WEEKS
            if abs(of_month - of_week) * 100 <= of_month * WEEKLY_PERCENT:
                low += week
    if not low:
        return
    months = sorted(set(low))

    def repaired(facts: AnnualFacts) -> AnnualFacts:
        declared = sum(held[month] for month in months if month.year == facts.year)
        return with_more_work(facts, contract, declared * WEEKS // MONTHS - declared)

    seen = tuple((month.isoformat(), held[month]) for month in months)
    yield _notice(contract, "weekly", tuple(sorted({m.year for m in months})), seen, months, repaired)


def _reference(contract: Contract, today: date) -> Iterator[Notice]:
    """A full-time quantity that no full-time worker may reach."""
    wrong = {year: work.reference for year, work in contract.by_year.items() if _impossible(work, today)}
    if not wrong:
        return
    sound = [work.reference for year, work in contract.by_year.items() if year not in wrong and work.reference]

    def repaired(facts: AnnualFacts) -> AnnualFacts:
        # Without a sound year the law's own full time serves.
        works = [
            replace(work, reference=sound[0] if sound else 0)
            if (work.employer, work.contract) == (contract.employer, contract.contract)
            else work
            for work in facts.work
        ]
        return replace(facts, work=tuple(works))

    months = [month for month in contract.months if month.year in wrong]
    yield _notice(contract, "reference", tuple(wrong), tuple(wrong.items()), months, repaired)


def _impossible(work: Work, today: date) -> bool:
    names = {Basis.HOURS: "most_full_time_hours", Basis.DAYS: "most_full_time_days"}
    name = names.get(work.basis)
    return bool(name) and work.reference > threshold(str(name), today) * 100


def _notice(
    contract: Contract,
    pattern: str,
    years: tuple[int, ...],
    seen: tuple[object, ...],
    months: Sequence[date],
    repaired: Repair,
) -> Notice:
    return Notice(
        Kind.WORKING_TIME,
        years,
        seen,
        pattern,
        contract.employer,
        contract.contract,
        months=tuple(months),
        evidence=contract.evidence_of(months),
        repaired=repaired,
    )
