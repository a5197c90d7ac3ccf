"""The log of what was imported, from which bytes, with what result."""

from django.db import models

from cpa.sources.outcome import Outcome


class State(models.TextChoices):
    """Where a run stands. « opened » after the end of its process means that it was cut: it is taken up again when
    the same bytes come back."""

    OPENED = "opened"
    DONE = "done"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


class Run(models.Model):
    """The import of one file, known by its digest: its name is never kept, it may hold a person's."""

    source = models.CharField(max_length=30)
    digest = models.CharField(max_length=64)
    size_bytes = models.BigIntegerField()
    state = models.CharField(max_length=11, choices=State.choices, default=State.OPENED)
    outcome = models.CharField(max_length=11, choices=[(o.value, o.value) for o in Outcome], blank=True)
    attempts = models.PositiveIntegerField(default=1)
    opened_at = models.DateTimeField(auto_now_add=True)
    closed_at = models.DateTimeField(null=True)
    counts = models.JSONField(default=dict)
    leftovers = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "digest"], name="sources_run_once"),
            models.CheckConstraint(
                condition=models.Q(state=State.OPENED, closed_at__isnull=True)
                | (~models.Q(state=State.OPENED) & models.Q(closed_at__isnull=False)),
                name="sources_run_closed_with_its_time",
            ),
        ]

    class Privacy:
        pseudonym = ()
        activity = ("id", "source", "digest", "size_bytes", "state", "outcome", "attempts", "opened_at", "closed_at",
                    "counts", "leftovers")  # fmt: skip
        reference = ()
        free_text = ()
        purpose = "Recognise a file sent twice, resume an import that was cut, show what became of each file."
        retention = "As long as the declarations of the file."


class RunProblem(models.Model):
    """One thing that was wrong in a file: a place and a sentence, never a value of the file."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="problems")
    code = models.CharField(max_length=60)
    where = models.CharField(max_length=200)
    line = models.PositiveBigIntegerField(null=True)
    message = models.TextField()
    severity = models.CharField(max_length=10)

    class Privacy:
        pseudonym = ()
        activity = ("id", "run", "code", "where", "line", "message", "severity")
        reference = ()
        free_text = ()
        purpose = "Tell the sender of a file what is wrong in it and where."
        retention = "As long as the run it belongs to."
