"""An edition of a data set of certifications or of a nomenclature, published whole or not at all."""

from django.db import models

RETENTION = "Until the second next edition of the data set."


class State(models.TextChoices):
    """At most one edition of a data set is current. The one before is kept, for comparison, until the next."""

    CURRENT = "current"
    PREVIOUS = "previous"


class Edition(models.Model):
    """One edition. `digest` is that of its files and of the rules that read them; `files` lists name and SHA-256 of
    each file, in the order of the numbers that rows bear; `tables` the tables that were there; `known_on` the day it is
    of. `carried` tells facts of `reference/` from official files that an operator imported."""

    dataset = models.CharField(max_length=30)
    title = models.CharField(max_length=120)
    producer = models.CharField(max_length=120)
    licence = models.CharField(max_length=120)
    vintage = models.CharField(max_length=60)
    known_on = models.DateField(null=True)
    digest = models.CharField(max_length=64)
    files = models.JSONField(default=list)
    tables = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    carried = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=State.choices)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dataset", "state"], name="trainings_edition_one_of_each_state"),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "dataset", "title", "producer", "licence", "vintage", "known_on", "digest", "files",
                     "tables", "counts", "carried", "state", "published_at")  # fmt: skip
        free_text = ()
        purpose = (
            "Say which edition of each data set is shown, where it comes from, and compare it with the one before."
        )
        retention = RETENTION
