"""What someone says of themself so that who pays a training can be worked out."""

from django.db import models

FULL_PENSION = "retraite_taux_plein"
"""The status of whoever has a whole pension: the law then ends the right to spend."""


class FundingAnswers(models.Model):
    """One row a person: every answer may be missing, which is « not said » and never « no ».

    `status` is a `Status` of the law or FULL_PENSION, `region` an official code. What others granted is `Granted`."""

    account = models.BigIntegerField(unique=True)
    status = models.CharField(max_length=20, blank=True)
    region = models.CharField(max_length=2, blank=True)
    advised = models.BooleanField(null=True)
    less_exposed_job = models.BooleanField(null=True)
    said_on = models.DateField()

    class Privacy:
        pseudonym = ("account",)
        activity = (
            "status",
            "region",
            "advised",
            "less_exposed_job",
            "said_on",
        )
        reference = ("id",)
        free_text = ()
        purpose = "Work out who may pay a training, and what is left to pay, from what the person says of themself."
        retention = "Until the person empties the page, or the account is erased; nothing rests on it."
