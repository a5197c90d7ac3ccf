"""What the published tables of the labour market and of territories hold, one edition of each at a time."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class PublishedTable(models.Model):
    """The edition of a data set that pages show now. `digest` is that of the bytes it came from."""

    dataset = models.CharField(max_length=30, unique=True)
    title = models.CharField(max_length=120)
    producer = models.CharField(max_length=120)
    licence = models.CharField(max_length=120)
    vintage = models.CharField(max_length=20)
    digest = models.CharField(max_length=64)
    carried = models.BooleanField()
    counts = models.JSONField(default=dict)
    published_at = models.DateTimeField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "dataset", "title", "producer", "licence", "vintage", "digest", "carried", "counts",
                     "published_at")  # fmt: skip
        free_text = ()
        purpose = "Say who made each figure that is shown, when, and under which terms."
        retention = "Until the next edition."


class LocalFigure(models.Model):
    """What a data set says of a code in an area: its measures in order, NULL where unknown."""

    table = models.ForeignKey(PublishedTable, on_delete=models.CASCADE, related_name="figures", db_index=False)
    code = models.CharField(max_length=40)
    area = models.CharField(max_length=5)
    values = ArrayField(models.IntegerField(null=True))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["table", "code", "area"], name="occupations_figure_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "table", "code", "area", "values")
        free_text = ()
        purpose = "Tell how a trade does somewhere."
        retention = "Until the next edition."


class CodeLink(models.Model):
    """A code leads to another: a trade to its family, a former commune to the present one."""

    table = models.ForeignKey(PublishedTable, on_delete=models.CASCADE, related_name="links", db_index=False)
    source = models.CharField(max_length=10)
    detail = models.CharField(max_length=1, blank=True)
    target = models.CharField(max_length=10)
    score = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["table", "source", "detail", "target"], name="occupations_link_once")
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "table", "source", "detail", "target", "score")
        free_text = ()
        purpose = "Find the figures of a trade in the nomenclature that they are published in."
        retention = "Until the next edition."


class CodeName(models.Model):
    """The official name of a code."""

    table = models.ForeignKey(PublishedTable, on_delete=models.CASCADE, related_name="names", db_index=False)
    code = models.CharField(max_length=10)
    name = models.CharField(max_length=250)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["table", "code"], name="occupations_code_name_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "table", "code", "name")
        free_text = ()
        purpose = "Name families of occupations and areas."
        retention = "Until the next edition."


class Commune(models.Model):
    """A commune of today, a part of one that still has its name, or a district of a large city. `searched` is the name
    as it is looked for: no accent, no capital, no sign."""

    table = models.ForeignKey(PublishedTable, on_delete=models.CASCADE, related_name="communes", db_index=False)
    code = models.CharField(max_length=5, db_index=True)
    name = models.CharField(max_length=100)
    searched = models.CharField(max_length=100)
    kind = models.CharField(max_length=10)
    current = models.CharField(max_length=5)
    department = models.CharField(max_length=5)
    region = models.CharField(max_length=5)
    basin = models.CharField(max_length=5, blank=True)
    postal_codes = ArrayField(models.CharField(max_length=5))
    population = models.PositiveIntegerField(null=True)
    latitude = models.IntegerField(null=True)
    longitude = models.IntegerField(null=True)

    class Meta:
        indexes = [
            GinIndex(fields=["searched"], opclasses=["gin_trgm_ops"], name="occupations_commune_spelling"),
            GinIndex(fields=["postal_codes"], name="occupations_commune_postal"),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "table", "code", "name", "searched", "kind", "current", "department", "region", "basin",
                     "postal_codes", "population", "latitude", "longitude")  # fmt: skip
        free_text = ()
        purpose = "Let someone choose a place, and find the areas that it lies in."
        retention = "Until the next edition."
