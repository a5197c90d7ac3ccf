"""A project, every version of it, and what was done. Nothing is rewritten: a change adds a version or a mark."""

from typing import ClassVar

from django.db import models

_PURPOSE = "let a person shape a project, go back to what they wrote, and follow their steps"
_RETENTION = "until the person erases the project, or its account is erased"


class Project(models.Model):
    """`number` counts the account's projects; `token` names the form it came from, so that a form sent twice opens one.
    A project put away is not shown until it is taken out again."""

    account = models.BigIntegerField()
    number = models.IntegerField()
    token = models.UUIDField()
    door = models.TextField()
    opened_on = models.DateField()
    put_away_on = models.DateField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="projects_project_number", fields=("account", "number")),
            models.UniqueConstraint(name="projects_project_form", fields=("account", "token")),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("door", "opened_on", "put_away_on")
        reference = ("id", "number", "token")
        free_text = ()
        purpose = _PURPOSE
        retention = _RETENTION


class Version(models.Model):
    """What the project said from `saved_at` on. `seen` is the version that the form showed: when it is not the one just
    before, two pages wrote at once, and both are kept."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, db_constraint=False, related_name="versions")
    ordinal = models.IntegerField()
    seen = models.IntegerField()
    saved_at = models.DateTimeField()
    kind = models.TextField(blank=True)
    cause = models.TextField(blank=True)
    want = models.TextField(blank=True)
    because = models.TextField(blank=True)
    by_when = models.TextField(blank=True)
    with_what = models.TextField(blank=True)
    helps = models.TextField(blank=True)
    hinders = models.TextField(blank=True)
    learned = models.TextField(blank=True)
    occupations = models.JSONField(default=list)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(name="projects_version_ordinal", fields=("project", "ordinal")),
        ]

    class Privacy:
        pseudonym = ()
        activity = ("saved_at", "kind", "cause", "by_when", "occupations")
        reference = ("id", "project", "ordinal", "seen")
        free_text = ("want", "because", "with_what", "helps", "hinders", "learned")
        purpose = _PURPOSE
        retention = _RETENTION


class Mark(models.Model):
    """What the person said of a step that day: « done », « not_for_me », or « open » again. The last one counts."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, db_constraint=False, related_name="marks")
    step = models.TextField()
    state = models.TextField()
    note = models.TextField(blank=True)
    marked_at = models.DateTimeField()

    class Privacy:
        pseudonym = ()
        activity = ("step", "state", "marked_at")
        reference = ("id", "project")
        free_text = ("note",)
        purpose = _PURPOSE
        retention = _RETENTION
