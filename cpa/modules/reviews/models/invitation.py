"""The address and the code by which a training body opens the reviews of its sessions."""

from django.db import models


class Invitation(models.Model):
    """What an operator issued for a body, named by its SIRET. The code itself is shown once and never kept."""

    siret = models.TextField(unique=True)
    slug = models.TextField(unique=True)
    digest = models.BinaryField()
    wrong_codes = models.SmallIntegerField(default=0)
    wrong_since = models.DateTimeField(null=True)
    issued_on = models.DateField()
    expires_at = models.DateTimeField()

    class Privacy:
        pseudonym = ()
        activity = ("wrong_codes", "wrong_since", "issued_on", "expires_at")
        reference = ("id", "siret", "slug", "digest")
        free_text = ()
        purpose = "Let a training body, and nobody else, answer what is said of its sessions."
        retention = "Ninety days; the next code takes its place."
