"""The holder's own word about a year: said, corrected by saying it again, taken back. Nothing said is changed."""

from collections.abc import Mapping

from django.db import connections, transaction
from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.modules.declarations.facts.statements import Statement, Thing, Value, in_force
from cpa.modules.declarations.models import AttestationRequest, YearlyStatement
from cpa.modules.declarations.queries.statements import statements


def say(
    *,
    account: AccountId,
    kind: str,
    year: int,
    content: Mapping[str, Value],
    subject: str = "",
    instead_of: int | None = None,
) -> int:
    """Keep what the holder says of a year; the id of the statement that says it. It replaces what they said before of
    the same subject, and the statement `instead_of` when that one spoke of another year. Said again in the same words,
    nothing changes. What an association was asked about the words before can no longer be answered."""
    with transaction.atomic(using=ACTIVITY):
        _one_word_at_a_time(account)
        thing = Thing(False, kind, year, subject)
        corrected = own_statement(account, instead_of) if instead_of else None
        if corrected and corrected.thing != thing:
            _cancel(account, corrected)
        before = _counting(account, thing)
        if before is not None and before.id is not None and dict(before.content) == dict(content):
            return before.id
        return _keep(account, before, kind=kind, year=year, subject=subject, content=dict(content))


def take_back(*, account: AccountId, statement: int) -> bool:
    """Take back what the holder said; whether there was such a word of theirs, still in force."""
    with transaction.atomic(using=ACTIVITY):
        _one_word_at_a_time(account)
        said = own_statement(account, statement)
        if said is None:
            return False
        _cancel(account, said)
        return True


def own_statement(account: AccountId, statement: int) -> Statement | None:
    """This word of the holder, when it is theirs and in force."""
    counting = in_force(statements([account]).get(account, ())).values()
    return next((one for one in counting if one.id == statement and not one.guaranteed), None)


def _one_word_at_a_time(account: AccountId) -> None:
    """A button pressed twice says the same thing twice: the second waits for the first, and finds it said."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"own word {account}"])


def _counting(account: AccountId, thing: Thing) -> Statement | None:
    return in_force(statements([account]).get(account, ())).get(thing)


def _cancel(account: AccountId, said: Statement) -> None:
    content = dict(said.content)
    _keep(account, said, kind=said.kind, year=said.year, subject=said.subject, content=content, cancels=True)


def _keep(account: AccountId, before: Statement | None, **values: object) -> int:
    now = timezone.now()
    if before is not None:
        open_requests = AttestationRequest.objects.using(ACTIVITY).filter(statement=before.id, ended_at=None)
        open_requests.update(ended_at=now)
    row = YearlyStatement.objects.using(ACTIVITY).create(account=account, said_at=now, **values)
    hooks().declarations_changed(accounts=frozenset({account}))
    return int(row.pk)
