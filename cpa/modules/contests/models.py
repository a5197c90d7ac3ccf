"""A contest, and what happened to it. Nothing here names the person: the letter's name and address are never kept."""

from typing import ClassVar

from django.db import models

_PURPOSE = "let a person contest a right, write the letters that go with it, and follow the law's delays"
_RETENTION = "until the person erases the contest, or its account is erased"


class Contest(models.Model):
    """What a person says is wrong with a right, as it stood that day. `number` counts the account's contests; `token`
    names the form it came from, so that a form sent twice opens one contest.

    `amount_then` and `lines_then` are what the account showed when it was contested: with what it shows now, the two
    versions. `employer` is an establishment, empty for any other.
    """

    account = models.BigIntegerField()
    number = models.IntegerField()
    token = models.UUIDField()
    opened_on = models.DateField()
    right = models.TextField()
    year = models.SmallIntegerField()
    line = models.TextField(blank=True)
    reason = models.TextField()
    expected = models.TextField(blank=True)
    words = models.TextField(blank=True)
    proofs = models.JSONField(default=list)
    other_proof = models.TextField(blank=True)
    employer = models.TextField(blank=True)
    first_body = models.TextField()
    amount_then = models.BigIntegerField()
    unit = models.TextField()
    lines_then = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="contests_contest_number", fields=("account", "number")),
            models.UniqueConstraint(name="contests_contest_form", fields=("account", "token")),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("opened_on", "right", "year", "line", "reason", "proofs", "employer", "amount_then", "lines_then")
        reference = ("id", "number", "token", "first_body", "unit")
        free_text = ("expected", "words", "other_proof")
        purpose = _PURPOSE
        retention = _RETENTION


class Event(models.Model):
    """One thing that happened to a contest, on `day` by the person's word. Never changed: the database refuses it, and
    lets one go only with its whole contest. `amount` is what the account showed when it was noted."""

    contest = models.ForeignKey(Contest, on_delete=models.DO_NOTHING, db_constraint=False, related_name="events")
    ordinal = models.SmallIntegerField()
    act = models.TextField()
    day = models.DateField()
    body = models.TextField(blank=True)
    reference = models.TextField(blank=True)
    amount = models.BigIntegerField()
    recorded_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="contests_event_ordinal", fields=("contest", "ordinal")),
        ]

    class Privacy:
        pseudonym = ()
        activity = ("act", "day", "body", "amount", "recorded_at")
        reference = ("id", "contest", "ordinal")
        free_text = ("reference",)
        purpose = _PURPOSE
        retention = _RETENTION
