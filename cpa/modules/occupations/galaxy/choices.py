"""What someone kept and set aside among occupations: reads."""

from collections.abc import Mapping, Sequence

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.module_api.three_steps import KeptOccupation
from cpa.modules.occupations.catalogue.current import current
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.models import Kept, SetAside


def kept(account: AccountId) -> Sequence[KeptOccupation]:
    """The occupations kept, the latest first. One that is no longer published stands under its code."""
    catalogue = current()
    rows = (
        Kept.objects.using(ACTIVITY).filter(account=account).order_by("-kept_on", "-pk").values_list("code", "kept_on")
    )
    return [KeptOccupation(code, name_of(catalogue, code), day) for code, day in rows]


def name_of(catalogue: Catalogue, code: str) -> str:
    """The name of an occupation, its code when the catalogue does not have it."""
    return catalogue.occupations[catalogue.index[code]].name if code in catalogue.index else code


def set_aside(account: AccountId) -> Mapping[str, frozenset[str]]:
    """The occupations set aside, the latest first, each with its reasons."""
    rows = SetAside.objects.using(ACTIVITY).filter(account=account).order_by("-set_aside_on", "-pk")
    return {code: frozenset(reasons.split()) for code, reasons in rows.values_list("code", "reasons")}


def personal_data_of(account: AccountId) -> PersonalData:
    """What the module holds about this account."""
    kept_rows = Kept.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    aside = SetAside.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    return PersonalData(
        "occupations",
        {
            "kept": list(kept_rows.values("code", "kept_on")),
            "set_aside": list(aside.values("code", "reasons", "set_aside_on")),
        },
    )
