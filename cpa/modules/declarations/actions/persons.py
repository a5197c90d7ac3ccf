"""Storing the persons of a declaration under their account ids."""

from collections import defaultdict
from collections.abc import Mapping

from django.db.models import Model

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.declarations.actions import drafting
from cpa.modules.declarations.intake.people import absorptions, resolved
from cpa.modules.declarations.intake.rows import COLUMNS, Values, rows_of
from cpa.modules.declarations.intake.waiting import WaitingRoom
from cpa.modules.declarations.models import BY_ACCOUNT, Declaration
from cpa.sources.bulk import copy_rows


def store_persons(*, declaration: Declaration, room: WaitingRoom) -> set[int]:
    """Store everyone who waits, in the current transaction, and give back the accounts touched, those absorbed on the
    way included. Raises what the hook `account_for_nir` raises."""
    touched: set[int] = set()
    for persons in room.batches():
        resolutions = resolved(persons)
        fold(absorbed=absorptions(resolutions))
        rows: dict[type[Model], list[Values]] = defaultdict(list)
        for person, found in zip(persons, resolutions, strict=True):
            touched |= {found.account, *found.absorbed}
            for model, values in rows_of(person, found.account, declaration.id):
                rows[model].append(values)
        for model, held in rows.items():
            copy_rows(model, COLUMNS[model], held)
    room.close()
    return touched


def fold(*, absorbed: Mapping[AccountId, AccountId]) -> None:
    """Give the rows of absorbed accounts to those that take their place, in the current transaction."""
    for former, account in absorbed.items():
        for model in BY_ACCOUNT:
            model.objects.using(ACTIVITY).filter(account=former).update(account=account)
        drafting.move(former=former, account=account)
