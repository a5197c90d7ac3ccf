"""What someone answered, and what follows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.modules.assessment.models import Answer, Recognition, Sitting


@dataclass(frozen=True, slots=True)
class Held:
    """The answers of one person in the order in which they were first given (None: passed), their word on each
    suggestion, and whether the result may be used."""

    answers: Mapping[str, int | None] = field(default_factory=dict)
    said: Mapping[str, str] = field(default_factory=dict)
    used: bool = True


def held(account: AccountId | None) -> Held:
    """What this account answered; nothing for someone who kept nothing yet."""
    if account is None:
        return Held()
    answers = Answer.objects.using(ACTIVITY).filter(account=account).order_by("pk").values_list("item", "value")
    said = Recognition.objects.using(ACTIVITY).filter(account=account).values_list("scale", "said")
    refused = Sitting.objects.using(ACTIVITY).filter(account=account, used=False).exists()
    return Held(dict(answers), dict(said), not refused)


def personal_data_of(account: AccountId) -> PersonalData:
    """What the module holds about this account."""
    sittings = Sitting.objects.using(ACTIVITY).filter(account=account)
    answers = Answer.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    said = Recognition.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    return PersonalData(
        "assessment",
        {
            "sittings": list(sittings.values("version", "used", "begun_on")),
            "answers": list(answers.values("item", "value")),
            "recognitions": list(said.values("scale", "said")),
        },
    )
