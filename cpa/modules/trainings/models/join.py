"""Which records of several sources are of one thing: each decision with its reasons, and the groups that follow."""

from django.db import models

PURPOSE = "Show once a training that several sources tell, say why, and undo it."


class DedupeRun(models.Model):
    """A comparison of the whole catalogue that changed decisions: when, and how many of each kind."""

    ran_at = models.DateTimeField()
    counts = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "ran_at", "counts", "undone_at")
        free_text = ()
        purpose = PURPOSE
        retention = "As long as the catalogue of trainings is shown."


class Join(models.Model):
    """A decision on two records of one kind (`record.Kind`), the lesser (source, key) on the left. `verdict` is that of
    `deciding.Verdict`; `reasons` are [field, level, weight], `weight` that of the least sure question, in hundredths of
    bits. `by` is the program, or the role of who decided: never who it was. It stands until `undone_at`; one alone of a
    pair stands. `replaces` is the one that stood before it. `refused`: it would bring together two records that
    certainly differ, or that a person parted."""

    kind = models.CharField(max_length=13)
    left_source = models.CharField(max_length=30)
    left_key = models.CharField(max_length=160)
    right_source = models.CharField(max_length=30)
    right_key = models.CharField(max_length=160)
    verdict = models.CharField(max_length=9)
    weight = models.IntegerField(null=True)
    reasons = models.JSONField(default=list)
    refused = models.BooleanField(default=False)
    by = models.CharField(max_length=20)
    run = models.ForeignKey(DedupeRun, on_delete=models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.CharField(max_length=20, blank=True)
    undone_run = models.ForeignKey(DedupeRun, on_delete=models.PROTECT, null=True, related_name="+")
    replaces = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "left_source", "left_key", "right_source", "right_key"],
                condition=models.Q(undone_at=None),
                name="trainings_join_stands_once",
            )
        ]
        indexes = [
            models.Index(
                fields=["kind", "right_source", "right_key"],
                condition=models.Q(undone_at=None),
                name="trainings_join_right",
            ),
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "kind", "left_source", "left_key", "right_source", "right_key", "verdict", "weight",
                     "reasons", "refused", "by", "run", "decided_at", "undone_at", "undone_by", "undone_run",
                     "replaces")  # fmt: skip
        free_text = ()
        purpose = PURPOSE
        retention = "As long as the catalogue of trainings is shown."


class Grouped(models.Model):
    """A record of a group, by the number of the group: what the joins that stand say together."""

    kind = models.CharField(max_length=13)
    source = models.CharField(max_length=30)
    key = models.CharField(max_length=160)
    number = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "source", "key"], name="trainings_grouped_once")]
        indexes = [models.Index(fields=["kind", "number"], name="trainings_group")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "kind", "source", "key", "number")
        free_text = ()
        purpose = PURPOSE
        retention = "Until the joins of the group change."
