"""The CPF of one person: facts in, one determination a year out, and the reasons. Pure and exact."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from cpa.kernel.quantity import Unit
from cpa.legislation.cpf.law import FIRST_YEAR, FIRST_YEAR_IN_EUROS, cpf_law, rules_version
from cpa.legislation.cpf.life import NOTHING, Account, LivedYear, Opening, account, live
from cpa.legislation.cpf.told import conversion_tree, steps_of, tree_of
from cpa.legislation.cpf.told_conversion import conversion_steps
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation, Step, Topic
from cpa.legislation.facts import AnnualFacts
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

_NEVER = 10_000


def determine(
    facts: Sequence[AnnualFacts],
    *,
    through: int,
    debits: Mapping[int, int] = NOTHING,
    topups: Mapping[int, int] = NOTHING,
    first_year: int | None = None,
    opening: Opening = Opening(),  # noqa: B008 (frozen, so one shared value is safe)
    rights_ended_on: date | None = None,
    law: Law | None = None,
) -> tuple[Determination, ...]:
    """One determination a year, in order, from `first_year` (default: the first with a fact, debit or top-up) to
    `through`, years without facts included.

    `debits` and `topups` are whole numbers by year, in that year's unit; a debit is taken after the year's credit.
    `rights_ended_on` is the day training rights ended (full-rate pension, art. L. 5421-4), as others established it:
    years after it earn nothing; the year of that day earns as declared. Facts before 2015 or after `through` are left
    out. `law` is the CPF's unless another reading is wanted (see Law.switched). Raises ValueError when a year is given
    twice.
    """
    known = account(
        facts,
        through=through,
        debits=debits,
        topups=topups,
        first_year=first_year,
        opening=opening,
        rights_ended_on=rights_ended_on,
    )
    return tuple(_determination(lived) for lived in live(law or cpf_law(), known, through=through, traced_from=_NEVER))


def explain(
    facts: Sequence[AnnualFacts],
    *,
    year: int,
    debits: Mapping[int, int] = NOTHING,
    topups: Mapping[int, int] = NOTHING,
    first_year: int | None = None,
    opening: Opening = Opening(),  # noqa: B008
    rights_ended_on: date | None = None,
    law: Law | None = None,
) -> Explanation:
    """Why `year` is worth what `determine` says. Raises ValueError for a year before the account's first."""
    known = account(
        facts,
        through=year,
        debits=debits,
        topups=topups,
        first_year=first_year,
        opening=opening,
        rights_ended_on=rights_ended_on,
    )
    explained = _explanations(law, known, through=year, since=year)
    if not explained:
        raise ValueError(f"the account has no year {year}")
    return explained[-1]


def explain_all(
    facts: Sequence[AnnualFacts],
    *,
    through: int,
    debits: Mapping[int, int] = NOTHING,
    topups: Mapping[int, int] = NOTHING,
    first_year: int | None = None,
    opening: Opening = Opening(),  # noqa: B008
    rights_ended_on: date | None = None,
    law: Law | None = None,
) -> tuple[Explanation, ...]:
    """Every year explained, in order: the same years as `determine`."""
    known = account(
        facts,
        through=through,
        debits=debits,
        topups=topups,
        first_year=first_year,
        opening=opening,
        rights_ended_on=rights_ended_on,
    )
    return _explanations(law, known, through=through, since=FIRST_YEAR)


def explain_conversion(
    facts: Sequence[AnnualFacts],
    *,
    debits: Mapping[int, int] = NOTHING,
    topups: Mapping[int, int] = NOTHING,
    first_year: int | None = None,
    opening: Opening = Opening(),  # noqa: B008
    rights_ended_on: date | None = None,
    law: Law | None = None,
) -> Explanation:
    """Why the hours of the end of 2018 became what they did, and nothing else of 2019. Raises ValueError for an account
    without a year before 2019."""
    year = FIRST_YEAR_IN_EUROS
    known = account(
        facts,
        through=year,
        debits=debits,
        topups=topups,
        first_year=first_year,
        opening=opening,
        rights_ended_on=rights_ended_on,
    )
    lived = tuple(live(law or cpf_law(), known, through=year, traced_from=year))
    if lived[-1].converted is None:
        raise ValueError("the account holds no hours to convert")
    return Explanation(_determination(lived[-1]), tuple(conversion_steps(lived)), partial(conversion_tree, lived[-1]))


def _explanations(law: Law | None, known: Account, *, through: int, since: int) -> tuple[Explanation, ...]:
    return tuple(
        Explanation(_determination(lived), tuple(steps_of(lived)), partial(tree_of, lived))
        for lived in live(law or cpf_law(), known, through=through, traced_from=since)
        if lived.year >= since
    )


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
    return sum(plain(lived.converted[name]) for name in names) if lived.converted else 0
