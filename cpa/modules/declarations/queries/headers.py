"""Headers of stored declarations, for the rules of precedence."""

from collections.abc import Collection, Iterable

from django.db.models import Exists, OuterRef
from django.utils import timezone

from cpa.kernel.stores import ACTIVITY
from cpa.modules.declarations.facts.in_force import in_force
from cpa.modules.declarations.facts.rows import Header, Slot
from cpa.modules.declarations.models import Contract, Declaration


def header_of(declaration: Declaration) -> Header:
    """What the rules of precedence look at in a stored declaration."""
    return Header(
        declaration.id,
        Slot(declaration.siret, declaration.month, declaration.fraction, declaration.scope),
        declaration.replaces,
        declaration.built_on,
        declaration.order,
        declaration.deposited_at,
        timezone.localdate(declaration.received_at),
        declaration.currency,
    )


def headers_in_force(ids: Collection[int]) -> dict[int, Header]:
    """Those of these declarations that are in force, by id."""
    beside = Declaration.objects.using(ACTIVITY).filter(
        Exists(
            Declaration.objects.filter(
                id__in=ids,
                siret=OuterRef("siret"),
                month=OuterRef("month"),
                fraction=OuterRef("fraction"),
                scope=OuterRef("scope"),
            )
        ),
        nature="01",
    )
    counting = in_force(map(header_of, beside)).values()
    return {header.id: header for header in counting}


def accounts_of(declaration: int) -> set[int]:
    """The accounts that a stored declaration speaks of."""
    return set(Contract.objects.using(ACTIVITY).filter(declaration=declaration).values_list("account", flat=True))


def displaced(new: Header, known: Iterable[Header]) -> Header | None:
    """The declaration that was in force where `new` is now."""
    return in_force(header for header in known if header.slot == new.slot).get(new.slot)
