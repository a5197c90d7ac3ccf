"""Where someone is in describing their path, for the hub."""

from cpa.kernel.account_id import AccountId
from cpa.modules.profile.drafts import drafts
from cpa.modules.profile.reading import known

NAMED = 3


def step(account: AccountId | None) -> dict[str, object]:
    """How many bricks, the first few by name, and whether one was begun."""
    bricks = known(account).bricks()
    return {"number": len(bricks), "first": bricks[:NAMED], "begun": bool(account and drafts(account))}
