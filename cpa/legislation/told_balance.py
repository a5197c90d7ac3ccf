"""The balance of a year in sentences: what there was, what was used or given back, what is left."""

from collections.abc import Iterator

from cpa.kernel.citation import Citation
from cpa.kernel.quantity import Quantity
from cpa.legislation.explanation import Step, Topic
from cpa.rules.explanation import Reason
from cpa.rules.wording import Sentence, Words

HAD = Words("Total avant l'année {year} : {amount}.", "Total before the year {year}: {amount}.")
USED = Words("Utilisé en {year} : {amount}.", "Used in {year}: {amount}.")
RETURNED = Words("Rendu en {year} : {amount}.", "Given back in {year}: {amount}.")
HAVE = Words("Total avec l'année {year} : {amount}.", "Total with the year {year}: {amount}.")
OWED = Words(
    "Vous avez utilisé {amount} de plus que vos droits tels qu'ils sont connus aujourd'hui.",
    "You used {amount} more than your rights as they are known today.",
)


def balance_steps(year: int, had: Quantity, used: Quantity, have: Quantity, citation: Citation) -> Iterator[Step]:
    """From 1 January to 31 December, the year's credit aside. `used` is below zero for what was given back."""
    yield _step(HAD, year, had, citation)
    if used.amount:
        words = USED if used.amount > 0 else RETURNED
        yield _step(words, year, Quantity(abs(used.amount), used.unit), citation)
    yield _step(HAVE, year, have, citation)
    if have.amount < 0:
        yield _step(OWED, year, Quantity(-have.amount, have.unit), citation)


def computed_step(reason: Reason) -> Step:
    """A rule that mattered, as a step of the calculation. It has a sentence."""
    assert reason.sentence is not None
    quantity = None if reason.satisfied is not None else reason.quantity
    return Step(Topic.COMPUTED, reason.sentence, reason.citation, quantity, reason.satisfied, rules=reason.rules)


def _step(words: Words, year: int, amount: Quantity, citation: Citation) -> Step:
    return Step(Topic.BALANCE, Sentence(words, {"year": str(year), "amount": amount}), citation, amount)
