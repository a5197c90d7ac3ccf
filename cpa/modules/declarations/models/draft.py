"""A declaration of volunteering while it is being written."""

from django.db import models


class CommitmentDraft(models.Model):
    """The answers as they were last typed, right or wrong, by field. One an account."""

    account = models.BigIntegerField(unique=True)
    content = models.JSONField()
    saved_at = models.DateTimeField()

    class Privacy:
        pseudonym = ("account",)
        activity = ("saved_at",)
        reference = ("id",)
        free_text = ("content",)
        purpose = "Lose nothing of a declaration of volunteering that is being written."
        retention = "Until it is declared or begun again, or the account is erased."
