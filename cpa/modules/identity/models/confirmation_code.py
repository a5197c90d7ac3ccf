"""The printed codes by which a person confirms an important act without a telephone."""

from django.db import models


class ConfirmationCode(models.Model):
    """One line of a printed sheet: shown once, kept as a keyed digest, good once. A new sheet ends the former."""

    user = models.ForeignKey("identity.User", on_delete=models.CASCADE, related_name="confirmation_codes")
    digest = models.BinaryField(unique=True, max_length=32)
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Privacy:
        identity = ("user", "digest")
        pseudonym = ("id",)
        activity = ("issued_at", "expires_at", "used_at")
        reference = ()
        free_text = ()
        purpose = "Let a person without a smartphone confirm, by more than a password, that an act is theirs."
        retention = "One year after it expires, or with the user."
