"""Who pays what for a training: the holder, their rights, money of others, in the order of the day."""

from dataclasses import dataclass
from datetime import date

from cpa.legislation.question import Question
from cpa.legislation.training.eligibility import Action
from cpa.legislation.training.law import training_law
from cpa.rules.plan import Law

TARGETS = ("holder_pays", "dotation_used", "rights_used", "commitment_used", "topup_used", "rights_left")


@dataclass(frozen=True, slots=True)
class Purchase:
    """A training to pay for. Amounts are cents: `rights` are the annual rights (CPF), `commitment` those of the CEC,
    `dotation` what others than the employer put on the account, the rest what others add for this training: the
    employer, prevention points, a work accident, anyone else. `action` is left out when no ceiling concerns it."""

    cost: int
    rights: int
    commitment: int = 0
    dotation: int = 0
    employer_topup: int = 0
    prevention: int = 0
    accident: int = 0
    other_topup: int = 0
    job_seeker: bool = False
    public_agent: bool = False
    action: Action | None = None


def pay(purchase: Purchase, on: date, law: Law | None = None) -> Question:
    """`holder_pays`, `dotation_used`, `rights_used`, `commitment_used`, `topup_used`, `rights_left`, in cents.

    Raises NotInForce before 2019: rights were hours.
    """
    values = {
        "cost": purchase.cost,
        "rights": purchase.rights,
        "commitment": purchase.commitment,
        "dotation": purchase.dotation,
        "employer_topup": purchase.employer_topup,
        "prevention": purchase.prevention,
        "accident": purchase.accident,
        "other_topup": purchase.other_topup,
        "job_seeker": purchase.job_seeker,
        "public_agent": purchase.public_agent,
        "directory_without_basics": purchase.action is Action.DIRECTORY,
        "skills_assessment": purchase.action is Action.ASSESSMENT,
        "light_licence_action": purchase.action is Action.LIGHT_LICENCE,
    }
    return Question((law or training_law()).plan(on, *TARGETS), values)
