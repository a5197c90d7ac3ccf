"""Everything held about one account, for access and export."""

from django.db.models import F

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.modules.declarations.models import PERSONAL, Attestation, AttestationRequest, CommitmentDraft, YearlyStatement

DRAFTS = CommitmentDraft._meta.db_table
_SAID = ("kind", "year", "subject", "content", "cancels", "said_at", "received_at", "line")
_ANSWERED = ("answer", "hours", "reason", "officer_name", "officer_role", "answered_at")


def personal_data_of(account: AccountId) -> PersonalData:
    """The rows of each table about this account: those of a declaration with its establishment and month, statements
    with the kind of file they come from (none for the holder's own word)."""
    tables = {}
    for model in PERSONAL:
        columns = [field.attname for field in model._meta.concrete_fields if field.name not in ("id", "account")]
        tables[model._meta.db_table] = list(
            model.objects.using(ACTIVITY)
            .filter(account=account)
            .order_by("declaration_id", "line")
            .values(*columns, siret=F("declaration__siret"), month=F("declaration__month"))
        )
    tables["declarations_yearlystatement"] = list(
        YearlyStatement.objects.using(ACTIVITY)
        .filter(account=account)
        .order_by("pk")
        .values(*_SAID, source=F("run__source"))
    )
    requests = AttestationRequest.objects.using(ACTIVITY).filter(statement__account=account).order_by("pk")
    tables["declarations_attestationrequest"] = list(
        requests.values("asked_at", "expires_at", "ended_at", year=F("statement__year"))
    )
    tables["declarations_attestation"] = list(
        Attestation.objects.using(ACTIVITY).filter(request__in=requests).order_by("pk").values(*_ANSWERED)
    )
    begun = CommitmentDraft.objects.using(ACTIVITY).filter(account=account)
    tables[DRAFTS] = list(begun.values("content", "saved_at"))
    return PersonalData("declarations", tables, stays=frozenset(tables) - {DRAFTS})
