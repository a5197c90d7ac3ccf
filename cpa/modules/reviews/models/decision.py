"""The journal of what moderators decided."""

from typing import ClassVar

from django.db import models


class Decision(models.Model):
    """One decision on one wording. Holds no text but the moderator's own, so that it may outlive the text it was about.
    `moderator` is None once that account is erased."""

    class What(models.TextChoices):
        WORDS = "avis"
        REPLY = "reponse"

    what = models.TextField(choices=What)
    number = models.BigIntegerField()
    edits = models.SmallIntegerField()
    moderator = models.BigIntegerField(null=True)
    verdict = models.TextField()
    reason = models.TextField(blank=True)
    note = models.TextField(blank=True)
    decided_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(name="reviews_decisions", fields=("what", "number"))]

    class Privacy:
        pseudonym = ("moderator",)
        activity = ("verdict", "reason", "decided_at")
        reference = ("id", "what", "number", "edits")
        free_text = ("note",)
        purpose = "Tell an author why, check that moderators treat everyone alike."
        retention = "As long as reviews are shown; who decided, until their account is erased."
