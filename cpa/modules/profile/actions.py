"""What the holder does to their path. Each act is added to the list; nothing in it is ever rewritten."""

from django.db import transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.profile import models


@transaction.atomic(using=ACTIVITY)
def erase(*, account: AccountId) -> None:
    """Forget the path of this account, its history included."""
    models.Act.objects.using(ACTIVITY).filter(account=account).delete()
    models.Draft.objects.using(ACTIVITY).filter(account=account).delete()
