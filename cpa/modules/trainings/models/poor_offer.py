"""The offers that say least of what someone needs to choose, the last time that all were measured."""

from django.contrib.postgres.fields import ArrayField
from django.db import models


class PoorOffer(models.Model):
    """One of the worst: its quality from 0 to 100, and what it loses points for (`quality.scoring.Reason`), the
    heaviest first."""

    source = models.CharField(max_length=30)
    key = models.CharField(max_length=160)
    title = models.CharField(max_length=250)
    score = models.PositiveSmallIntegerField()
    reasons = ArrayField(models.CharField(max_length=30))
    measured_on = models.DateField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "source", "key", "title", "score", "reasons", "measured_on")
        free_text = ()
        purpose = "Show to whoever looks after the catalogue where it is worst."
        retention = "Until offers are measured again."
