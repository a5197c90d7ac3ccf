"""Pay, kept only where there is no working time to count."""

from django.db import models

from cpa.modules.declarations.models.row import COMMON, RETENTION, Row


class Pay(Row):
    """One S21.G00.51 of type 002, in cents, of a contract that is not counted in time."""

    first = models.DateField()
    last = models.DateField()
    amount = models.BigIntegerField()

    class Meta(Row.Meta):
        pass

    class Privacy:
        pseudonym = ("account",)
        activity = (*COMMON, "first", "last", "amount")
        reference = ()
        free_text = ()
        purpose = "Count the CPF rights of people who are not paid by working time (article R. 6323-1)."
        retention = RETENTION
