"""What the search of trainings reads: words, subjects (what offers are called), which word is in which, where offers
are, what towns are called, and what all were made from."""

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


class SearchSubject(models.Model):
    """What offers are called, with the certification they lead to, once for all offers that say the same."""

    number = models.IntegerField(primary_key=True)
    title = models.CharField(max_length=250)
    certification = models.CharField(max_length=12, blank=True)

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("number", "title", "certification")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class SearchPosting(models.Model):
    """A stem of a subject: `strength` in thousandths (a word of the title tells more than one of the certification),
    `share` of what the title tells, in thousandths."""

    stem = models.CharField(max_length=40, db_collation="C")
    subject = models.IntegerField()
    strength = models.SmallIntegerField()
    share = models.SmallIntegerField()

    class Meta:
        indexes = [
            models.Index(
                "stem", models.F("share").desc(), name="trainings_search_stem", include=["subject", "strength"]
            )
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "stem", "subject", "strength", "share")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class SearchLead(models.Model):
    """An occupation that the certification of a subject leads to."""

    occupation = models.CharField(max_length=5, db_index=True)
    subject = models.IntegerField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "occupation", "subject")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class SearchOffer(models.Model):
    """What filters and distances read of an offer. `cell` is the square of a quarter of a degree where it is;
    `last_start` the latest day on which a session starts."""

    offer = models.IntegerField(primary_key=True)
    subject = models.IntegerField()
    cell = models.IntegerField(null=True)
    department = models.CharField(max_length=3, blank=True)
    latitude = models.IntegerField(null=True)
    longitude = models.IntegerField(null=True)
    price_cents = models.IntegerField(null=True)
    rhythm = models.CharField(max_length=10)
    remote = models.BooleanField()
    cpf = models.BooleanField()
    last_start = models.DateField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["subject", "cell"], name="trainings_search_near"),
            models.Index(fields=["subject", "department"], name="trainings_search_department"),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("offer", "subject", "cell", "department", "latitude", "longitude", "price_cents", "rhythm",
                     "remote", "cpf", "last_start")  # fmt: skip
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
