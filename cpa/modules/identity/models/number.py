"""The numbers that lead to an account, as keyed digests. No number is ever stored in clear."""

from django.db import models


class Number(models.Model):
    """A national number (NIR, or the waiting number NIA which has its shape) or an employer's temporary one (NTT).

    `digest` is under the key named `key`; the key itself lives outside the database (cpa.modules.identity.numbers).
    """

    class Kind(models.TextChoices):
        NIR = "nir"
        NTT = "ntt"

    digest = models.BinaryField(primary_key=True, max_length=32)
    key = models.CharField(max_length=8)
    kind = models.CharField(max_length=3, choices=Kind)
    account = models.ForeignKey("identity.Account", on_delete=models.PROTECT, related_name="numbers")
    birth_month = models.DateField(null=True)
    """The first day of the month of birth, as the number says it: some rights depend on it."""

    class Privacy:
        identity = ("digest", "birth_month")
        pseudonym = ("account",)
        activity = ()
        reference = ("key", "kind")
        free_text = ()
        purpose = "Recognise the person an employer declares, without keeping their number; know what their age opens."
        retention = "As long as rights are kept under the account."
