"""What someone says of their life."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

CODE_LENGTH = 30
WORDS_LENGTH = 500


def _codes() -> ArrayField:
    return ArrayField(models.CharField(max_length=CODE_LENGTH), default=list, blank=True)


class Life(models.Model):
    """One row an account, every answer optional. Codes are those of docs/reference/wishes.md.

    `place` is as typed, `commune` its INSEE code once recognised; `minutes` the longest way to work.
    """

    account = models.BigIntegerField(unique=True)
    place = models.CharField(max_length=120, blank=True)
    commune = models.CharField(max_length=5, blank=True)
    transport = _codes()
    minutes = models.PositiveSmallIntegerField(null=True)
    limits = _codes()
    wishes = _codes()
    wish_words = models.CharField(max_length=WORDS_LENGTH, blank=True)
    refusal_words = models.CharField(max_length=WORDS_LENGTH, blank=True)
    income_floor_cents = models.BigIntegerField(null=True)
    changed_on = models.DateField()

    class Privacy:
        pseudonym = ("account",)
        activity = (
            "commune",
            "transport",
            "minutes",
            "limits",
            "wishes",
            "income_floor_cents",
            "changed_on",
        )
        reference = ("id",)
        free_text = ("place", "wish_words", "refusal_words")
        purpose = "put first the occupations and trainings that suit the person's life and wishes, and say why"
        retention = "until the person changes or removes it, or the account is erased"
