"""An edition of ROME, published whole or not at all."""

from django.db import models

RETENTION = "Until the second next release."


class State(models.TextChoices):
    """At most one release is current. The one before is kept, for comparison, until the next."""

    CURRENT = "current"
    PREVIOUS = "previous"


class Release(models.Model):
    """One edition. `digest` is that of its facts, wherever they were read; `origin` is « reference » (facts carried by
    the project) or « rome » (official files that an operator imported); `texts_digest` is "" without texts."""

    digest = models.CharField(max_length=64, unique=True)
    origin = models.CharField(max_length=10)
    vintage = models.CharField(max_length=60)
    producer = models.CharField(max_length=60)
    licence = models.CharField(max_length=80)
    state = models.CharField(max_length=8, choices=State.choices)
    counts = models.JSONField(default=dict)
    texts_digest = models.CharField(max_length=64, blank=True)
    published_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["state"], name="occupations_release_one_of_each_state"),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "digest", "origin", "vintage", "producer", "licence", "state", "counts", "texts_digest",
                     "published_at")  # fmt: skip
        free_text = ()
        purpose = "Say which edition of ROME is shown, where it comes from, and compare it with the one before."
        retention = RETENTION
