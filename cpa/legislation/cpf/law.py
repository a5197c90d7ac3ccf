"""The body of law of the CPF, put together once, and the plans the account goes through."""

from datetime import date
from functools import cache
from pathlib import Path

from cpa.legislation.cpf.inputs import INPUTS
from cpa.legislation.cpf.rules import balance, conversion, euros, hours, working_time
from cpa.legislation.facts import Basis
from cpa.legislation.rules_version import digest
from cpa.legislation.yearly import last_day
from cpa.rules import parameters
from cpa.rules.plan import Law, Plan, law
from cpa.rules.rule import rules_in

FIRST_YEAR = 2015
FIRST_YEAR_IN_EUROS = 2019
CONVERSION_DAY = date(2019, 1, 1)
FOLDER = Path(__file__).parent
RULE_MODULES = (balance, conversion, euros, hours, working_time)

_RESULTS = ("entitlement", "ceiling", "credit", "counted_balance", "topup_balance", "total_balance")
_WORK = {
    Basis.HOURS: ("counted_hours", "full_year_hours"),
    Basis.DAYS: ("counted_days", "full_year_days"),
    Basis.PAY: ("counted_pay", "full_year_pay"),
}


@cache
def cpf_law() -> Law:
    """The CPF of private-law workers: hours until 2018, euros since."""
    return law(parameters.load(FOLDER / "parameters"), rules_in(*RULE_MODULES), INPUTS)


def year_plan(law_: Law, year: int) -> Plan:
    """From the facts of `year` and the balances carried into it to its credit and balances."""
    dif = ("dif_balance",) if year < FIRST_YEAR_IN_EUROS else ()
    return law_.plan(last_day(year), *_RESULTS, *dif, regime="private")


def conversion_plan(law_: Law) -> Plan:
    """From the hours of 31 December 2018 to the euros of 1 January 2019."""
    return law_.plan(CONVERSION_DAY, "converted_counted", "converted_topups", regime="private")


def work_plan(law_: Law, year: int, basis: Basis) -> Plan:
    """From one piece of work to what counts of it, and what a full year of it would be."""
    day = last_day(year)
    if basis is Basis.PAY and law_.parameters.on(day).readings.wage_of_1_january:
        day = date(year, 1, 1)
    return law_.plan(day, *_WORK[basis], regime="private")


@cache
def rules_version() -> str:
    """Digest of the parameters and of the sources that compute (see cpa.legislation.rules_version)."""
    return digest(FOLDER, ("inputs.py", "law.py", "stages.py", "year.py"))
