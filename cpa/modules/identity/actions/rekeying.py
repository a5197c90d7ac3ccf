"""Digests under a former key are replaced as their numbers are met again."""

from collections.abc import Iterable, Mapping

from django.db import transaction

from cpa.kernel.stores import IDENTITY
from cpa.modules.identity.actions.one_writer import one_writer_at_a_time
from cpa.modules.identity.models import Number
from cpa.modules.identity.numbers import Digest, current_key_name


def rekey(*, numbers: Iterable[Digest]) -> int:
    """Put the current digest in the place of those under former keys; how many were. No query without former keys."""
    current = {former: number for number in numbers for former in number.formers}
    if not current or not Number.objects.filter(digest__in=list(current)).exists():
        return 0
    return _replace(current)


@transaction.atomic(using=IDENTITY)
def _replace(current: Mapping[bytes, Digest]) -> int:
    one_writer_at_a_time()
    rows = list(Number.objects.filter(digest__in=list(current)))
    key = current_key_name()
    Number.objects.bulk_create(
        Number(
            digest=current[bytes(row.digest)].value,
            key=key,
            kind=row.kind,
            account_id=row.account_id,
            birth_month=current[bytes(row.digest)].born,
        )
        for row in rows
    )
    Number.objects.filter(digest__in=[row.digest for row in rows]).delete()
    return len(rows)
