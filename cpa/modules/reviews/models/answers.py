"""What someone answers to the questions, one row each time it changed after it was counted."""

from django.db import models

from cpa.modules.reviews.models.review import PURPOSE, RETENTION, Review


class Answers(models.Model):
    """Answers to the questions, from 4 (« tout à fait ») to 1 (« pas du tout »); `outcome` is 0 when it is too early to
    say. Counted from the batch of one month until that of another, None when it is not: a row never changes once it is
    counted."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="answers")
    content = models.SmallIntegerField()
    organisation = models.SmallIntegerField()
    guidance = models.SmallIntegerField()
    outcome = models.SmallIntegerField()
    given_on = models.DateField()
    counted_from = models.DateField(null=True)
    counted_until = models.DateField(null=True)

    class Privacy:
        pseudonym = ()
        activity = ("content", "organisation", "guidance", "outcome", "given_on", "counted_from", "counted_until")
        reference = ("id", "review")
        free_text = ()
        purpose = PURPOSE
        retention = RETENTION
