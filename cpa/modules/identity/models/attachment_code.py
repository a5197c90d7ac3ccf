"""The one-time codes by which a person proves that a declared account is theirs."""

from django.db import models


class AttachmentCode(models.Model):
    """Shown once to whoever hands it to the person, kept as a keyed digest, good for one use before it expires."""

    digest = models.BinaryField(unique=True, max_length=32)
    account = models.ForeignKey("identity.Account", on_delete=models.CASCADE, related_name="attachment_codes")
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    class Privacy:
        identity = ("digest",)
        pseudonym = ("id", "account")
        activity = ("issued_at", "expires_at", "used_at")
        reference = ()
        free_text = ()
        purpose = "Let a person attach the rights declared for them, on a proof stronger than an e-mail."
        retention = "One year after it expires."
