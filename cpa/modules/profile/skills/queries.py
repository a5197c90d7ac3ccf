"""What someone said of their skills."""

from collections.abc import Sequence

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile.models.skill_said import SkillSaid


def said_by(account: AccountId | None) -> tuple[SkillSaid, ...]:
    """Every skill the account said yes or no to, in the alphabet of what is shown: never in the order of answers."""
    if account is None:
        return ()
    rows = SkillSaid.objects.using(ACTIVITY).filter(account=account)
    return tuple(sorted(rows, key=lambda said: (said.shown.casefold(), said.pk)))


def held(said: Sequence[SkillSaid]) -> tuple[SkillSaid, ...]:
    """Those the person says they can do."""
    return tuple(each for each in said if each.held)


def refused(said: Sequence[SkillSaid]) -> tuple[SkillSaid, ...]:
    """Those the person refused."""
    return tuple(each for each in said if not each.held)


def personal_rows(account: AccountId) -> list[dict[str, object]]:
    """Everything held of the account's skills."""
    rows = SkillSaid.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    return list(rows.values("key", "name", "words", "verdict", "bricks", "on_card", "said_on"))
