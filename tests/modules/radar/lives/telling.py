"""What people know of themselves, and what they answer when asked: nine in ten answer, one in fifty misreads."""

from datetime import date
from random import Random

from tests.modules.radar.lives.life import LAST_MONTH, TODAY, Forgotten, Life, Truth

FORMS = (
    ("no_diploma", "no_title"),
    ("leads_association", "two_hundred_hours"),
    ("other_number", "not_listed"),
    ("fifty_people", "no_interview", "no_training"),
    ("absence_recognised",),
    ("self_employed", "contribution_paid"),
    ("same_work",),
    ("still_held",),
)
"""Questions put together, as the conditions of one right: who answers one answers all of them."""
ANSWERING, MISREADING = 0.90, 0.02


def tell(life: Life, chance: Random) -> None:
    """Live what no employer declares, then draw what is answered."""
    _qualification(life, chance)
    _interviews(life, chance)
    _other_number(life, chance)
    _own_business(life, chance)
    life.would_say = {
        question: life.would_say.get(question, False) != (chance.random() < MISREADING)
        for form in FORMS
        if chance.random() < ANSWERING
        for question in form
    }


def _qualification(life: Life, chance: Random) -> None:
    """Three in ten have no diploma. Some said so, some stopped saying so by mistake, most never did."""
    if chance.random() > 0.30 or not life.jobs:
        return
    life.would_say["no_diploma"] = True
    if chance.random() < 0.12:  # a certificate of the trade instead: nothing more is due
        return
    life.would_say["no_title"] = True
    worked = sorted({m.year for job in life.jobs for m, held in job.months.items() if held.paid})
    drawn, said = chance.random(), [year for year in worked if year >= 2019]
    if drawn < 0.30 and said:  # said so, once and for all
        life.without_diploma = set(range(said[0], TODAY.year + 1))
    elif drawn < 0.45 and len(said) > 3:  # said so, said the contrary by mistake, said so again
        forgotten = chance.choice(said[1:-1])
        life.without_diploma = {year for year in range(said[0], TODAY.year + 1) if year != forgotten}
        life.truths.append(Truth(Forgotten.LOW_QUALIFICATION, frozenset({forgotten})))
    elif drawn < 0.55 and len(said) > 2:  # passed a diploma since
        life.without_diploma = set(said[:-1])
        life.would_say["no_diploma"] = life.would_say["no_title"] = False
        return
    else:
        life.truths.append(Truth(Forgotten.LOW_QUALIFICATION, frozenset({TODAY.year})))
    for job in life.jobs:
        worked_months = [month for month, held in job.months.items() if held.paid]
        if len(worked_months) >= 12:
            years = frozenset(month.year for month in worked_months)
            life.truths.append(Truth(Forgotten.EXPERIENCE, years, job.employer))


def _interviews(life: Life, chance: Random) -> None:
    """Eight years in one firm of fifty or more, without interview nor training: something is due. Without one of the
    three, nothing is."""
    current = [job for job in life.jobs if max(job.months) == LAST_MONTH and len(job.months) >= 96]
    conditions = {name: chance.random() < 0.75 for name in ("fifty_people", "no_interview", "no_training")}
    life.would_say |= conditions
    if all(conditions.values()):
        life.truths += [Truth(Forgotten.TOP_UP, frozenset({TODAY.year}), job.employer) for job in current]


def _other_number(life: Life, chance: Random) -> None:
    """Came to France as an adult and worked first under a temporary number that nobody linked."""
    if not life.jobs or life.born.year > 1990 or chance.random() > 0.18:
        return
    first = min(min(job.months) for job in life.jobs)
    life.would_say["other_number"] = True
    if first >= date(2018, 1, 1) and chance.random() < 0.8:  # else all of it was linked in time
        life.would_say["not_listed"] = True
        life.truths.append(Truth(Forgotten.OTHER_NUMBER, frozenset({first.year - 1, first.year})))


def _own_business(life: Life, chance: Random) -> None:
    """After the last job: looking for work, or a business of one's own, declared or not."""
    if not life.jobs:
        return
    last = max(max(job.months) for job in life.jobs)
    if last >= date(2026, 1, 1) or chance.random() > 0.35:
        return
    years = range(last.year, TODAY.year)
    if chance.random() < 0.3:
        life.self_employed = dict.fromkeys(years, 12)
    else:
        life.would_say["self_employed"] = True
        if chance.random() < 0.12:  # no training contribution paid: nothing is due
            return
        life.would_say["contribution_paid"] = True
        life.truths.append(Truth(Forgotten.SELF_EMPLOYMENT, frozenset(range(last.year, TODAY.year + 1))))
