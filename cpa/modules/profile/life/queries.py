"""What someone said of their life."""

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile.models.life import Life

NO_CAR = "no_car"
_TOLD = (*Life.Privacy.activity, *Life.Privacy.free_text)


def life_of(account: AccountId | None) -> Life:
    """What the account said; an unsaved, empty Life when nothing was."""
    said = Life.objects.using(ACTIVITY).filter(account=account).first() if account else None
    return said or Life()


def limits_of(life: Life) -> frozenset[str]:
    """The limits said, and « no_car » when ways of travelling were chosen without it."""
    without_car = life.transport and "car" not in life.transport
    return frozenset(life.limits) | ({NO_CAR} if without_car else set())


def personal_rows(account: AccountId) -> list[dict[str, object]]:
    """Everything held of the account's life."""
    return list(Life.objects.using(ACTIVITY).filter(account=account).values(*_TOLD))
