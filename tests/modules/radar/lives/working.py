"""What really happens in a job, and how its employer may fail to declare it."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from tests.modules.radar.lives.life import Away, Forgotten, Job, Life, Truth, months

Event = Callable[[Life, Job, Random], None]
FACTORS = ("05", "06", "07", "08", "09", "10")


def _span(job: Job, chance: Random, length: int) -> list[date]:
    """`length` months in a row, with at least three months of work on either side; empty when the job is too short."""
    known = sorted(job.months)
    if len(known) < length + 6:
        return []
    first = chance.randint(3, len(known) - length - 3)
    return known[first : first + length]


def _end(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1) - timedelta(days=1)


# What really happens: nothing is forgotten.


def shorter_hours_for_good(life: Life, job: Job, chance: Random) -> None:
    """Part time asked for or imposed, until the end of the contract."""
    span = _span(job, chance, 1)
    part = chance.choice((50, 80, 60, 40, 25))
    for month in sorted(job.months):
        if span and month >= span[0]:
            job.months[month].paid = (job.months[month].paid or 0) * part // 100


def shorter_hours_for_a_time(life: Life, job: Job, chance: Random) -> None:
    """Parental part time and the like: some months to two years, then back."""
    part = chance.choice((50, 80, 60))
    for month in _span(job, chance, chance.choice((6, 12, 12, 24))):
        job.months[month].paid = (job.months[month].paid or 0) * part // 100


def fewer_hours_for_a_short_while(life: Life, job: Job, chance: Random) -> None:
    """Some unpaid days agreed in one month; declared as absence, as they should be."""
    for month in _span(job, chance, 1):
        whole = job.months[month].paid or 0
        job.months[month].paid = whole // 2
        job.months[month].absent = whole - whole // 2


def irregular_hours(life: Life, job: Job, chance: Random) -> None:
    """Hours that change each month: replacements, home help, events."""
    for month in job.months.values():
        month.paid = (month.paid or 0) * chance.randint(35, 100) // 100


def ill(life: Life, job: Job, chance: Random) -> None:
    """Ordinary illness of one to nine months: does not count."""
    _away(job, chance, "60", "01", chance.choice((1, 1, 2, 3, 5, 9)))


def family_leave(life: Life, job: Job, chance: Random) -> None:
    """Maternity, paternity: counts."""
    _away(job, chance, "60", chance.choice(("02", "03")), chance.choice((1, 4, 4)))


def _away(job: Job, chance: Random, block: str, motive: str, length: int) -> None:
    span = _span(job, chance, length)
    for month in span:
        job.months[month].absent = job.months[month].paid or 0
        job.months[month].paid = 0
    if span:
        job.absences.append(Away(block, motive, span[0], _end(span[-1])))


def sabbatical(life: Life, job: Job, chance: Random) -> None:
    """A leave without pay: most programs write the time away, some write nothing at all."""
    span = _span(job, chance, chance.choice((6, 8, 11)))
    for month in span:
        if chance.random() < 0.5:
            job.months[month].absent, job.months[month].paid = job.months[month].paid or 0, 0
        else:
            job.months[month].paid = None


def short_unpaid_leave(life: Life, job: Job, chance: Random) -> None:
    """One or two months without pay, most often written as time away."""
    for month in _span(job, chance, chance.choice((1, 2))):
        if chance.random() < 0.9:
            job.months[month].absent, job.months[month].paid = job.months[month].paid or 0, 0
        else:
            job.months[month].paid = None


def school_year(life: Life, job: Job, chance: Random) -> None:
    """An intermittent contract: nothing in July and August, each year."""
    for month, held in job.months.items():
        if month.month in (7, 8):
            held.paid = None


def short_time_working(life: Life, job: Job, chance: Random) -> None:
    """Spring of 2020: hours not worked, written as absence."""
    for month in months(date(2020, 3, 1), date(2020, 5, 1)):
        if held := job.months.get(month):
            whole = held.paid or 0
            held.paid, held.absent = whole * 40 // 100, whole - whole * 40 // 100


def exposed_and_declared(life: Life, job: Job, chance: Random) -> None:
    """Hardship declared each year it lasted; it may begin late, stop for good, or pause a year."""
    factors = set(chance.sample(FACTORS, chance.choice((1, 1, 2))))
    years = list(job.years())
    if len(years) > 2:
        years = years[chance.choice((0, 0, 1)) : len(years) - chance.choice((0, 0, 1))]
    if len(years) > 4 and chance.random() < 0.04:
        years.remove(chance.choice(years[1:-1]))  # a year on another line, for real
    for year in years:
        job.exposures[year] = set(factors)


def new_contract_number(life: Life, job: Job, chance: Random) -> None:
    """A change of pay program: the number changes, the contract goes on."""
    span = _span(job, chance, 1)
    job.renumbered_on = span[0] if span else None


def disabled_and_declared(life: Life, job: Job, chance: Random) -> None:
    """A status known to every employer: for life, or until it runs out in the middle of the contract."""
    known = sorted(job.months)
    if chance.random() < 0.5:
        known = known[: max(1, len(known) * 2 // 3)]
    else:
        known += [month for other in life.jobs if min(other.months) > known[-1] for month in other.months]
    for month in known:
        for other in life.jobs:
            if month in other.months and (other is job or min(other.months) > max(job.months)):
                other.months[month].disabled = True


# What is declared badly: something is forgotten.


def omit_months(life: Life, job: Job, chance: Random) -> None:
    """One to three months that never reached the account, though worked."""
    span = _span(job, chance, chance.choice((1, 1, 1, 2, 2, 3)))
    if any(not job.months[month].paid for month in span):
        return
    for month in span:
        job.months[month].paid = None
    if span:
        life.truths.append(Truth(Forgotten.MISSING_MONTHS, frozenset(m.year for m in span), job.employer))


def declare_late(life: Life, job: Job, chance: Random) -> None:
    """The first months of a contract never declared: hired, but entered in the pay program later."""
    known = sorted(job.months)[: chance.choice((1, 2, 3))]
    if len(job.months) < 8 or job.start.year < 2018:
        return
    for month in known:
        job.months[month].paid = None
    life.truths.append(Truth(Forgotten.MISSING_MONTHS, frozenset(m.year for m in known), job.employer))


def mistype(life: Life, job: Job, chance: Random) -> None:
    """A month or two at a fraction of the hours worked; sometimes put right later, in whole or in part."""
    span = _span(job, chance, chance.choice((1, 1, 2, 3)))
    if any(not job.months[month].paid or job.months[month].absent for month in span):
        return
    divisor = chance.choice((10, 2, 2, 4, 3))
    lost = {}
    for month in span:
        whole = job.months[month].paid or 0
        job.months[month].paid = whole // divisor
        lost[month] = whole - whole // divisor
    if span and chance.random() < 0.3:
        done = span if chance.random() < 0.5 else span[1:]
        for month in done:
            job.corrections.append((min(date(month.year + 1, 5, 1), max(job.months)), month, lost.pop(month)))
    if lost:
        life.truths.append(Truth(Forgotten.WORKING_TIME, frozenset(m.year for m in lost), job.employer))


def weekly_for_monthly(life: Life, job: Job, chance: Random) -> None:
    """From one month on, the hours of a week where those of the month belong."""
    span = _span(job, chance, 6)
    touched = [m for m in sorted(job.months) if span and m >= span[0]]
    if not touched or any(not job.months[m].paid for m in touched):
        return
    for month in touched:
        job.months[month].paid = (job.months[month].paid or 0) * 12 // 52
    life.truths.append(Truth(Forgotten.WORKING_TIME, frozenset(m.year for m in touched), job.employer))


def yearly_full_time(life: Life, job: Job, chance: Random) -> None:
    """A year whose months carry the full-time hours of a year as their reference."""
    years = [y for y in job.years() if sum(m.year == y for m in job.months) >= 6]
    if not years:
        return
    year = chance.choice(years)
    for month, held in job.months.items():
        if month.year == year:
            held.reference = 160700
    life.truths.append(Truth(Forgotten.WORKING_TIME, frozenset({year}), job.employer))


def forget_exposures(life: Life, job: Job, chance: Random) -> None:
    """Hardship that lasted the whole contract, declared some years only."""
    whole = [y for y in job.years() if sum(m.year == y and bool(h.paid) for m, h in job.months.items()) >= 9]
    if len(whole) < 4:
        return
    factors = set(chance.sample(FACTORS, chance.choice((1, 1, 2))))
    forgotten = set(chance.sample(whole, chance.randint(1, max(1, len(whole) // 2))))
    job.exposures = {year: set(factors) for year in whole if year not in forgotten}
    life.would_say["same_work"] = True
    life.truths.append(Truth(Forgotten.EXPOSURE, frozenset(forgotten), job.employer))


def forget_status(life: Life, job: Job, chance: Random) -> None:
    """A disabled worker whose later employer never wrote the status, or wrote it some years only."""
    later = [other for other in life.jobs if min(other.months) > max(job.months)]
    known = sorted(job.months)
    if later and chance.random() < 0.75:
        silent = {m for other in later for m in other.months}
        told = set(known)
        employer = later[0].employer
    else:
        years = sorted({m.year for m in known})
        if len(years) < 4:
            return
        gap = chance.choice(years[1:-1])
        silent, told, employer = {m for m in known if m.year == gap}, {m for m in known if m.year != gap}, job.employer
    for month in told:
        job.months[month].disabled = True
    # Another job of the same year that wrote it makes the year whole.
    forgotten = {m.year for m in silent} - {m.year for m in told}
    if forgotten:
        life.would_say["still_held"] = True
        life.truths.append(Truth(Forgotten.DISABLED_WORKER, frozenset(forgotten), employer))


def wrong_motive(life: Life, job: Job, chance: Random) -> None:
    """An accident at work or an occupational disease declared as ordinary illness."""
    before = len(job.absences)
    _away(job, chance, "60", "01", chance.choice((3, 5, 7)))
    if len(job.absences) > before:
        away = job.absences[-1]
        years = frozenset(range(away.first.year, away.last.year + 1))
        life.truths.append(Truth(Forgotten.ABSENCE, years, job.employer))
        life.would_say["absence_recognised"] = True


HAPPENINGS: tuple[tuple[Event, float], ...] = (
    (shorter_hours_for_good, 0.06),
    (shorter_hours_for_a_time, 0.05),
    (fewer_hours_for_a_short_while, 0.05),
    (irregular_hours, 0.03),
    (ill, 0.08),
    (family_leave, 0.06),
    (sabbatical, 0.02),
    (short_unpaid_leave, 0.02),
    (school_year, 0.02),
    (short_time_working, 0.08),
    (exposed_and_declared, 0.12),
    (disabled_and_declared, 0.05),
    (new_contract_number, 0.04),
)
BLUNDERS: tuple[tuple[Event, float], ...] = (
    (omit_months, 0.035),
    (declare_late, 0.02),
    (mistype, 0.04),
    (weekly_for_monthly, 0.015),
    (yearly_full_time, 0.015),
    (forget_exposures, 0.09),
    (forget_status, 0.05),
    (wrong_motive, 0.05),
)
