"""The plan that a person keeps for a project, its steps, and the limits they set for it."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models

from cpa.modules.projects.models.project import Project

_PURPOSE = "let a person follow the steps they chose for a project, and plan again when one does not work"
_RETENTION = "until the person erases the project, or its account is erased"


class KeptPlan(models.Model):
    """A plan as it was chosen, or made again after a step failed; the one of the highest `ordinal` counts. `variant` is
    a planning.model.Variant; `proven` whether no better plan existed, or only none was found in the time given."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, db_constraint=False, related_name="plans")
    ordinal = models.IntegerField()
    variant = models.TextField()
    proven = models.BooleanField()
    made_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="projects_plan_ordinal", fields=("project", "ordinal")),
        ]

    class Privacy:
        pseudonym = ()
        activity = ("variant", "made_on")
        reference = ("id", "project", "ordinal", "proven")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class KeptStep(models.Model):
    """A step of a plan, as it was planned. `key` names a standard step, or a training whose `words` (title, who, page)
    are kept here; `brings` is what others rely upon, from `ready_on` once it is done.

    `payments` says who pays what: a list of {"payer", "name", "cents"}; the person pays the rest of `cost_cents`.
    `state` is « open », « done » or « failed », `settled_on` the day it became so.
    """

    plan = models.ForeignKey(KeptPlan, on_delete=models.CASCADE, db_constraint=False, related_name="steps")
    key = models.TextField()
    act = models.TextField()
    starts = models.DateField()
    ends = models.DateField()
    metres = models.IntegerField()
    cost_cents = models.BigIntegerField()
    payments = models.JSONField(default=list)
    words = models.JSONField(default=dict)
    brings = ArrayField(models.TextField(), default=list)
    wait_days = models.IntegerField()
    state = models.TextField()
    settled_on = models.DateField(null=True)
    ready_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(name="projects_plan_step", fields=("plan", "key"))]

    class Privacy:
        pseudonym = ()
        activity = (
            *("key", "act", "starts", "ends", "metres", "cost_cents", "payments", "words", "brings", "wait_days"),
            *("state", "settled_on", "ready_on"),
        )
        reference = ("id", "plan")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class PlanLimits(models.Model):
    """What the person can do for this project, beyond what « Ma vie » says: what they may pay themselves, how far they
    can go, by when, and the days of the week that are impossible (Monday is 0). None: nothing said."""

    project = models.OneToOneField(Project, on_delete=models.CASCADE, db_constraint=False, related_name="limits")
    money_cents = models.BigIntegerField(null=True)
    farthest_metres = models.IntegerField(null=True)
    end_by = models.DateField(null=True)
    days = ArrayField(models.SmallIntegerField(), default=list, blank=True)

    class Privacy:
        pseudonym = ()
        activity = ("money_cents", "farthest_metres", "end_by", "days")
        reference = ("id", "project")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION
