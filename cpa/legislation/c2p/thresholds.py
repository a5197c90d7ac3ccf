"""Is one factor beyond its threshold, for one contract in one year?"""

from dataclasses import dataclass
from datetime import date

from cpa.kernel.quantity import Unit, decimal_text
from cpa.legislation.c2p.factors import MONTHS, Factor, in_force, months_in_force
from cpa.legislation.c2p.law import c2p_law
from cpa.legislation.question import Question
from cpa.legislation.yearly import last_day
from cpa.rules.parameter_files import Parameter
from cpa.rules.parameters import on
from cpa.rules.plan import Law
from cpa.rules.primitives import div_up
from cpa.rules.wording import Words

HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Situation:
    """The yearly duration of one factor (hundredths of its unit) and the days of the contract."""

    year: int
    factor: Factor
    quantity: int
    contract_from: date
    contract_to: date
    other_measure: bool = False


def question(situation: Situation, law: Law | None = None) -> Question | None:
    """`exposed`, under the threshold of the contract's last day in the year; None when the factor was never in the law
    during the contract."""
    found = _threshold(law or c2p_law(), situation)
    if found is None:
        return None
    day, parameter = found
    factor = situation.factor
    threshold = _in_2016(law or c2p_law(), factor, day, _in_hundredths(parameter, day))
    shown = {
        "factor": factor.words,
        "quantity_text": _text(situation.quantity, factor),
        "threshold_text": _text(threshold, factor),
    }
    values = {"quantity": situation.quantity, "threshold": threshold}
    return Question((law or c2p_law()).plan(day, "exposed"), values, shown)


def _threshold(law: Law, situation: Situation) -> tuple[date, Parameter] | None:
    """The last day of the contract in the year on which the factor is in the law, and the value to compare with."""
    factor = situation.factor
    usual = law.parameters[factor.other_measure if situation.other_measure else factor.threshold]
    first = max(situation.contract_from, date(situation.year, 1, 1))
    last = min(situation.contract_to, last_day(situation.year))
    ends = [dated.since for dated in usual.values if dated.value is None]
    if ends:
        last = min(last, date.fromordinal(ends[0].toordinal() - 1))
    if last < first or not in_force(usual, last):
        return None
    if factor.transition and on(usual, last).since > first:  # the contract was there before and after the change
        between = law.parameters[factor.transition]
        if in_force(between, last):
            return last, between
    return last, usual


def _in_hundredths(parameter: Parameter, day: date) -> int:
    value = on(parameter, day).value or 0
    return value * HUNDRED if parameter.unit is Unit.NONE else value


def _in_2016(law: Law, factor: Factor, day: date, threshold: int) -> int:
    """Six factors entered the law in July 2016: the text does not say whether their yearly threshold is shared out."""
    if in_force(reading := law.parameters["readings.whole_thresholds_in_2016"], day) and not on(reading, day).value:
        return div_up(threshold * months_in_force(law, factor, day.year), len(MONTHS))
    return threshold


def _text(quantity: int, factor: Factor) -> Words:
    number = decimal_text(quantity).removesuffix(".00")
    return Words(f"{number.replace('.', ',')} {factor.counted_in.fr}", f"{number} {factor.counted_in.en}")
