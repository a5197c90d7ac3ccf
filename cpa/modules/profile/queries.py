"""What the module answers about one account's path."""

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.modules.profile import models
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.reading import known

_ACTS = ("number", "name", "brick", "operations", "saw", "undoes", "done_at")
_DRAFTS = ("form", "content", "saved_at")


def bricks_of(account: AccountId) -> tuple[Brick, ...]:
    """The bricks of this account in its order, hidden ones included: whoever shows them to others leaves these out."""
    return known(account).bricks()


def personal_data_of(account: AccountId) -> PersonalData:
    """What the module holds about this account."""
    acts = models.Act.objects.using(ACTIVITY).filter(account=account).order_by("number")
    drafts = models.Draft.objects.using(ACTIVITY).filter(account=account).order_by("form")
    return PersonalData("profile", {"acts": list(acts.values(*_ACTS)), "drafts": list(drafts.values(*_DRAFTS))})
