"""Erasing what no right rests on."""

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.declarations import law
from cpa.modules.declarations.facts.absences import CANCELLED
from cpa.modules.declarations.models import Absence


@transaction.atomic(using=ACTIVITY)
def erase_personal_data_of(*, account: AccountId) -> None:
    """Forget why this person was absent, wherever the reason earns nothing: it may tell of health.

    What employers declared stays under the pseudonym as long as rights rest on it, which the law keeps; the facts of
    each year are the same before and after.
    """
    absences = Absence.objects.using(ACTIVITY).filter(account=account).exclude(motive__in=CANCELLED.values())
    coded = absences.annotate(code=Concat(F("block"), Value("-"), F("motive")))
    kept = {row.pk for row in coded if row.code in law.protected_absences(row.first)}
    absences.exclude(pk__in=kept).update(motive="")
