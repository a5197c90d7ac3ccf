"""What is said of a year of someone's life outside the DSN: by a body in a file, or by the holder."""

from django.db import models

from cpa.sources.models import Run


class YearlyStatement(models.Model):
    """One thing said of one year, never changed afterwards. Which ones count is derived (facts/statements.py).

    `kind` names what is said (sources/yearly/kinds.py), `subject` what tells two things of a year apart (an employer,
    an association; empty when there is one a year at most), `content` the values by name. `cancels` takes back what
    was said of the subject. `run` and `line` tell where a body's file says it, both empty for the holder's own word.
    """

    account = models.BigIntegerField(db_index=True)
    kind = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    subject = models.CharField(max_length=200, blank=True)
    content = models.JSONField(default=dict)
    cancels = models.BooleanField(default=False)
    said_at = models.DateTimeField()
    received_at = models.DateTimeField(auto_now_add=True)
    run = models.ForeignKey(Run, on_delete=models.PROTECT, null=True, related_name="+")
    line = models.PositiveBigIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(run__isnull=True, line__isnull=True)
                | models.Q(run__isnull=False, line__isnull=False),
                name="declarations_statement_line_of_a_file",
            ),
            models.UniqueConstraint(fields=["run", "line"], name="declarations_statement_one_a_line"),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("id", "kind", "year", "cancels", "said_at", "received_at", "run", "line")
        reference = ()
        free_text = ("subject", "content")
        purpose = "Count the years of self-employment, public service, sheltered work and commitment that earn rights."
        retention = "As long as a right rests on it: until the account is closed."
