"""What an association is asked about a declared year of volunteering, and what it answers."""

from django.db import models

from cpa.modules.declarations.models.statement import YearlyStatement


class AttestationRequest(models.Model):
    """One question put to an association: an address (`slug`) and a one-time code, of which a digest alone is kept.

    `sealed_name` is the name that the holder chose to show, readable with the code alone, forgotten once answered.
    `ended_at` is when another request took its place or the declaration was taken back.
    """

    statement = models.ForeignKey(YearlyStatement, on_delete=models.PROTECT, related_name="requests")
    slug = models.CharField(max_length=12, unique=True)
    digest = models.BinaryField(max_length=32)
    sealed_name = models.BinaryField(blank=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    wrong_since = models.DateTimeField(null=True)

    class Privacy:
        pseudonym = ()
        activity = (
            *("id", "statement", "slug", "digest", "asked_at", "expires_at", "ended_at"),
            *("wrong_codes", "wrong_since"),
        )
        reference = ()
        free_text = ("sealed_name",)
        purpose = "Let an association attest a year of volunteering without an account, and nobody else."
        retention = "As long as the declaration it is about; the name shown, until the answer."


class Attestation(models.Model):
    """The answer of an association's officer: all the hours declared, other hours, or none with the reason."""

    class Answer(models.TextChoices):
        """What the officer says of the hours declared."""

        YES = "yes"
        OTHER = "other"
        NO = "no"

    request = models.OneToOneField(AttestationRequest, on_delete=models.PROTECT, related_name="attestation")
    answer = models.CharField(max_length=5, choices=Answer.choices)
    hours = models.PositiveBigIntegerField()
    reason = models.CharField(max_length=500, blank=True)
    officer_name = models.CharField(max_length=120, blank=True)
    officer_role = models.CharField(max_length=20)
    answered_at = models.DateTimeField()

    class Privacy:
        pseudonym = ()
        activity = ("id", "request", "answer", "hours", "officer_role", "answered_at")
        reference = ()
        free_text = ("reason", "officer_name")
        purpose = "Know who attested a year of volunteering that earns rights, and of how many hours."
        retention = "As long as a right rests on it: until the account is closed."
