"""The places that are shown, the lists that told of them, and the line of each list."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

RETENTION = "Until the next edition."


class PlaceEdition(models.Model):
    """All places, published together. `digest` is that of the places; `carried` tells facts of `reference/` from lists
    that an operator imported."""

    digest = models.CharField(max_length=64, unique=True)
    carried = models.BooleanField()
    counts = models.JSONField(default=dict)
    published_at = models.DateTimeField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "digest", "carried", "counts", "published_at")
        free_text = ()
        purpose = "Say which lists of places are shown, and since when."
        retention = RETENTION


class PlaceTable(models.Model):
    """One list of the edition: who made it, of when it is, the digest of its file."""

    edition = models.ForeignKey(PlaceEdition, on_delete=models.CASCADE, related_name="tables")
    dataset = models.CharField(max_length=60)
    title = models.CharField(max_length=120)
    producer = models.CharField(max_length=120)
    licence = models.CharField(max_length=120)
    dated = models.DateField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "dataset"], name="advising_table_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "edition", "dataset", "title", "producer", "licence", "dated", "digest")
        free_text = ()
        purpose = "Say who told of a place, when, and under which terms."
        retention = RETENTION


class HelpPlace(models.Model):
    """A place. `latitude` and `longitude` are in millionths of a degree, those of the middle of its commune unless
    `exact`, NULL where only the department is known. `hours` are written in the manner of OpenStreetMap."""

    edition = models.ForeignKey(PlaceEdition, on_delete=models.CASCADE, related_name="places", db_index=False)
    kinds = ArrayField(models.CharField(max_length=20))
    name = models.CharField(max_length=250)
    address = models.CharField(max_length=250, blank=True)
    postal_code = models.CharField(max_length=5, blank=True)
    town = models.CharField(max_length=100, blank=True)
    department = models.CharField(max_length=3, db_index=True)
    commune = models.CharField(max_length=5, blank=True)
    latitude = models.IntegerField(null=True)
    longitude = models.IntegerField(null=True)
    exact = models.BooleanField()
    phone = models.CharField(max_length=20, blank=True)
    hours = models.CharField(max_length=400, blank=True)
    travels = models.BooleanField()
    dated = models.DateField()

    class Meta:
        indexes = [
            models.Index(fields=["latitude", "longitude"], name="advising_place_where"),
            GinIndex(fields=["kinds"], name="advising_place_kinds"),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "edition", "kinds", "name", "address", "postal_code", "town", "department", "commune",
                     "latitude", "longitude", "exact", "phone", "hours", "travels", "dated")  # fmt: skip
        free_text = ()
        purpose = "Show where someone can be helped, near a commune (public places; no name of a person)."
        retention = RETENTION


class PlaceMention(models.Model):
    """A line of a list that tells of a place, the most trusted first, and why it is that place ("" for the first)."""

    place = models.ForeignKey(HelpPlace, on_delete=models.CASCADE, related_name="mentions")
    table = models.ForeignKey(PlaceTable, on_delete=models.CASCADE, related_name="+", db_index=False)
    line = models.PositiveIntegerField()
    reason = models.CharField(max_length=30, blank=True)
    rank = models.PositiveSmallIntegerField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "place", "table", "line", "reason", "rank")
        free_text = ()
        purpose = "Lead each fact shown of a place back to its list and line, and say why lists were put together."
        retention = RETENTION
