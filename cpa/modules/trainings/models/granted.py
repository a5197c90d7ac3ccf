"""What others answered someone who asked them for money: for one training, never for another."""

from django.db import models


class Granted(models.Model):
    """One row a person and a training, named by its `source` and `key`: every answer may be missing, which is « not
    said » and never « no ». `employer` is an `Employer`; amounts are cents, 0 for a refusal."""

    class Employer(models.TextChoices):
        """What an employer answered."""

        SHARE = "share"
        PROMISED = "promised"
        PARTICIPATION = "participation"
        NO = "no"

    account = models.BigIntegerField()
    source = models.CharField(max_length=30)
    key = models.CharField(max_length=160)
    employer = models.CharField(max_length=13, blank=True)
    employer_cents = models.IntegerField(null=True)
    france_travail_cents = models.IntegerField(null=True)
    region_cents = models.IntegerField(null=True)
    said_on = models.DateField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("account", "source", "key"), name="trainings_granted_once_a_training"),
        )

    class Privacy:
        pseudonym = ("account",)
        activity = (
            "source",
            "key",
            "employer",
            "employer_cents",
            "france_travail_cents",
            "region_cents",
            "said_on",
        )
        reference = ("id",)
        free_text = ()
        purpose = "Count the money that others granted for a training in what is left to pay of that training alone."
        retention = "Until the person empties the page of that training, or the account is erased; nothing rests on it."
