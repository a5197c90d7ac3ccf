"""What was done to whose account: who, when, what kind of act. Never a value."""

from django.db import models


class JournalLine(models.Model):
    class Act(models.TextChoices):
        CODE_ISSUED = "code_issued"
        ATTACHED = "attached"
        ATTACHMENT_REFUSED = "attachment_refused"
        ABSORBED = "absorbed"
        HELD_APART = "held_apart"
        """Numbers said to be one person's lead to accounts that must not be joined without a human."""
        ACCESS_ERASED = "access_erased"
        ACCESS_CHANGED = "access_changed"
        """A new e-mail, a forgotten password chosen again, a new application or key."""
        SHEET_PRINTED = "sheet_printed"
        PAPER_CONFIRMED = "paper_confirmed"
        PAPER_REFUSED = "paper_refused"
        ROLE_GRANTED = "role_granted"
        ROLE_ENDED = "role_ended"

    class By(models.TextChoices):
        PERSON = "person"
        OPERATOR = "operator"
        SOURCE = "source"

    at = models.DateTimeField(auto_now_add=True)
    act = models.CharField(max_length=20, choices=Act)
    by = models.CharField(max_length=8, choices=By)
    user = models.ForeignKey("identity.User", null=True, on_delete=models.SET_NULL, related_name="+")
    account = models.BigIntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["user", "act", "at"], name="identity_journal_user"),
            models.Index(fields=["account", "at"], name="identity_journal_account"),
        ]

    class Privacy:
        identity = ("user",)
        pseudonym = ("id", "account")
        activity = ("at", "act", "by")
        reference = ()
        free_text = ()
        purpose = "Let a person see, and an operator check, who attached or joined accounts and when."
        retention = "Three years."
