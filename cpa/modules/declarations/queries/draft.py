"""The declaration of volunteering that is being written."""

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.declarations.models import CommitmentDraft


def draft_of(account: AccountId) -> dict[str, str]:
    """What was written so far, as typed, by field; empty when nothing is begun."""
    begun = CommitmentDraft.objects.using(ACTIVITY).filter(account=account).first()
    return dict(begun.content) if begun else {}
