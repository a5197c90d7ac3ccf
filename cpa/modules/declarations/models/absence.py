"""Absences as declared, month after month."""

from django.db import models

from cpa.modules.declarations.models.row import COMMON, RETENTION, Row


class Absence(Row):
    """One S21.G00.60 or 65: away from `first`, to `last` as far as was known. The motive may tell of health."""

    block = models.CharField(max_length=2)
    motive = models.CharField(max_length=3)
    first = models.DateField()
    last = models.DateField(null=True)

    class Meta(Row.Meta):
        pass

    class Privacy:
        pseudonym = ("account",)
        activity = (*COMMON, "block", "motive", "first", "last")
        reference = ()
        free_text = ()
        purpose = "Count as work the absences that article L. 6323-12 of the labour code protects."
        retention = RETENTION
