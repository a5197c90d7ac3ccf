"""What people who look after the catalogue decide. What a source says is never lost: a decision stands beside it."""

from django.db import models


class Act(models.TextChoices):
    """What may be decided."""

    CORRECT = "correct"
    """A field of an offer is shown otherwise than its source says: `what` names it, `said` has `source` and `value`,
    and `now` once the source says something else."""
    QUARANTINE = "quarantine"
    """An offer is not shown; `said` has `why`, told to whoever comes to its page."""
    SETTLE = "settle"
    """Reports of an offer are answered; `said` has `answer` and `reports`."""
    PUT_BACK = "put_back"
    """The last delivery of a source is refused, the one before shown again: `what` is its number, `said` has `digest`
    and `delivery`, the number under which the one before is shown."""
    JUDGE = "judge"
    """Two records are of one thing or not: `said` has `verdict` and `join`."""
    REPUBLISH = "republish"


class Decision(models.Model):
    """One decision, of `account`, until it is undone. At most one stands on each thing."""

    act = models.CharField(max_length=10, choices=Act.choices)
    source = models.CharField(max_length=30, blank=True)
    key = models.CharField(max_length=160, blank=True)
    what = models.CharField(max_length=200, blank=True)
    said = models.JSONField(default=dict)
    reason = models.CharField(max_length=300, blank=True)
    account = models.BigIntegerField(null=True)
    decided_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
    undone_by = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["source", "key", "act"], name="trainings_decision_on")]
        constraints = [
            models.UniqueConstraint(
                fields=["act", "source", "key", "what"],
                condition=models.Q(undone_at=None) & ~models.Q(act__in=["republish", "settle"]),
                name="trainings_decision_once",
            )
        ]

    class Privacy:
        pseudonym = ("account", "undone_by")
        activity = ("decided_at", "undone_at")
        reference = ("id", "act", "source", "key", "what", "said")
        free_text = ("reason",)
        purpose = "Say who decided what of the catalogue of trainings, when and why, and let it be undone."
        retention = "As long as the catalogue is shown; who decided, until their account is erased."
