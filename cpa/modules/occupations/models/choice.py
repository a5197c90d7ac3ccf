"""What someone does with occupations: those they keep as leads, those they set aside."""

from typing import ClassVar

from django.db import models


class Kept(models.Model):
    """« Je garde »: an occupation kept as a lead."""

    account = models.BigIntegerField()
    code = models.CharField(max_length=8)
    kept_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="occupations_kept_once", fields=("account", "code")),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("code", "kept_on")
        reference = ("id",)
        free_text = ()
        purpose = "find again the occupations that someone keeps as leads"
        retention = "until the person keeps it no more, or the account is erased"


class SetAside(models.Model):
    """« Pas pour moi, parce que… »: `reasons` are codes of docs/reference/recommendation.md, by spaces."""

    account = models.BigIntegerField()
    code = models.CharField(max_length=8)
    reasons = models.TextField(blank=True)
    set_aside_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="occupations_set_aside_once", fields=("account", "code")),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("code", "reasons", "set_aside_on")
        reference = ("id",)
        free_text = ()
        purpose = "propose no more what someone set aside, and understand why"
        retention = "until the person takes it back, or the account is erased"
