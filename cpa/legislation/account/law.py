"""The body of law of the account itself, put together once."""

from functools import cache
from pathlib import Path

from cpa.legislation.account.inputs import INPUTS
from cpa.legislation.account.rules import opening, priority
from cpa.legislation.rules_version import digest
from cpa.rules import parameters
from cpa.rules.plan import Law, law
from cpa.rules.rule import rules_in

FOLDER = Path(__file__).parent


@cache
def account_law() -> Law:
    """Who has an account and when its rights end; the priority groups."""
    return law(parameters.load(FOLDER / "parameters"), rules_in(opening, priority), INPUTS)


@cache
def rules_version() -> str:
    """Digest of the parameters and of the sources that compute (see cpa.legislation.rules_version)."""
    return digest(FOLDER, ("inputs.py", "law.py", "opening.py", "priority.py"))
