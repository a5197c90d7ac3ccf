"""What each declaration says of a contract, and of what held before."""

from django.db import models

from cpa.modules.declarations.models.row import COMMON, RETENTION, Row


class Contract(Row):
    """One S21.G00.40 with its end. `reference`, `quantity` and `full_post` are monthly, in hundredths of
    `unit`. `pcs` and `title` say what the job is called, as the employer wrote them."""

    nature = models.CharField(max_length=2, blank=True)
    scheme = models.CharField(max_length=2, blank=True)
    unit = models.CharField(max_length=2, blank=True)
    reference = models.BigIntegerField(null=True)
    quantity = models.BigIntegerField(null=True)
    modality = models.CharField(max_length=2, blank=True)
    employment_status = models.CharField(max_length=2, blank=True)
    post_nature = models.CharField(max_length=2, blank=True)
    disability_status = models.CharField(max_length=2, blank=True)
    pension_regime = models.CharField(max_length=3, blank=True)
    ended_on = models.DateField(null=True)
    end_motive = models.CharField(max_length=3, blank=True)
    full_post = models.BigIntegerField(null=True)
    pcs = models.CharField(max_length=4, blank=True, default="")
    title = models.CharField(max_length=120, blank=True, default="")

    class Meta(Row.Meta):
        pass

    class Privacy:
        pseudonym = ("account",)
        activity = (*COMMON, "nature", "scheme", "unit", "reference", "quantity", "modality", "employment_status",
                    "post_nature", "disability_status", "pension_regime", "ended_on", "end_motive",
                    "full_post", "pcs")  # fmt: skip
        reference = ()
        free_text = ("title",)
        purpose = (
            "Know the regime, the full-time reference and the dates of each contract that earns rights; show jobs."
        )
        retention = RETENTION


class ContractChange(Row):
    """One S21.G00.41: what held before `changed_on`; empty where the block says nothing of it."""

    changed_on = models.DateField()
    former_siret = models.CharField(max_length=14, blank=True)
    former_number = models.CharField(max_length=20, blank=True)
    former_start = models.DateField(null=True)
    former_unit = models.CharField(max_length=2, blank=True)
    former_quantity = models.BigIntegerField(null=True)
    former_reference = models.BigIntegerField(null=True)
    former_modality = models.CharField(max_length=2, blank=True)
    former_status = models.CharField(max_length=2, blank=True)
    former_disability = models.CharField(max_length=2, blank=True)
    recomputed_from = models.DateField(null=True)

    class Meta(Row.Meta):
        pass

    class Privacy:
        pseudonym = ("account",)
        activity = (*COMMON, "changed_on", "former_siret", "former_number", "former_start", "former_unit",
                    "former_quantity", "former_reference", "former_modality", "former_status", "former_disability",
                    "recomputed_from")  # fmt: skip
        reference = ()
        free_text = ()
        purpose = "Follow a contract through changes of establishment, number, start and working time."
        retention = RETENTION
