"""Erasing what no right rests on."""

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.declarations import law
from cpa.modules.declarations.actions import drafting
from cpa.modules.declarations.facts.absences import CANCELLED
from cpa.modules.declarations.models import Absence, Attestation, AttestationRequest, YearlyStatement

FREE_WORDS = ("name", "number", "employer")
"""Names in what the holder said: none of them decides a right."""


@transaction.atomic(using=ACTIVITY)
def erase_personal_data_of(*, account: AccountId) -> None:
    """Forget what is being written, why this person was absent, wherever the reason earns nothing (it may tell of
    health), and the names that the holder or an association wrote.

    What employers declared stays under the pseudonym as long as rights rest on it, which the law keeps; the facts of
    each year are the same before and after.
    """
    absences = Absence.objects.using(ACTIVITY).filter(account=account).exclude(motive__in=CANCELLED.values())
    coded = absences.annotate(code=Concat(F("block"), Value("-"), F("motive")))
    kept = {row.pk for row in coded if row.code in law.protected_absences(row.first)}
    absences.exclude(pk__in=kept).update(motive="")
    _forget_names(account)
    drafting.forget(account=account)


def _forget_names(account: AccountId) -> None:
    """Forget the words that no right rests on: names of associations and employers, of who attested, and why not."""
    said = YearlyStatement.objects.using(ACTIVITY).filter(account=account)
    for row in said.filter(content__has_any_keys=[*FREE_WORDS]):
        row.content = {name: value for name, value in row.content.items() if name not in FREE_WORDS}
        row.save(using=ACTIVITY, update_fields=["content"])
    AttestationRequest.objects.using(ACTIVITY).filter(statement__in=said).update(sealed_name=b"")
    answers = Attestation.objects.using(ACTIVITY).filter(request__statement__in=said)
    answers.update(officer_name="", reason="")
