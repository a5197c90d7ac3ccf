"""Who teaches what → dated offers with a price. Nothing is drawn by chance: a body's number and a training's rank make
its price and its days, so that the same day gives the same files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cpa.demo.offers.reading import School, Training, schools, trainings

ROUND_EUROS = frozenset((500, 800, 900, 1500, 1600, 5000, 8000))
"""Ceilings of the law, and amounts like them: no ordinary price falls on one."""

_WEEKLY_HOURS = {"full_time": 35, "part_time": 18, "evenings": 6, "blocks": 12, "sandwich": 24}
_SPREAD_WEEKS = 36
"""Sessions start within about eight months."""


@dataclass(frozen=True, slots=True)
class Run:
    """A dated session. Dates are texts as the file says them: some are wrong on purpose."""

    number: str
    starts: str
    ends: str
    full: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A training that a body offers, as one catalogue tells it."""

    number: str
    training: Training
    school: School
    title: str
    about: str
    euros: int
    runs: Sequence[Run]
    updated: date
    siret: str
    has_address: bool = True


def first_day(today: date) -> date:
    """The first Monday of next month: sessions are to come, and files stay the same for a month."""
    following = (today.replace(day=1) + timedelta(32)).replace(day=1)
    return following + timedelta(-following.weekday() % 7)


def actions(today: date) -> Iterator[Action]:
    """Every ordinary offer, in the order of the bodies."""
    for school in schools().values():
        for field in school.fields:
            for rank, training in enumerate(trainings()[field]):
                yield action(school, training, rank, today)


def action(school: School, training: Training, rank: int, today: date) -> Action:
    """What this body offers of this training, its sessions from next month on."""
    return Action(
        number=f"DEMO-{school.key}-{training.key}",
        training=training,
        school=school,
        title=training.title,
        about=f"{training.goal} Chez {school.name}, à {school.town.name}\u00a0: petits groupes, un entretien avant "
        "de commencer, des essais en vrai et un bilan écrit à la fin. Organisme, prix et dates inventés pour la "
        "démonstration.",
        euros=price(school, training),
        runs=tuple(_runs(school, training, rank, first_day(today))),
        updated=today.replace(day=1),
        siret=school.siret,
    )


def price(school: School, training: Training) -> int:
    """Euros, a few percent around the training's own price, never on a ceiling."""
    percent = 92 + school.number * 7 % 19
    euros = training.euros * percent // 100 // 5 * 5
    return euros + 15 if euros in ROUND_EUROS else euros


def _runs(school: School, training: Training, rank: int, first: date) -> Iterator[Run]:
    weeks = -(-training.hours // _WEEKLY_HOURS[training.rhythm])
    count = 6 if training.hours <= 60 else 5 if training.hours <= 500 else 4
    for number in range(count):
        later = (school.number + 3 * rank) % 4 + number * _SPREAD_WEEKS // count
        starts = first + timedelta(weeks=later)
        ends = starts + timedelta(weeks=weeks, days=-3)
        full = number == 0 and (school.number + rank) % 4 == 0
        yield Run(f"S{number + 1}", f"{starts:%Y%m%d}", f"{ends:%Y%m%d}", full)
