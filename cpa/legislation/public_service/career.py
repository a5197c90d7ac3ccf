"""Training hours of one public agent: facts in, one determination a year out, and the reasons. Pure and exact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from cpa.kernel.quantity import Unit
from cpa.legislation import yearly
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation
from cpa.legislation.facts import AnnualFacts, PublicPost
from cpa.legislation.public_service.law import FIRST_YEAR, public_law, rules_version, stages
from cpa.legislation.public_service.told import steps_of
from cpa.legislation.public_service.year import posts, year_values
from cpa.legislation.yearly import NOTHING, Account, Lived, YearlyRight
from cpa.rules.plan import Law
from cpa.rules.traced import plain

__all__ = ["Opening", "determine", "explain", "explain_all", "rules_version"]


@dataclass(frozen=True, slots=True)
class Opening:
    """What the account held before its first year (hundredths of an hour): in 2017, the former right to training."""

    balance: int = 0


class Known(TypedDict, total=False):
    """What may be known of an account beside its facts. `debits` are hundredths of an hour by year, taken after the
    year's credit; the account starts with `first_year` (default: the first with a fact or a use)."""

    debits: Mapping[int, int]
    first_year: int | None
    opening: Opening


def determine(
    facts: Sequence[AnnualFacts], *, through: int, law: Law | None = None, **known: Unpack[Known]
) -> tuple[Determination, ...]:
    """One determination a year, in order, from the account's first year to `through`, years without facts included, in
    hundredths of an hour.

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
) -> Account:
    return Account(facts, debits, first_year, {"carried_hours": (opening or Opening()).balance}, {})


def _determination(lived: Lived[tuple[PublicPost, ...]]) -> Determination:
    found = {name: plain(value) for name, value in lived.found.items()}
    return Determination(
        year=lived.year,
        unit=Unit.HUNDREDTH_HOUR,
        entitlement=found["entitlement"],
        ceiling=found["ceiling"],
        credit=found["credit"],
        counted_balance=found["balance"],
        total_balance=found["balance"],
        topup=0,
        debit=found["debit"],
        converted_hours=0,
        converted_cents=0,
        inputs={entry.name: found[entry.name] for entry in lived.plan.inputs},
        rules_version=rules_version(),
    )


_RIGHT: YearlyRight[tuple[PublicPost, ...]] = YearlyRight(
    law=public_law,
    first_year=FIRST_YEAR,
    prepare=posts,
    values=year_values,
    stages=stages,
    determination=_determination,
    steps=steps_of,
    shown=lambda _: {},
)
