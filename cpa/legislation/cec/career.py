"""The commitment account of one person: facts in, one determination a year out, and the reasons. Pure and exact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from cpa.legislation import yearly
from cpa.legislation.cec.law import FIRST_YEAR, FIRST_YEAR_IN_EUROS, cec_law, rules_version, stages
from cpa.legislation.cec.told import steps_of, unit_of
from cpa.legislation.cec.year import Judged, judged, year_values
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation
from cpa.legislation.facts import AnnualFacts
from cpa.legislation.yearly import NOTHING, Account, Lived, YearlyRight
from cpa.rules.plan import Law
from cpa.rules.traced import plain

__all__ = ["Opening", "determine", "explain", "explain_all", "rules_version"]


@dataclass(frozen=True, slots=True)
class Opening:
    """What the account held before its first year, in that year's unit, and all it had ever acquired."""

    balance: int = 0
    acquired: int = 0


class Known(TypedDict, total=False):
    """What may be known of an account beside its facts. `debits` are whole numbers by year, in that year's unit, taken
    after the year's credit; the account starts with `first_year` (default: the first with a fact or a use). Reasons say
    with `read_on`, the day of reading, which delays are still open; without it, only until when each ran."""

    debits: Mapping[int, int]
    first_year: int | None
    opening: Opening
    read_on: date | None


def determine(
    facts: Sequence[AnnualFacts], *, through: int, law: Law | None = None, **known: Unpack[Known]
) -> tuple[Determination, ...]:
    """One determination a year, in order, from the account's first year to `through`, years without facts included:
    hundredths of an hour for 2017 and 2018, cents since.

    `law` is ours unless another reading is wanted (see Law.switched). Raises ValueError when a year is given twice.
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
    first_year: int | None = None,
    opening: Opening | None = None,
    read_on: date | None = None,
) -> Account:
    held = opening or Opening()
    carried = {"carried_balance": held.balance, "carried_acquired": held.acquired}
    return Account(facts, debits, first_year, carried, {}, read_on=read_on)


def _determination(lived: Lived[tuple[Judged, ...]]) -> Determination:
    found = {name: plain(value) for name, value in lived.found.items()}
    law = lived.plan.law
    return Determination(
        year=lived.year,
        unit=unit_of(lived.year),
        entitlement=found["worth"],
        ceiling=law.cap.hours if lived.year < FIRST_YEAR_IN_EUROS else law.cap.euros,
        credit=found["credit"],
        counted_balance=found["balance"],
        total_balance=found["balance"],
        topup=0,
        debit=found["debit"],
        converted_hours=plain(lived.event["balance_hours_2018"]) if lived.event else 0,
        converted_cents=plain(lived.event["converted_balance"]) if lived.event else 0,
        inputs={entry.name: found[entry.name] for entry in lived.plan.inputs},
        rules_version=rules_version(),
        career=found["acquired"],
    )


_RIGHT: YearlyRight[tuple[Judged, ...]] = YearlyRight(
    law=cec_law,
    first_year=FIRST_YEAR,
    prepare=judged,
    values=year_values,
    stages=stages,
    determination=_determination,
    steps=steps_of,
    shown=lambda _: {},
)
