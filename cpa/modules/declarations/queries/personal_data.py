"""Everything held about one account, for access and export."""

from django.db.models import F

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.modules.declarations.models import PERSONAL, YearlyStatement

_SAID = ("kind", "year", "subject", "content", "cancels", "said_at", "received_at", "line")


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
    return PersonalData("declarations", tables)
