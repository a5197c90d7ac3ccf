"""What the search of trainings reads: words, columns of numbers about what offers are called and where they are, what
towns are called, and what all were made from."""

from django.db import models

_PURPOSE = "Find a training by everyday words, near a place."
_RETENTION = "Until offers, certifications, occupations or communes are published again."


class SearchWord(models.Model):
    """A spelling of the catalogue, what it shares with the words of its family, how much that tells, in thousandths,
    and in how many offers it stands (0: known, in none)."""

    spelling = models.CharField(max_length=40, primary_key=True, db_collation="C")
    stem = models.CharField(max_length=40, db_collation="C")
    weight = models.IntegerField()
    offers = models.IntegerField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("spelling", "stem", "weight", "offers")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class SearchColumn(models.Model):
    """One column of what the search reads whole into memory (`search.index`): its numbers as they lie there, `kind`
    their type, or « text » for lines."""

    name = models.CharField(max_length=40, primary_key=True)
    kind = models.CharField(max_length=10)
    content = models.BinaryField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("name", "kind", "content")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class SearchTown(models.Model):
    """A commune by its name in plain letters; of those that bear it, the one where most bodies train comes first."""

    said = models.CharField(max_length=60, db_index=True, db_collation="C")
    code = models.CharField(max_length=5)
    name = models.CharField(max_length=60)
    department = models.CharField(max_length=3)
    latitude = models.IntegerField(null=True)
    longitude = models.IntegerField(null=True)
    bodies = models.IntegerField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "said", "code", "name", "department", "latitude", "longitude", "bodies")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class TrainingSearchEdition(models.Model):
    """What the search was made from: one row."""

    digest = models.CharField(max_length=64, primary_key=True)

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("digest",)
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION
