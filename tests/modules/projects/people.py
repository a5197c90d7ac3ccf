"""A made-up person with projects, and how a test speaks for them."""

from uuid import uuid4

from cpa.kernel.account_id import AccountId, new_account_id
from cpa.modules.projects import actions
from cpa.modules.projects.doors import Door


def someone() -> AccountId:
    """An account that nothing is known of."""
    return new_account_id()


def opened(account: AccountId, door: Door = Door.IDEA, **said: object) -> int:
    """The number of a project of this account, opened by this door with these words."""
    return actions.open_project(account=account, token=uuid4(), door=door, said=said)
