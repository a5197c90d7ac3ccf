"""The tables of the ledger. Rows are written by the SQL functions of `sql/` alone; nothing here is ever saved.

The account comes first in every key, and the year is in every key of the two large tables: they can be partitioned by
year and sharded by account as they are.
"""

from typing import ClassVar

from django.db import models

_BYTES = "C"
"""Codes compare byte by byte: the cheapest order for an index, and the same on every server."""

_PURPOSE = "hold and prove the professional rights of the account's holder"
_RETENTION = "as long as the account is open, then the limitation period of claims; never shortened by a correction"


class Transaction(models.Model):
    """One dated, immutable event of one account. `ordinal` numbers the account's events from 1, without a gap."""

    pk = models.CompositePrimaryKey("account", "scheme", "year", "nature", "version")
    account = models.BigIntegerField()
    scheme = models.TextField(db_collation=_BYTES)
    year = models.SmallIntegerField()
    nature = models.TextField(db_collation=_BYTES)
    version = models.IntegerField()
    ordinal = models.IntegerField()
    effect_on = models.DateField()
    credited_on = models.DateField()
    recorded_at = models.DateTimeField()
    refers_to_year = models.SmallIntegerField(null=True)
    refers_to_nature = models.TextField(null=True, db_collation=_BYTES)
    refers_to_version = models.IntegerField(null=True)
    cause = models.TextField(db_collation=_BYTES)
    origin = models.TextField(db_collation=_BYTES)
    confidence = models.TextField(db_collation=_BYTES)
    rules_version = models.TextField(db_collation=_BYTES)
    facts = models.TextField()
    previous_digest = models.BinaryField()
    digest = models.BinaryField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="ledger_transaction_version", condition=models.Q(version__gte=1)),
            models.CheckConstraint(
                name="ledger_transaction_facts_on_one_line", condition=~models.Q(facts__contains="\n")
            ),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("effect_on", "credited_on", "recorded_at", "year", "facts", "confidence")
        reference = (
            *("scheme", "nature", "version", "ordinal", "refers_to_year", "refers_to_nature", "refers_to_version"),
            *("cause", "origin", "rules_version", "previous_digest", "digest"),
        )
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class Posting(models.Model):
    """`amount` smallest units of `unit` move from the book `source` to the book `destination`.

    Each row takes from one side exactly what it gives to the other: a transaction cannot be out of balance in any unit.
    """

    pk = models.CompositePrimaryKey("account", "scheme", "year", "nature", "version", "line")
    account = models.BigIntegerField()
    scheme = models.TextField(db_collation=_BYTES)
    year = models.SmallIntegerField()
    nature = models.TextField(db_collation=_BYTES)
    version = models.IntegerField()
    line = models.SmallIntegerField()
    source = models.TextField(db_collation=_BYTES)
    destination = models.TextField(db_collation=_BYTES)
    unit = models.TextField(db_collation=_BYTES)
    amount = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(name="ledger_posting_amount", condition=models.Q(amount__gt=0)),
            models.CheckConstraint(
                name="ledger_posting_two_books", condition=~models.Q(source=models.F("destination"))
            ),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("year", "amount", "source", "destination")
        reference = ("scheme", "nature", "version", "line", "unit")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class Balance(models.Model):
    """What an account holds in one scheme and unit: the sum of its postings, moved together with them.

    `counted` is the side the ceiling looks at, `outside` top-ups the ceiling ignores, `reserved` what a request in
    progress holds. None is ever below zero.
    """

    pk = models.CompositePrimaryKey("account", "scheme", "unit")
    account = models.BigIntegerField()
    scheme = models.TextField(db_collation=_BYTES)
    unit = models.TextField(db_collation=_BYTES)
    counted = models.BigIntegerField()
    outside = models.BigIntegerField()
    reserved = models.BigIntegerField()

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                name="ledger_balance_never_below_zero",
                condition=models.Q(counted__gte=0, outside__gte=0, reserved__gte=0),
            ),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("counted", "outside", "reserved")
        reference = ("scheme", "unit")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class Head(models.Model):
    """The end of an account's digest chain. Its row lock puts the account's writers one after the other."""

    account = models.BigIntegerField(primary_key=True)
    ordinal = models.IntegerField()
    digest = models.BinaryField()
    recorded_at = models.DateTimeField()

    class Privacy:
        pseudonym = ("account",)
        activity = ("recorded_at",)
        reference = ("ordinal", "digest")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION
