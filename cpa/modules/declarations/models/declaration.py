"""The header of each declaration received, replaced ones included."""

from django.db import models

from cpa.sources.models import Run


class Declaration(models.Model):
    """One S20 block that was taken in. Its rows count only while it is in force, which is derived, never stored.

    `month` is empty for an event (end of contract, sick leave), which credits nothing and has no rows. `outcome` is
    what it was on arrival. `target` is the declaration an event replaces or cancels, as it names it.
    """

    run = models.ForeignKey(Run, on_delete=models.PROTECT, related_name="+")
    nature = models.CharField(max_length=2)
    kind = models.CharField(max_length=2)
    siret = models.CharField(max_length=14)
    month = models.DateField(null=True)
    fraction = models.CharField(max_length=2)
    scope = models.CharField(max_length=2, blank=True)
    replaces = models.BooleanField()
    built_on = models.DateField()
    order = models.BigIntegerField()
    deposited_at = models.DateTimeField(null=True)
    received_at = models.DateTimeField(auto_now_add=True)
    norm = models.CharField(max_length=6)
    currency = models.CharField(max_length=2, blank=True)
    target = models.CharField(max_length=23, blank=True)
    persons = models.PositiveIntegerField(default=0)
    line = models.PositiveBigIntegerField()
    outcome = models.CharField(max_length=11)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "siret",
                    "month",
                    "nature",
                    "fraction",
                    "scope",
                    "replaces",
                    "built_on",
                    "order",
                    "deposited_at",
                ],
                name="declarations_declaration_once",
                nulls_distinct=False,
            ),
        ]

    class Privacy:
        pseudonym = ()
        activity = (
            *("id", "run", "nature", "kind", "siret", "month", "fraction", "scope", "replaces", "built_on", "order"),
            *("deposited_at", "received_at", "norm", "currency", "target", "persons", "line", "outcome"),
        )
        reference = ()
        free_text = ()
        purpose = "Know which declarations were received and which are in force; quote them as evidence of a right."
        retention = "As long as a right rests on it: until the accounts it feeds are closed."
