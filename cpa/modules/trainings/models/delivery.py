"""What a source of offers delivered, each time that it changed."""

from django.db import models

RETENTION = "As long as an offer, a body or a past version leads to it."


class Delivery(models.Model):
    """The files that were given together for a source. `digest` is that of the files, of the rules that read them and
    of what they were read against; `files` lists name and SHA-256 of each, in the order of the numbers that rows bear;
    `mended`, `leftovers` and `counts` say what was made of them. `carried` tells facts of `reference/` from files that
    an operator imported. The last one of a source is what is shown of it."""

    source = models.CharField(max_length=30)
    title = models.CharField(max_length=120)
    producer = models.CharField(max_length=160)
    licence = models.CharField(max_length=120)
    vintage = models.CharField(max_length=60, blank=True)
    digest = models.CharField(max_length=64)
    files = models.JSONField(default=list)
    counts = models.JSONField(default=dict)
    mended = models.JSONField(default=dict)
    leftovers = models.JSONField(default=dict)
    carried = models.BooleanField(default=False)
    published_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["source", "-id"], name="trainings_delivery_last")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "source", "title", "producer", "licence", "vintage", "digest", "files", "counts", "mended",
                     "leftovers", "carried", "published_at")  # fmt: skip
        free_text = ()
        purpose = "Say where each offer comes from, and what was mended, set aside and left of each file."
        retention = RETENTION
