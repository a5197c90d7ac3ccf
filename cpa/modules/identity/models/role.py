"""What someone of the team may do beside what everyone may."""

from django.db import models


class Role(models.Model):
    """A role (`module_api.access.TeamRole`) of whoever signs in, from its grant to its end. It stays with the person
    when their accounts turn out to be one, and goes with their access."""

    user = models.ForeignKey("identity.User", on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(max_length=12)
    granted_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "role"], condition=models.Q(ended_at=None), name="identity_role_once"
            )
        ]

    class Privacy:
        identity = ("user",)
        pseudonym = ("id",)
        activity = ("role", "granted_at", "ended_at")
        reference = ()
        free_text = ()
        purpose = "Let those who look after the catalogue or reviews, and nobody else, open the pages of that work."
        retention = "Three years after it ends, or with the user."
