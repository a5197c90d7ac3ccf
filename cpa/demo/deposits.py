"""The careers as the files that the payroll bureau deposits, in order: one a month with every employer, and one for
each declaration sent again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cpa.demo.careers import Job, Persona, World
from cpa.demo.dsn_individual import individual, workplaces
from cpa.demo.dsn_message import Line, declaration, envoi, message, norm_of
from cpa.demo.dsn_pay import FIRST_MONTH

LAST_MONTH = date(2026, 9, 1)
"""The world stops here, whatever today is."""

_DAY_OF_DEPOSIT = 5


@dataclass(frozen=True, slots=True)
class Deposit:
    """One file, the day it was built, and its bytes."""

    name: str
    built_on: date
    content: bytes


def deposits(world: World) -> Iterator[Deposit]:
    """Every file of the demonstration, in the order of their deposit."""
    month = FIRST_MONTH
    while month <= LAST_MONTH:
        following = (month + timedelta(31)).replace(day=1)
        yield _monthly(world, month, following.replace(day=_DAY_OF_DEPOSIT))
        for employer in world.employers:
            if _is_replaced(world, employer, month):
                yield _replacement(world, employer, month, following.replace(day=_DAY_OF_DEPOSIT + 1))
        month = following


def _monthly(world: World, month: date, built_on: date) -> Deposit:
    contents = [_declared(world, key, month, built_on, mistaken=True) for key in world.employers]
    content = message(envoi(world.sender, norm_of(month)), [lines for lines in contents if lines])
    return Deposit(f"{month:%Y-%m}.dsn", built_on, content)


def _replacement(world: World, employer: str, month: date, built_on: date) -> Deposit:
    lines = _declared(world, employer, month, built_on, mistaken=False)
    content = message(envoi(world.sender, norm_of(month)), [lines])
    return Deposit(f"{month:%Y-%m}-{employer}-annule-et-remplace.dsn", built_on, content)


def _declared(world: World, key: str, month: date, built_on: date, *, mistaken: bool) -> list[Line]:
    """One establishment's declaration of the month; nothing when nobody is declared there."""
    people = [(persona, jobs) for persona in world.personas if (jobs := _jobs_declared(persona, key, month))]
    if not people:
        return []
    employer, kind, order = world.employers[key], "01" if mistaken else "03", 1 if mistaken else 2
    lines = declaration(employer, month, built_on, kind=kind, order=order)
    for persona, jobs in people:
        lines += individual(persona, jobs, employer, world.workplace, month, mistaken=mistaken)
    return lines + workplaces((job for _, jobs in people for job in jobs), world.workplace)


def _jobs_declared(persona: Persona, employer: str, month: date) -> list[Job]:
    here = [job for job in persona.jobs if job.employer == employer and job.employed_in(month)]
    return [job for job in here if not ((mistake := job.mistake_in(month)) and mistake.omitted)]


def _is_replaced(world: World, employer: str, month: date) -> bool:
    jobs = (job for persona in world.personas for job in persona.jobs if job.employer == employer)
    return any((mistake := job.mistake_in(month)) and mistake.replaced for job in jobs)
