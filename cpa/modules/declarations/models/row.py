"""What the rows of a declaration have in common."""

from django.db import models

from cpa.modules.declarations.models.declaration import Declaration

RETENTION = "As long as a right rests on it: until the account is closed."
COMMON = ("id", "declaration", "number", "start", "line")


class Row(models.Model):
    """A line of a declaration about one account and contract. The contract's key is the declaration's establishment,
    `number` and `start`; `line` is the 1-based line in the file."""

    declaration = models.ForeignKey(Declaration, on_delete=models.PROTECT, related_name="+", db_index=False)
    account = models.BigIntegerField(db_index=True)
    number = models.CharField(max_length=20)
    start = models.DateField()
    line = models.PositiveBigIntegerField()

    class Meta:
        abstract = True
        constraints = [
            models.UniqueConstraint(fields=["declaration", "line"], name="%(app_label)s_%(class)s_one_a_line"),
        ]
