"""What a published row says of those who left a training."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from cpa.modules.trainings.models.edition import RETENTION, Edition


class OutcomeEntry(models.Model):
    """A row of an edition, as `sources.outcomes.rows.Row`: the number of its file there, and its line."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+")
    file = models.PositiveSmallIntegerField()
    line = models.PositiveIntegerField()
    scheme = models.CharField(max_length=12)
    code = models.CharField(max_length=160)
    area = models.CharField(max_length=20, blank=True)
    cohort = models.CharField(max_length=40)
    people = models.PositiveIntegerField(null=True)
    students = models.PositiveIntegerField(null=True)
    rates = ArrayField(models.PositiveSmallIntegerField(null=True))
    counts = ArrayField(models.PositiveIntegerField(null=True))

    class Meta:
        indexes = [
            models.Index(
                fields=["scheme", "code"],
                opclasses=["varchar_pattern_ops", "varchar_pattern_ops"],
                name="trainings_outcome_of",
            ),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "edition", "file", "line", "scheme", "code", "area", "cohort", "people", "students", "rates",
                     "counts")  # fmt: skip
        free_text = ()
        purpose = "Tell what became of those who left a training (published counts, never of a few people)."
        retention = RETENTION
