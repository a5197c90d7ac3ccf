"""The body of law of paying for a training, put together once."""

from functools import cache
from pathlib import Path

from cpa.legislation.rules_version import digest
from cpa.legislation.training.inputs import INPUTS
from cpa.legislation.training.rules import (
    account_money,
    actions,
    help_of_others,
    licences,
    money,
    order,
    participation,
    prevention_money,
)
from cpa.rules import parameters
from cpa.rules.plan import Law, law
from cpa.rules.rule import rules_in

FOLDER = Path(__file__).parent
RULE_MODULES = (actions, licences, money, order, participation, account_money, prevention_money, help_of_others)


@cache
def training_law() -> Law:
    """What may be paid for, by whom, in which order: the day of the request decides."""
    return law(parameters.load(FOLDER / "parameters"), rules_in(*RULE_MODULES), INPUTS)


@cache
def rules_version() -> str:
    """Digest of the parameters and of the sources that compute (see cpa.legislation.rules_version)."""
    return digest(FOLDER, ("inputs.py", "law.py", "eligibility.py", "paying.py"))
