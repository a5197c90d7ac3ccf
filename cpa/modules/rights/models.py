"""What the rights module keeps besides the ledger."""

from django.db import models


class LowQualificationDeclaration(models.Model):
    """The holder's own word that they hold no qualification: one a time they say so, in the order
    they said it.

    `since_year` is the year they name, `last_year` the last one it is true of, None while it is.
    """

    account = models.BigIntegerField(db_index=True)
    declared_on = models.DateField()
    since_year = models.SmallIntegerField()
    last_year = models.SmallIntegerField(null=True)

    class Privacy:
        pseudonym = ("account",)
        activity = ("declared_on", "since_year", "last_year")
        reference = ("id",)
        free_text = ()
        purpose = "give the larger annual amount that the law reserves to those without a qualification"
        retention = "as long as the account is open: it is the ground of rights that were credited"


class ReviewDue(models.Model):
    """An account with credited years whose declared facts changed since: the next accrual looks at it again."""

    account = models.BigIntegerField(primary_key=True)
    since = models.DateTimeField()

    class Privacy:
        pseudonym = ("account",)
        activity = ("since",)
        reference = ()
        free_text = ()
        purpose = "correct credited rights soon after the declarations they rest on changed"
        retention = "until the next accrual of the account"


class DatesReminder(models.Model):
    """How the holder wants to be reminded of their dates; no row is the same as no reminder."""

    account = models.BigIntegerField(primary_key=True)
    way = models.TextField()
    chosen_at = models.DateTimeField(auto_now=True)

    class Privacy:
        pseudonym = ("account",)
        activity = ("way", "chosen_at")
        reference = ()
        free_text = ()
        purpose = "remind the holder of their dates in the way they chose"
        retention = "until the holder chooses otherwise or erases what may be erased"
