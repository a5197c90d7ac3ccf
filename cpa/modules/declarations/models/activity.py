"""Working time declared over periods."""

from django.db import models

from cpa.modules.declarations.models.row import COMMON, RETENTION, Row


class Activity(Row):
    """One S21.G00.53: `amount` hundredths of `unit` from `first` to `last`, paid (`kind` 01) or absent (02). May be
    negative: a correction is a difference, and all rows of declarations in force are summed."""

    kind = models.CharField(max_length=2)
    unit = models.CharField(max_length=2)
    first = models.DateField()
    last = models.DateField()
    amount = models.BigIntegerField()

    class Meta(Row.Meta):
        pass

    class Privacy:
        pseudonym = ("account",)
        activity = (*COMMON, "kind", "unit", "first", "last", "amount")
        reference = ()
        free_text = ()
        purpose = "Count the working time that earns CPF rights."
        retention = RETENTION
