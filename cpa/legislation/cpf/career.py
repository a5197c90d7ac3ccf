"""The CPF of one person: facts in, one determination a year out, and the reasons. Pure and exact."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from typing import Any, TypedDict, Unpack

from cpa.kernel.quantity import Unit
from cpa.legislation import yearly
from cpa.legislation.cpf.law import CONVERSION_DAY, FIRST_YEAR, FIRST_YEAR_IN_EUROS, cpf_law, rules_version
from cpa.legislation.cpf.stages import stages
from cpa.legislation.cpf.told import conversion_tree, shown_in, steps_of
from cpa.legislation.cpf.told_conversion import conversion_steps
from cpa.legislation.cpf.year import LivedYear, Part, parts_of, year_values
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation, Step, Topic
from cpa.legislation.facts import AnnualFacts
from cpa.legislation.yearly import NOTHING, Account, YearlyRight
from cpa.rules.evaluate import run
from cpa.rules.plan import Law
from cpa.rules.traced import plain

__all__ = [
    "Determination",
    "Explanation",
    "Opening",
    "Step",
    "Topic",
    "determine",
    "explain",
    "explain_all",
    "explain_conversion",
    "rules_version",
]


@dataclass(frozen=True, slots=True)
class Opening:
    """What the account held before its first year, in that year's unit (hundredths of an hour before 2019, then cents).

    `dif` are hours of the former individual right to training entered in time: always hundredths of an hour.
    """

    counted: int = 0
    topups: int = 0
    dif: int = 0


class Known(TypedDict, total=False):
    """What may be known of an account beside its facts.

    `debits` and `topups` are whole numbers by year, in that year's unit; a debit is taken after the year's credit.
    `rights_ended_on` is the day training rights ended (full-rate pension, art. L. 5421-4), as others established it:
    years after it earn nothing; the year of that day earns as declared. The account starts with `first_year` (default:
    the first with a fact, debit or top-up).
    """

    debits: Mapping[int, int]
    topups: Mapping[int, int]
    first_year: int | None
    opening: Opening
    rights_ended_on: date | None


def determine(
    facts: Sequence[AnnualFacts], *, through: int, law: Law | None = None, **known: Unpack[Known]
) -> tuple[Determination, ...]:
    """One determination a year, in order, from the account's first year to `through`, years without facts included.

    Facts before 2015 or after `through` are left out. `law` is the CPF's unless another reading is wanted (see
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


def explain_conversion(facts: Sequence[AnnualFacts], *, law: Law | None = None, **known: Unpack[Known]) -> Explanation:
    """Why the hours of the end of 2018 became what they did, and nothing else of 2019. Raises ValueError for an account
    without a year before 2019."""
    year = FIRST_YEAR_IN_EUROS
    lived = tuple(yearly.live(_RIGHT, _account(facts, **known), law or cpf_law(), year, traced_from=year))
    if lived[-1].event is None:
        raise ValueError("the account holds no hours to convert")
    return Explanation(_determination(lived[-1]), tuple(conversion_steps(lived)), partial(conversion_tree, lived[-1]))


def _account(
    facts: Sequence[AnnualFacts],
    debits: Mapping[int, int] = NOTHING,
    topups: Mapping[int, int] = NOTHING,
    first_year: int | None = None,
    opening: Opening | None = None,
    rights_ended_on: date | None = None,
) -> Account:
    return Account(facts, debits, first_year, asdict(opening or Opening()), {}, topups, rights_ended_on)


def _carried(law: Law, first_year: int, opening: Mapping[str, Any]) -> Mapping[str, Any]:
    carried = {"carried_counted": opening["counted"], "carried_topups": opening["topups"]}
    if first_year < FIRST_YEAR_IN_EUROS:
        return {**carried, "carried_dif": opening["dif"]}
    dif = run(law.plan(CONVERSION_DAY, "converted_dif"), {"dif_hours_2018": opening["dif"]})["converted_dif"]
    return {**carried, "carried_counted": opening["counted"] + dif}


def _determination(lived: LivedYear) -> Determination:
    found = lived.found
    return Determination(
        year=lived.year,
        unit=Unit.HUNDREDTH_HOUR if lived.year < FIRST_YEAR_IN_EUROS else Unit.CENT,
        entitlement=plain(found["entitlement"]),
        ceiling=plain(found["ceiling"]),
        credit=plain(found["credit"]),
        counted_balance=plain(found["counted_balance"]),
        total_balance=plain(found["total_balance"]),
        topup=plain(found["topup"]),
        debit=plain(found["debit"]),
        converted_hours=_converted(lived, "counted_hours_2018", "topup_hours_2018", "dif_hours_2018"),
        converted_cents=_converted(lived, "converted_counted", "converted_topups"),
        inputs={entry.name: plain(found[entry.name]) for entry in lived.plan.inputs},
        rules_version=rules_version(),
    )


def _converted(lived: LivedYear, *names: str) -> int:
    return sum(plain(lived.event[name]) for name in names) if lived.event else 0


_RIGHT: YearlyRight[tuple[Part, ...]] = YearlyRight(
    law=cpf_law,
    first_year=FIRST_YEAR,
    prepare=parts_of,
    values=year_values,
    stages=stages,
    determination=_determination,
    steps=steps_of,
    shown=shown_in,
    carried=_carried,
)
