"""How one year hands its balances to the next, and the hours of 2018 to the euros of 2019."""

from collections.abc import Iterator, Mapping
from typing import Any

from cpa.legislation.cpf.law import FIRST_YEAR_IN_EUROS, conversion_plan, year_plan
from cpa.rules.evaluate import Stage
from cpa.rules.plan import Law

LAST_YEAR_IN_HOURS = FIRST_YEAR_IN_EUROS - 1

_WITHIN_EUROS = {"counted_balance": "carried_counted", "topup_balance": "carried_topups"}
_WITHIN_HOURS = {**_WITHIN_EUROS, "dif_balance": "carried_dif"}
_INTO_CONVERSION = {
    "counted_balance": "counted_hours_2018",
    "topup_balance": "topup_hours_2018",
    "dif_balance": "dif_hours_2018",
}
_OUT_OF_CONVERSION = {"converted_counted": "carried_counted", "converted_topups": "carried_topups"}


def stages(law: Law, values_by_year: Mapping[int, Mapping[str, Any]]) -> Iterator[Stage]:
    """One stage a year, in order, and the conversion of 1 January 2019 after the last year in hours.

    `values_by_year` gives the inputs of consecutive years, ascending: whole numbers, or arrays.
    """
    for year, values in values_by_year.items():
        if year < LAST_YEAR_IN_HOURS:
            yield Stage(year_plan(law, year), values, _WITHIN_HOURS)
        elif year == LAST_YEAR_IN_HOURS:
            yield Stage(year_plan(law, year), values, _INTO_CONVERSION)
            yield Stage(conversion_plan(law), {}, _OUT_OF_CONVERSION)
        else:
            yield Stage(year_plan(law, year), values, _WITHIN_EUROS)
