"""Bodies as lists of bodies say them."""

from django.db import models

from cpa.modules.trainings.models.offer import HISTORY, PLACED, Placed


class Body(Placed):
    """A body with its seat, or with one place where it trains (`catalogue.model.ListedBody`)."""

    is_seat = models.BooleanField()
    closed = models.BooleanField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "key"], name="trainings_body_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = (*PLACED, "is_seat", "closed")
        free_text = ()
        purpose = "Know who trains, and where."
        retention = HISTORY
