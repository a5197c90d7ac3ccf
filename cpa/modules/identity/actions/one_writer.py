"""Who is who is decided by one writer at a time."""

from django.db import connections

from cpa.kernel.stores import IDENTITY
from cpa.modules.identity.models import Number


def one_writer_at_a_time() -> None:
    """Wait until no other transaction creates, joins or attaches accounts, and hold the others back until ours ends.

    Readers are not held back: the numbers already known, which are nearly all, are answered without it.
    """
    with connections[IDENTITY].cursor() as cursor:
        cursor.execute(f"LOCK TABLE {Number._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
