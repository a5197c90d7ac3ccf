"""May this action be paid for on this day, and with which money?"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpa.legislation.days import spoken
from cpa.legislation.question import Question
from cpa.legislation.training.law import training_law
from cpa.rules.parameters import NotInForce, on
from cpa.rules.plan import Law


class Action(StrEnum):
    """What a person asks to be paid for, by the name of its rule. DIRECTORY is the specific directory of
    certifications, basics (CléA) apart: its rule is that of every certification."""

    CERTIFICATION = "certification"
    DIRECTORY = "directory"
    EXPERIENCE = "experience"
    ASSESSMENT = "assessment"
    LIGHT_LICENCE = "light_licence"
    HEAVY_LICENCE = "heavy_licence"
    BUSINESS_CREATION = "business_creation"
    VOLUNTEERS = "volunteers_training"
    ELECTED = "elected_training"

    @property
    def rule(self) -> str:
        """The rule that decides."""
        return Action.CERTIFICATION if self is Action.DIRECTORY else self


@dataclass(frozen=True, slots=True)
class Asked:
    """The circumstances an action may depend on. `category` is that of a licence; `third_party_funding` cents;
    `years_since_assessment` whole years since the last assessment funded, None when there was none."""

    action: Action
    certified: bool = False
    on_list: bool = False
    job_seeker: bool = False
    category: str = ""
    holds_valid_licence: bool = False
    third_party_funding: int = 0
    years_since_assessment: int | None = None
    elected: bool = False


def eligible(asked: Asked, day: date, law: Law | None = None) -> Question | None:
    """Whether the action may be paid for on `day` (one target, a yes or a no); None when the law does not know it."""
    values = {
        "certified": asked.certified,
        "on_list": asked.on_list,
        "job_seeker": asked.job_seeker,
        "category_b": asked.category == "B",
        "category_trailer": asked.category == "BE",
        "holds_valid_licence": asked.holds_valid_licence,
        "third_party_funding": asked.third_party_funding,
        "assessed_before": asked.years_since_assessment is not None,
        "years_since_assessment": asked.years_since_assessment or 0,
        "elected": asked.elected,
    }
    try:
        return Question((law or training_law()).plan(day, asked.action.rule), values)
    except NotInForce:
        return None


def fundable(
    action: Action, rights: int, commitment: int, day: date, *, rights_ended: bool = False, law: Law | None = None
) -> Question:
    """`action_fundable`: whether some of these rights (cents) may pay for the action.

    `rights_ended`: the holder draws a full-rate pension, or has reached the age of it."""
    values = {
        "volunteers": action is Action.VOLUNTEERS,
        "rights_ended": rights_ended,
        "rights": rights,
        "commitment": commitment,
    }
    return Question((law or training_law()).plan(day, "action_fundable"), values)


def former_right_kept(entered_on: date | None, day: date, law: Law | None = None) -> Question:
    """`dif_kept`: whether hours of the former right to training, entered on a day or never, are kept as of `day`."""
    law = law or training_law()
    plan = law.plan(day, "dif_kept")
    values = {
        "entered": entered_on is not None,
        "entered_on": entered_on.toordinal() if entered_on else 0,
        "asked_on": day.toordinal(),
    }
    name = "dif.entry_deadline" if "entered" in (entry.name for entry in plan.inputs) else "dif.use_deadline"
    deadline = date.fromordinal(on(law.parameters[name], day).value or 1)
    return Question(plan, values, {"deadline": spoken(deadline)})
