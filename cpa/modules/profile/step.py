"""Where someone is in describing their path, for the hub."""

from cpa.kernel.account_id import AccountId
from cpa.modules.profile.begun import begun_forms
from cpa.modules.profile.drafts import drafts
from cpa.modules.profile.reading import known

NAMED = 3


def step(account: AccountId | None) -> dict[str, object]:
    """How many bricks, the first few by name, how many were begun and not kept, and whether to begin here: who has
    nothing yet has no better thing to do."""
    found = known(account)
    bricks = found.bricks()
    begun = len(begun_forms(found, drafts(account)))
    return {"number": len(bricks), "first": bricks[:NAMED], "begun": begun, "first_of_all": account is None}
