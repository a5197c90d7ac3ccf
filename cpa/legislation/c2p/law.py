"""The body of law of the prevention account, put together once, and the plans an account goes through."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from cpa.legislation.c2p.inputs import INPUTS
from cpa.legislation.c2p.rules import (
    balance,
    disputes,
    exposure,
    part_time,
    periods_of_life,
    points,
    reserve,
    training,
)
from cpa.legislation.rules_version import digest
from cpa.legislation.yearly import last_day
from cpa.rules import parameters
from cpa.rules.evaluate import Stage
from cpa.rules.plan import Law, Plan, law
from cpa.rules.rule import rules_in

FIRST_YEAR = 2015
FOLDER = Path(__file__).parent
HANDS_ON = {"career": "carried_career", "balance": "carried_balance"}


@cache
def c2p_law() -> Law:
    """Points of hardship: C3P from 2015, C2P from October 2017."""
    modules = (balance, disputes, exposure, part_time, periods_of_life, points, reserve, training)
    return law(parameters.load(FOLDER / "parameters"), rules_in(*modules), INPUTS)


def months_plan(law_: Law, year: int) -> Plan:
    """From the months declared for one factor to those that count."""
    return law_.plan(last_day(year), "counted_months")


def periods_plan(law_: Law, year: int) -> Plan:
    """From months of exposure to whole periods."""
    return law_.plan(last_day(year), "periods")


def year_plan(law_: Law, year: int) -> Plan:
    """From the periods of each factor to the points, the career and the balance."""
    return law_.plan(last_day(year), "entitlement", "credit", "career", "balance")


def stages(law_: Law, values_by_year: Mapping[int, Mapping[str, Any]]) -> Iterator[Stage]:
    """One stage a year: points never change unit, C3P points go on in the C2P."""
    for year, values in values_by_year.items():
        yield Stage(year_plan(law_, year), values, HANDS_ON)


@cache
def rules_version() -> str:
    """Digest of the parameters and of the sources that compute (see cpa.legislation.rules_version)."""
    return digest(FOLDER, ("factors.py", "inputs.py", "law.py", "year.py"))
