"""The account id that the rest of the program knows, and whose it is."""

from django.db import models
from django.utils import timezone


class Account(models.Model):
    """One person, under their pseudonym. It exists as soon as a declaration names them, or they try the service.

    When two accounts turn out to be one person's, one is absorbed: it stays here, pointing straight at the account
    that replaces it, so that whoever still holds the old id can be told.
    """

    class State(models.TextChoices):
        PROVISIONAL = "provisional"
        """Known by temporary numbers only: nobody can attach it yet."""
        VISIBLE = "visible"
        TRIAL = "trial"
        """Of a visitor who signed nothing yet: theirs as long as the visit lasts, then forgotten."""
        ABSORBED = "absorbed"

    id = models.BigIntegerField(primary_key=True)
    state = models.CharField(max_length=11, choices=State)
    user = models.OneToOneField("identity.User", null=True, on_delete=models.SET_NULL, related_name="account")
    opened_on = models.DateField(default=timezone.localdate)
    seen_on = models.DateField(null=True)
    """The last day a trial was used."""
    absorbed_into = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="absorbed")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="identity_account_absorbed_points_to_another",
                condition=models.Q(state="absorbed", absorbed_into__isnull=False, user__isnull=True)
                & ~models.Q(absorbed_into=models.F("id"))
                | ~models.Q(state="absorbed") & models.Q(absorbed_into__isnull=True),
            ),
            models.CheckConstraint(
                name="identity_account_provisional_is_nobodys",
                condition=~models.Q(state="provisional") | models.Q(user__isnull=True),
            ),
        ]

    class Privacy:
        identity = ("user",)
        pseudonym = ("id", "absorbed_into")
        activity = ("state", "opened_on", "seen_on")
        reference = ()
        free_text = ()
        purpose = "Give each person one pseudonym, the only thing that the rest of the program knows of them."
        retention = "As long as rights are kept under it; the link to the user ends with the user; a trial, two days."
