"""What the declarations in force say of accounts, loaded for the derivation of facts."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Max

from cpa.kernel.account_id import AccountId
from cpa.kernel.period import Period
from cpa.kernel.stores import ACTIVITY
from cpa.modules.declarations import models
from cpa.modules.declarations.facts import rows
from cpa.modules.declarations.facts.rows import ContractKey, Declared, Header
from cpa.modules.declarations.models.row import Row
from cpa.modules.declarations.queries.headers import headers_in_force

Builder = Callable[..., object]

_PLAN: dict[str, tuple[type[Row], tuple[str, ...], Builder]] = {
    "contracts": (
        models.Contract,
        ("nature", "unit", "reference", "employment_status", "disability_status", "pension_regime", "ended_on",
         "end_motive", "quantity", "post_nature", "full_post", "pcs", "title"),
        rows.ContractState,
    ),
    "changes": (
        models.ContractChange,
        ("changed_on", "former_siret", "former_number", "former_start", "former_unit", "former_reference",
         "recomputed_from"),
        rows.ContractChange,
    ),
    "activities": (
        models.Activity,
        ("kind", "unit", "first", "last", "amount"),
        lambda header, key, line, kind, unit, first, last, amount: rows.Activity(
            header, key, line, kind, unit, Period(first, last), amount
        ),
    ),
    "pays": (
        models.Pay,
        ("first", "last", "amount"),
        lambda header, key, line, first, last, amount: rows.Pay(header, key, line, Period(first, last), amount),
    ),
    "absences": (models.Absence, ("block", "motive", "first", "last"), rows.Absence),
    "exposures": (models.Exposure, ("factor", "year"), rows.Exposure),
}  # fmt: skip


def declared(accounts: Sequence[AccountId]) -> Mapping[AccountId, Declared]:
    """The rows of declarations in force about each of these accounts; accounts without any are left out."""
    loaded = {name: list(_load(model, columns, accounts)) for name, (model, columns, _) in _PLAN.items()}
    headers = headers_in_force({row[1] for found in loaded.values() for row in found})
    held: dict[AccountId, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for name, found in loaded.items():
        build = _PLAN[name][2]
        for account, declaration, number, start, line, *values in found:
            header = headers.get(declaration)
            if header is not None:
                held[account][name].append(build(header, _key(header, number, start), line, *values))
    return {account: Declared(**{name: tuple(v) for name, v in kinds.items()}) for account, kinds in held.items()}


def last_months(declared_by: Mapping[AccountId, Declared]) -> dict[str, date]:
    """The last month that each establishment met in these rows has declared, whoever was in it."""
    sirets = {state.key.siret for held in declared_by.values() for state in held.contracts}
    found = (
        models.Declaration.objects.using(ACTIVITY)
        .filter(siret__in=sirets, nature="01")
        .values_list("siret")
        .annotate(last=Max("month"))
    )
    return dict(found)


def _load(model: type[Row], columns: tuple[str, ...], accounts: Sequence[AccountId]) -> Iterable[tuple[Any, ...]]:
    found: Iterable[tuple[Any, ...]] = (
        model._default_manager.using(ACTIVITY)
        .filter(account__in=accounts)
        .order_by("declaration_id", "line")
        .values_list("account", "declaration_id", "number", "start", "line", *columns)
    )
    return found


def _key(header: Header, number: str, start: date) -> ContractKey:
    return ContractKey(header.slot.siret, number, start)
