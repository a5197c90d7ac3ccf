"""What editions say of certifications and codes, with the same columns as the rows of `register.tables`, and the
certifications that result."""

from django.db import models

from cpa.modules.trainings.models.edition import RETENTION, Edition


class Entry(models.Model):
    """A row of an edition: the number of its file there, and its line."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="+")
    file = models.PositiveSmallIntegerField()
    line = models.PositiveIntegerField()

    class Meta:
        abstract = True


class FactEntry(Entry):
    """Something that an edition says of a certification."""

    code = models.CharField(max_length=12, db_index=True)
    what = models.CharField(max_length=12)
    value = models.CharField(max_length=1000)

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "edition", "file", "line", "code", "what", "value")
        free_text = ()
        purpose = "Say what each source says of a certification, and where it says so."
        retention = RETENTION


class LinkEntry(Entry):
    """A code that leads to another."""

    kind = models.CharField(max_length=14)
    code = models.CharField(max_length=14)
    to = models.CharField(max_length=14)
    target = models.CharField(max_length=14)

    class Meta:
        indexes = [
            models.Index(fields=["kind", "code", "to"], name="trainings_link_from"),
            models.Index(fields=["to", "target", "kind"], name="trainings_link_to"),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "edition", "file", "line", "kind", "code", "to", "target")
        free_text = ()
        purpose = "Lead from a training to its certification, its occupations and its field."
        retention = RETENTION


class NameEntry(Entry):
    """The official name of a code."""

    kind = models.CharField(max_length=14)
    code = models.CharField(max_length=14)
    name = models.CharField(max_length=600)
    opens = models.CharField(max_length=10, blank=True)
    closes = models.CharField(max_length=10, blank=True)

    class Meta:
        indexes = [models.Index(fields=["kind", "code"], name="trainings_name_of")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "edition", "file", "line", "kind", "code", "name", "opens", "closes")
        free_text = ()
        purpose = "Name fields of training, diplomas and who certifies (legal persons, as the register publishes them)."
        retention = RETENTION


class CertificationEntry(models.Model):
    """A certification as all current editions together tell it (`register.merging`). `dataset` to `line` say where
    it was read; `replaced_by` is separated by spaces."""

    code = models.CharField(max_length=12, primary_key=True)
    title = models.CharField(max_length=1000, blank=True)
    level = models.PositiveSmallIntegerField(null=True)
    registered_until = models.DateField(null=True)
    active = models.BooleanField(null=True)
    active_on = models.DateField(null=True)
    replaced_by = models.CharField(max_length=600, blank=True)
    dataset = models.CharField(max_length=30)
    vintage = models.CharField(max_length=60)
    digest = models.CharField(max_length=64)
    line = models.PositiveIntegerField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("code", "title", "level", "registered_until", "active", "active_on", "replaced_by", "dataset",
                     "vintage", "digest", "line")  # fmt: skip
        free_text = ()
        purpose = "Show a certification and whether it stands on a day."
        retention = "Until another edition of a data set is published."


class CertificationChange(models.Model):
    """What an official edition changed of a certification, from the official edition before it."""

    dataset = models.CharField(max_length=30)
    before_vintage = models.CharField(max_length=60)
    vintage = models.CharField(max_length=60)
    code = models.CharField(max_length=12, db_index=True)
    what = models.CharField(max_length=12)
    before = models.CharField(max_length=1000, blank=True)
    after = models.CharField(max_length=1000, blank=True)
    published_at = models.DateTimeField()

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "dataset", "before_vintage", "vintage", "code", "what", "before", "after", "published_at")
        free_text = ()
        purpose = "Tell when a certification appeared, ended or changed, and by which edition."
        retention = "As long as the catalogue of trainings is shown."
