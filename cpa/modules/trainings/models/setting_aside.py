"""What sources say and the catalogue does not take: never removed in silence."""

from django.db import models

from cpa.modules.trainings.models.delivery import Delivery


class SetAside(models.Model):
    """A record that was refused whole, or a value without which it was taken: where it was read, why (the code of a
    problem), and what was said, by column."""

    delivery = models.ForeignKey(Delivery, on_delete=models.CASCADE, related_name="+", db_index=False)
    source = models.CharField(max_length=30)
    key = models.CharField(max_length=160, blank=True)
    file = models.PositiveSmallIntegerField()
    line = models.PositiveIntegerField()
    why = models.CharField(max_length=40)
    said = models.JSONField()
    whole = models.BooleanField()

    class Meta:
        indexes = [models.Index(fields=["source", "why"], name="trainings_set_aside_why")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "delivery", "source", "key", "file", "line", "why", "said", "whole")
        free_text = ()
        purpose = (
            "Show to whoever looks after the catalogue what was refused, where and why, so that it can be put right."
        )
        retention = "Until the next delivery of its source."
