"""The review of one session by one person who followed it."""

from typing import ClassVar

from django.db import models

PURPOSE = "Tell who looks for a training what people who followed it say, without telling who they are."
RETENTION = (
    "Until the person takes it back or the account is erased; answers counted by then stay, tied to nobody, since what "
    "was shown of several people could otherwise be undone."
)


class Review(models.Model):
    """One person's review of one session. `account` and what says when are None once it was made anonymous; `request`
    is the number of the request by which the session was followed."""

    account = models.BigIntegerField(null=True)
    request = models.IntegerField(null=True)
    source = models.TextField()
    key = models.TextField()
    session = models.TextField(blank=True)
    title = models.TextField()
    body_name = models.TextField(blank=True)
    siret = models.TextField(blank=True)
    ended_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="reviews_one_a_session", fields=("account", "source", "key", "session")),
        ]
        indexes: ClassVar = [
            models.Index(name="reviews_of_a_training", fields=("source", "key")),
            models.Index(name="reviews_of_a_body", fields=("siret",)),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("source", "key", "session", "title", "body_name", "siret", "ended_on", "withdrawn_on")
        reference = ("id", "request")
        free_text = ()
        purpose = PURPOSE
        retention = RETENTION
