"""What the holder says of what the search finds."""

from django.db import models


class Dismissal(models.Model):
    """« Ce n’est pas mon cas »: the notice stays away as long as the facts it looked at are the same."""

    account = models.BigIntegerField()
    key = models.CharField(max_length=40)
    facts_digest = models.CharField(max_length=64)
    dismissed_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "key"], name="one_dismissal_a_notice")]

    class Privacy:
        pseudonym = ("account",)
        activity = ("key", "facts_digest", "dismissed_on")
        reference = ("id",)
        free_text = ()
        purpose = "not show again what the holder said does not concern them"
        retention = "until the holder takes it back, or the account is erased"


class Answer(models.Model):
    """The holder's yes or no to a question that only they can answer."""

    account = models.BigIntegerField()
    question = models.CharField(max_length=30)
    value = models.BooleanField()
    answered_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "question"], name="one_answer_a_question")]

    class Privacy:
        pseudonym = ("account",)
        activity = ("question", "value", "answered_on")
        reference = ("id",)
        free_text = ()
        purpose = "find rights that no declaration tells of"
        retention = "until the holder changes or removes it, or the account is erased"
