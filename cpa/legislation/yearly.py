"""Rights that grow one year at a time: the years of one account in order, each from what the one before left."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation, Step
from cpa.legislation.facts import AnnualFacts
from cpa.rules.evaluate import Stage, fold, run, run_traced
from cpa.rules.explanation import Reason, tree
from cpa.rules.plan import Law, Plan
from cpa.rules.wording import Value

NOTHING: Mapping[int, int] = MappingProxyType({})
_NEVER = 10_000
Prepared = TypeVar("Prepared")


def last_day(year: int) -> date:
    """The law that holds for a year is that of its last day."""
    return date(year, 12, 31)


@dataclass(frozen=True, slots=True)
class Lived(Generic[Prepared]):
    """A year once the rules have run. `prepared` is what was drawn from the facts before them; `found` every value,
    traced or plain; `event` those of a dated event that came before this year (a conversion), if any; `ended` the day
    the account's rights ended, if they did; `read_on` the day its reasons are read, if that is known."""

    year: int
    law: Law
    plan: Plan
    facts: AnnualFacts
    prepared: Prepared
    found: Mapping[str, Any]
    event: Mapping[str, Any] | None
    ended: date | None = None
    read_on: date | None = None


def as_it_was(_law: Law, _first_year: int, opening: Mapping[str, Any]) -> Mapping[str, Any]:
    """What the account held before, when its first year takes it over unchanged."""
    return opening


@dataclass(frozen=True, slots=True)
class YearlyRight(Generic[Prepared]):
    """What makes one right: its law and first year; facts → `prepare` → `values` (the inputs of the rules); the stages
    of consecutive years; how a year is written down (`determination`) and told (`steps`); and what a first year makes
    of what the account held before (`carried`)."""

    law: Callable[[], Law]
    first_year: int
    prepare: Callable[[Law, AnnualFacts], Prepared]
    values: Callable[[AnnualFacts, Prepared], Mapping[str, Any]]
    stages: Callable[[Law, Mapping[int, Mapping[str, Any]]], Iterator[Stage]]
    determination: Callable[[Lived[Prepared]], Determination]
    steps: Callable[[Lived[Prepared]], Iterator[Step]]
    shown: Callable[[Lived[Prepared]], Mapping[str, Value]]
    carried: Callable[[Law, int, Mapping[str, Any]], Mapping[str, Any]] = as_it_was


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of one account: facts and uses by year, declared inputs that hold for all years, what was carried
    into its first year, top-ups by year where the right knows any, and the day its rights `ended`: years after that one
    earn nothing. `read_on`, the day of reading, changes no amount: reasons say with it which delays are still open."""

    facts: Sequence[AnnualFacts]
    debits: Mapping[int, int]
    first_year: int | None
    opening: Mapping[str, Any]
    declared: Mapping[str, Any]
    topups: Mapping[int, int] | None = None
    ended: date | None = None
    read_on: date | None = None

    def movements(self, year: int) -> Mapping[str, int]:
        """What was used and what was added in the year, under the names of the inputs."""
        topup = {} if self.topups is None else {"topup": self.topups.get(year, 0)}
        return {"debit": self.debits.get(year, 0), **topup}


def determine(
    right: YearlyRight[Prepared], account: Account, *, through: int, law: Law | None
) -> tuple[Determination, ...]:
    """One determination a year, in order, up to `through`. Raises ValueError when a year is given twice."""
    return tuple(map(right.determination, live(right, account, law or right.law(), through, _NEVER)))


def explain_all(
    right: YearlyRight[Prepared], account: Account, *, through: int, law: Law | None, since: int = 0
) -> tuple[Explanation, ...]:
    """Every year from `since` on, explained, in order."""
    lived = live(right, account, law or right.law(), through, since)
    return tuple(
        Explanation(right.determination(each), tuple(right.steps(each)), partial(_tree, right, each))
        for each in lived
        if each.year >= since
    )


def explain(right: YearlyRight[Prepared], account: Account, *, year: int, law: Law | None) -> Explanation:
    """Why `year` is worth what `determine` says. Raises ValueError for a year before the account's first."""
    explained = explain_all(right, account, through=year, law=law, since=year)
    if not explained:
        raise ValueError(f"the account has no year {year}")
    return explained[-1]


def live(
    right: YearlyRight[Prepared], account: Account, law: Law, through: int, traced_from: int
) -> Iterator[Lived[Prepared]]:
    """The account's years in order up to `through`; values are traced, to be explained, from `traced_from` on."""
    facts = _years(right, account, through)
    prepared = {year: right.prepare(law, each) for year, each in facts.items()}
    values = {
        year: {**right.values(each, prepared[year]), **account.declared, **account.movements(year)}
        for year, each in facts.items()
    }
    event: Mapping[str, Any] | None = None

    def evaluate(plan: Plan, given: Mapping[str, Any]) -> Mapping[str, Any]:
        return (run_traced if plan.day.year >= traced_from else run)(plan, given)

    carried = right.carried(law, min(facts, default=through), account.opening)
    for stage, found in fold(right.stages(law, values), carried, evaluate):
        year = stage.plan.day.year
        if stage.plan.day != last_day(year):
            event = found
            continue
        yield Lived(year, law, stage.plan, facts[year], prepared[year], found, event, account.ended, account.read_on)
        event = None


def _years(right: YearlyRight[Prepared], account: Account, through: int) -> Mapping[int, AnnualFacts]:
    by_year = {facts.year: facts for facts in account.facts}
    if len(by_year) != len(account.facts):
        raise ValueError("the facts of a year are given once")
    if account.first_year is not None and account.first_year < right.first_year:
        raise ValueError(f"the account exists from {right.first_year} on")
    moved = (*account.debits, *(account.topups or ()))
    known = [year for year in (*by_year, *moved) if right.first_year <= year <= through]
    first = account.first_year or min(known, default=max(through, right.first_year))
    last = account.ended.year if account.ended else through
    return {
        year: by_year.get(year, AnnualFacts(year)) if year <= last else AnnualFacts(year)
        for year in range(first, through + 1)
    }


def _tree(right: YearlyRight[Prepared], lived: Lived[Prepared]) -> Reason:
    return tree(lived.plan, lived.found, "credit", right.shown(lived))
