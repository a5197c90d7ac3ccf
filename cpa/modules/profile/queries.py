"""What the module knows of one account's path."""

from collections.abc import Sequence

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.modules.profile import models
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.path.acts import Act, Name, fold
from cpa.modules.profile.path.as_json import read
from cpa.modules.profile.path.written import Written
from cpa.modules.profile.when.reading import span_of


def acts_of(account: AccountId) -> tuple[Act, ...]:
    """Everything done to the path of this account, in order."""
    rows = models.Act.objects.using(ACTIVITY).filter(account=account).order_by("number")
    columns = rows.values_list("number", "name", "brick", "operations", "saw", "undoes")
    return tuple(Act(n, Name(name), brick, read(done), saw, undoes) for n, name, brick, done, saw, undoes in columns)


def bricks_of(account: AccountId) -> tuple[Brick, ...]:
    """The bricks of this account in its order, hidden ones included: whoever shows them to others leaves these out."""
    return tuple(_brick(written) for written in fold(acts_of(account)))


def personal_data_of(account: AccountId) -> PersonalData:
    """What the module holds about this account."""
    acts = models.Act.objects.using(ACTIVITY).filter(account=account).order_by("number")
    drafts = models.Draft.objects.using(ACTIVITY).filter(account=account).order_by("form")
    tables: dict[str, Sequence[dict[str, object]]] = {
        "acts": list(acts.values("number", "name", "brick", "operations", "saw", "undoes", "done_at")),
        "drafts": list(drafts.values("form", "content", "saved_at")),
    }
    return PersonalData("profile", tables)


def _brick(written: Written) -> Brick:
    return Brick(
        id=written.id,
        kind=written.kind,
        what=written.what,
        span=span_of(written.when, written.said_on),
        occupation=written.occupation,
        tasks=written.tasks,
        where=written.where,
        hidden=written.hidden,
    )
