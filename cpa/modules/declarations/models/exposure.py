"""Hardship factors as declared. They tell of health: nothing but the C2P may use them."""

from django.db import models

from cpa.modules.declarations.models.row import COMMON, RETENTION, Row


class Exposure(Row):
    """One S21.G00.34: a factor of a contract and year, or 99 which withdraws them."""

    factor = models.CharField(max_length=2)
    year = models.PositiveSmallIntegerField()

    class Meta(Row.Meta):
        pass

    class Privacy:
        pseudonym = ("account",)
        activity = (*COMMON, "factor", "year")
        reference = ()
        free_text = ()
        purpose = "Know the exposures that earn points of the occupational prevention account (C2P)."
        retention = RETENTION
