"""The body of law of the citizen-commitment account, put together once, and the plans an account goes through."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from cpa.legislation.cec.inputs import INPUTS
from cpa.legislation.cec.rules import balance, conditions, minimum, two_years
from cpa.legislation.rules_version import digest
from cpa.legislation.yearly import last_day
from cpa.rules import parameters
from cpa.rules.evaluate import Stage
from cpa.rules.plan import Law, Plan, law
from cpa.rules.rule import rules_in

FIRST_YEAR = 2017
FIRST_YEAR_IN_EUROS = 2019
CONVERSION_DAY = date(2019, 1, 1)
FOLDER = Path(__file__).parent

_WITHIN_A_UNIT = {"balance": "carried_balance", "acquired": "carried_acquired"}
_INTO_CONVERSION = {"balance": "balance_hours_2018", "acquired": "acquired_hours_2018"}
_OUT_OF_CONVERSION = {"converted_balance": "carried_balance", "converted_acquired": "carried_acquired"}


@cache
def cec_law() -> Law:
    """Citizen commitment: hours for 2017 and 2018, euros since."""
    return law(parameters.load(FOLDER / "parameters"), rules_in(balance, conditions, minimum, two_years), INPUTS)


def year_plan(law_: Law, year: int) -> Plan:
    """From the natures of activity counted in `year` to its credit and balance."""
    return law_.plan(last_day(year), "worth", "credit", "acquired", "balance")


def stages(law_: Law, values_by_year: Mapping[int, Mapping[str, Any]]) -> Iterator[Stage]:
    """One stage a year, in order, and the conversion of 1 January 2019 after the last year in hours."""
    for year, values in values_by_year.items():
        if year == FIRST_YEAR_IN_EUROS - 1:
            yield Stage(year_plan(law_, year), values, _INTO_CONVERSION)
            conversion = law_.plan(CONVERSION_DAY, "converted_balance", "converted_acquired")
            yield Stage(conversion, {}, _OUT_OF_CONVERSION)
        else:
            yield Stage(year_plan(law_, year), values, _WITHIN_A_UNIT)


@cache
def rules_version() -> str:
    """Digest of the parameters and of the sources that compute (see cpa.legislation.rules_version)."""
    return digest(FOLDER, ("inputs.py", "law.py", "natures.py", "year.py"))
