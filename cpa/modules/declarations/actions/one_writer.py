"""Imports come one after the other."""

from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.modules.declarations.models import Declaration


def one_writer_at_a_time() -> None:
    """Hold other imports back until the transaction in progress ends, so that precedence, and the joining of two
    accounts, are decided on everything already stored. Readers are not held back."""
    with connections[ACTIVITY].cursor() as cursor:
        cursor.execute(f"LOCK TABLE {Declaration._meta.db_table} IN SHARE ROW EXCLUSIVE MODE")
