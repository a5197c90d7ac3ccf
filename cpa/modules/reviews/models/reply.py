"""What a training body answers to a text."""

from django.db import models

from cpa.modules.reviews.models.words import Reading, Words


class Reply(models.Model):
    """The one answer of a body to one text, read before it is shown."""

    words = models.OneToOneField(Words, on_delete=models.CASCADE, related_name="reply")
    text = models.TextField()
    reading = models.TextField(choices=Reading, default=Reading.WAITING)
    edits = models.SmallIntegerField(default=1)
    waiting_since = models.DateTimeField()
    read_on = models.DateField(null=True)

    class Privacy:
        pseudonym = ()
        activity = ("reading", "waiting_since", "read_on")
        reference = ("id", "words", "edits")
        free_text = ("text",)
        purpose = "Let a training body answer what is said of it."
        retention = "As long as the text that it answers."
