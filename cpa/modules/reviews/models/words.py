"""What someone writes beside their answers, one row each time it changed after it was read."""

from django.db import models

from cpa.modules.reviews.models.review import PURPOSE, Review

LONGEST = 600
TOKEN_LENGTH = 12


class Reading(models.TextChoices):
    """Where a text is, which nobody sees before it is read."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    TO_CHANGE = "to_change"
    WITHDRAWN = "withdrawn"


class Words(models.Model):
    """A text, contact details masked before it is kept. `token` names it to whoever reads it, and says nothing of when
    it was written; `edits` counts its wordings, so that nobody decides on words they did not see. `alone` is the
    author's consent to be read where fewer than five people gave a review. `doubt` is why the training body asks for a
    text that is shown to be read again, which it may once."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="words")
    token = models.TextField(unique=True)
    text = models.TextField(blank=True)
    alone = models.BooleanField(default=False)
    reading = models.TextField(choices=Reading, default=Reading.WAITING)
    edits = models.SmallIntegerField(default=1)
    waiting_since = models.DateTimeField()
    read_on = models.DateField(null=True)
    contested_on = models.DateField(null=True)
    contest = models.TextField(blank=True)
    shown_from = models.DateField(null=True)
    doubt = models.TextField(blank=True)
    doubted_at = models.DateTimeField(null=True)
    doubt_settled_on = models.DateField(null=True)

    class Privacy:
        pseudonym = ()
        activity = (
            *("alone", "reading", "waiting_since", "read_on", "contested_on", "shown_from"),
            *("doubted_at", "doubt_settled_on"),
        )
        reference = ("id", "review", "token", "edits")
        free_text = ("text", "contest", "doubt")
        purpose = PURPOSE
        retention = "Until the person takes it back, or the account is erased."
