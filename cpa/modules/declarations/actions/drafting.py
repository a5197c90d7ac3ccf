"""Keeping a declaration of volunteering while it is being written: what was typed outlives the visit."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.declarations.models import CommitmentDraft


@transaction.atomic(using=ACTIVITY)
def keep(*, account: AccountId, values: Mapping[str, str]) -> dict[str, str]:
    """Add these fields to the draft; the draft with them."""
    drafts = CommitmentDraft.objects.using(ACTIVITY)
    begun = drafts.select_for_update().filter(account=account).first()
    content = {**(begun.content if begun else {}), **values}
    drafts.update_or_create(account=account, defaults={"content": content, "saved_at": timezone.now()})
    return content


@transaction.atomic(using=ACTIVITY)
def begin_with(*, account: AccountId, values: Mapping[str, str]) -> None:
    """Begin again, from these fields alone."""
    said = {"content": dict(values), "saved_at": timezone.now()}
    CommitmentDraft.objects.using(ACTIVITY).update_or_create(account=account, defaults=said)


@transaction.atomic(using=ACTIVITY)
def forget(*, account: AccountId) -> None:
    """Drop the draft."""
    CommitmentDraft.objects.using(ACTIVITY).filter(account=account).delete()


@transaction.atomic(using=ACTIVITY)
def move(*, former: AccountId, account: AccountId) -> None:
    """Give `account` the draft of `former`, of the same person; a draft already begun there stays."""
    drafts = CommitmentDraft.objects.using(ACTIVITY)
    if drafts.filter(account=account).exists():
        drafts.filter(account=former).delete()
    else:
        drafts.filter(account=former).update(account=account)
