"""The body of law of training hours in the public service, put together once, and the plans an account goes through."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from cpa.legislation.public_service.inputs import INPUTS
from cpa.legislation.public_service.rules import conversion, hours
from cpa.legislation.rules_version import digest
from cpa.legislation.yearly import last_day
from cpa.rules import parameters
from cpa.rules.evaluate import Stage
from cpa.rules.plan import Law, Plan, law
from cpa.rules.rule import rules_in

FIRST_YEAR = 2017
FOLDER = Path(__file__).parent


@cache
def public_law() -> Law:
    """Public agents stay in hours, from 2017 on."""
    return law(parameters.load(FOLDER / "parameters"), rules_in(conversion, hours), INPUTS)


def year_plan(law_: Law, year: int) -> Plan:
    """From the posts held in `year` to its credit and balance."""
    return law_.plan(last_day(year), "entitlement", "ceiling", "credit", "balance")


def stages(law_: Law, values_by_year: Mapping[int, Mapping[str, Any]]) -> Iterator[Stage]:
    """One stage a year."""
    for year, values in values_by_year.items():
        yield Stage(year_plan(law_, year), values, {"balance": "carried_hours"})


@cache
def rules_version() -> str:
    """Digest of the parameters and of the sources that compute (see cpa.legislation.rules_version)."""
    return digest(FOLDER, ("inputs.py", "law.py", "year.py"))
