"""The years of one account, in order: each starts from what the one before left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from cpa.legislation.cpf.law import CONVERSION_DAY, FIRST_YEAR, FIRST_YEAR_IN_EUROS
from cpa.legislation.cpf.stages import stages
from cpa.legislation.cpf.year import Part, parts_of, year_values
from cpa.legislation.facts import AnnualFacts
from cpa.rules.evaluate import fold, run, run_traced
from cpa.rules.plan import Law, Plan

NOTHING: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Opening:
    """What the account held before its first year, in that year's unit (hundredths of an hour before 2019, then cents).

    `dif` are hours of the former individual right to training entered in time: always hundredths of an hour.
    """

    counted: int = 0
    topups: int = 0
    dif: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of one account: facts, uses and top-ups by year, and what it held before `first_year`."""

    facts: Mapping[int, AnnualFacts]
    debits: Mapping[int, int]
    topups: Mapping[int, int]
    first_year: int
    opening: Opening
    rights_ended_on: date | None = None

    def counted(self, year: int) -> AnnualFacts:
        """The facts of `year` that may earn: none after the year in which training rights ended."""
        ended = self.rights_ended_on is not None and year > self.rights_ended_on.year
        return AnnualFacts(year) if ended else self.facts.get(year, AnnualFacts(year))


@dataclass(frozen=True, slots=True)
class LivedYear:
    """A year once the rules have run. `found` holds every value, traced or plain; `converted` those of 1 January 2019,
    for 2019 only."""

    year: int
    law: Law
    plan: Plan
    facts: AnnualFacts
    parts: tuple[Part, ...]
    found: Mapping[str, Any]
    converted: Mapping[str, Any] | None
    rights_ended_on: date | None = None


def account(
    facts: Sequence[AnnualFacts],
    *,
    through: int,
    debits: Mapping[int, int] = NOTHING,
    topups: Mapping[int, int] = NOTHING,
    first_year: int | None = None,
    opening: Opening = Opening(),  # noqa: B008 (frozen, so one shared value is safe)
    rights_ended_on: date | None = None,
) -> Account:
    """Put an account together. Raises ValueError when a year is given twice, or the first year is before 2015."""
    by_year = {year.year: year for year in facts}
    if len(by_year) != len(facts):
        raise ValueError("the facts of a year are given once")
    if first_year is not None and first_year < FIRST_YEAR:
        raise ValueError(f"the account exists from {FIRST_YEAR} on")
    known = [year for year in (*by_year, *debits, *topups) if FIRST_YEAR <= year <= through]
    first = first_year or min(known, default=max(through, FIRST_YEAR))
    return Account(by_year, debits, topups, first, opening, rights_ended_on)


def live(law: Law, account: Account, *, through: int, traced_from: int) -> Iterator[LivedYear]:
    """The account's years in order up to `through`; values are traced, to be explained, from `traced_from` on."""
    years = range(account.first_year, through + 1)
    facts = {year: account.counted(year) for year in years}
    parts = {year: parts_of(law, facts[year]) for year in years}
    values = {
        year: {
            **year_values(facts[year], parts[year]),
            "debit": account.debits.get(year, 0),
            "topup": account.topups.get(year, 0),
        }
        for year in years
    }
    converted: Mapping[str, Any] | None = None
    for stage, found in fold(
        stages(law, values),
        _carried(law, account),
        lambda plan, given: (run_traced if plan.day.year >= traced_from else run)(plan, given),
    ):
        if stage.plan.day == CONVERSION_DAY:
            converted = found
            continue
        year = stage.plan.day.year
        yield LivedYear(year, law, stage.plan, facts[year], parts[year], found, converted, account.rights_ended_on)
        converted = None


def _carried(law: Law, account: Account) -> dict[str, int]:
    opening = account.opening
    if account.first_year < FIRST_YEAR_IN_EUROS:
        return {"carried_counted": opening.counted, "carried_topups": opening.topups, "carried_dif": opening.dif}
    dif = run(law.plan(CONVERSION_DAY, "converted_dif"), {"dif_hours_2018": opening.dif})["converted_dif"]
    return {"carried_counted": opening.counted + dif, "carried_topups": opening.topups}
