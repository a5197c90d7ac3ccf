"""The prevention account of one person: facts in, one determination a year out, and the reasons. Pure and exact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from cpa.kernel.quantity import Unit
from cpa.legislation import yearly
from cpa.legislation.c2p.law import FIRST_YEAR, c2p_law, rules_version, stages
from cpa.legislation.c2p.told import steps_of
from cpa.legislation.c2p.year import Exposed, exposed, year_values
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation
from cpa.legislation.facts import AnnualFacts
from cpa.legislation.yearly import NOTHING, Account, Lived, YearlyRight
from cpa.rules.plan import Law
from cpa.rules.traced import plain

__all__ = ["Opening", "determine", "explain", "explain_all", "rules_version"]


@dataclass(frozen=True, slots=True)
class Opening:
    """What the account held before its first year: points inscribed over the career, and those left to use."""

    career: int = 0
    balance: int = 0


class Known(TypedDict, total=False):
    """What may be known of an account beside its facts. `debits` are points by year, taken after the year's credit; the
    account starts with `first_year` (default: the first with a fact or a use). Reasons say with `read_on`, the day of
    reading, which delays are still open; without it, only until when each ran."""

    debits: Mapping[int, int]
    born_before_1956_07: bool
    first_year: int | None
    opening: Opening
    read_on: date | None


def determine(
    facts: Sequence[AnnualFacts], *, through: int, law: Law | None = None, **known: Unpack[Known]
) -> tuple[Determination, ...]:
    """One determination a year in points, in order, from the account's first year to `through`, years without facts
    included.

    Facts before 2015 or after `through` are left out. `law` is ours unless another reading is wanted (see
    Law.switched). Raises ValueError when a year is given twice.
    """
    return yearly.determine(_RIGHT, _account(facts, **known), through=through, law=law)


def explain(facts: Sequence[AnnualFacts], *, year: int, law: Law | None = None, **known: Unpack[Known]) -> Explanation:
    """Why `year` is worth what `determine` says. Raises ValueError for a year before the account's first."""
    return yearly.explain(_RIGHT, _account(facts, **known), year=year, law=law)


def explain_all(
    facts: Sequence[AnnualFacts], *, through: int, law: Law | None = None, **known: Unpack[Known]
) -> tuple[Explanation, ...]:
    """Every year explained, in order: the same years as `determine`."""
    return yearly.explain_all(_RIGHT, _account(facts, **known), through=through, law=law)


def _account(
    facts: Sequence[AnnualFacts],
    debits: Mapping[int, int] = NOTHING,
    born_before_1956_07: bool = False,
    first_year: int | None = None,
    opening: Opening | None = None,
    read_on: date | None = None,
) -> Account:
    held = opening or Opening()
    carried = {"carried_career": held.career, "carried_balance": held.balance}
    declared = {"born_before_doubling": born_before_1956_07}
    return Account(facts, debits, first_year, carried, declared, read_on=read_on)


def _determination(lived: Lived[tuple[Exposed, ...]]) -> Determination:
    found = {name: plain(value) for name, value in lived.found.items()}
    return Determination(
        year=lived.year,
        unit=Unit.POINT,
        entitlement=found["entitlement"],
        ceiling=lived.plan.law.scale.career_cap if "room" in found else None,
        credit=found["credit"],
        counted_balance=found["balance"],
        total_balance=found["balance"],
        topup=0,
        debit=found["debit"],
        converted_hours=0,
        converted_cents=0,
        inputs={entry.name: found[entry.name] for entry in lived.plan.inputs},
        rules_version=rules_version(),
        career=found["career"],
    )


_RIGHT: YearlyRight[tuple[Exposed, ...]] = YearlyRight(
    law=c2p_law,
    first_year=FIRST_YEAR,
    prepare=exposed,
    values=year_values,
    stages=stages,
    determination=_determination,
    steps=steps_of,
    shown=lambda _: {},
)
