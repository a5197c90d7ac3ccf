"""The facts of a release, one model a table of `catalogue.tables`, with the same columns.

Rows know each other by their official codes: the importer checked that each code is there.
"""

from django.db import models

from cpa.modules.occupations.models.release import RETENTION, Release


class Entry(models.Model):
    """A fact of one release."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="+", db_index=False)

    class Meta:
        abstract = True


class LabelEntry(Entry):
    """The name of a code."""

    kind = models.CharField(max_length=10)
    code = models.CharField(max_length=10)
    name = models.CharField(max_length=250)
    part_of = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "kind", "code"], name="occupations_label_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "release", "kind", "code", "name", "part_of")
        free_text = ()
        purpose = "Name families, domains, centres of interest, themes, sectors and contexts of work."
        retention = RETENTION


class OccupationEntry(Entry):
    """An occupation. Lists of codes are separated by spaces; a flag is « yes », « no » or "": not said."""

    code = models.CharField(max_length=5)
    name = models.CharField(max_length=250)
    field = models.CharField(max_length=3)
    parent = models.CharField(max_length=5)
    interests = models.CharField(max_length=2, blank=True)
    centres = models.CharField(max_length=200, blank=True)
    themes = models.CharField(max_length=200, blank=True)
    sectors = models.CharField(max_length=300, blank=True)
    ecology = models.CharField(max_length=10, blank=True)
    regulated = models.CharField(max_length=3, blank=True)
    managerial = models.CharField(max_length=3, blank=True)
    digital = models.CharField(max_length=3, blank=True)
    demographic = models.CharField(max_length=3, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "code"], name="occupations_occupation_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "release", "code", "name", "field", "parent", "interests", "centres", "themes", "sectors",
                     "ecology", "regulated", "managerial", "digital", "demographic")  # fmt: skip
        free_text = ()
        purpose = "Show occupations and compute bridges between them."
        retention = RETENTION


class TitleEntry(Entry):
    """A title that people bear, and its occupation."""

    key = models.CharField(max_length=10)
    code = models.CharField(max_length=5)
    name = models.CharField(max_length=250)
    short = models.CharField(max_length=250, blank=True)
    main = models.CharField(max_length=3, blank=True)
    rare = models.CharField(max_length=3, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "key"], name="occupations_title_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "release", "key", "code", "name", "short", "main", "rare")
        free_text = ()
        purpose = "Find an occupation by the words people use."
        retention = RETENTION


class SkillEntry(Entry):
    """A skill."""

    key = models.CharField(max_length=10)
    kind = models.CharField(max_length=4)
    name = models.CharField(max_length=500)
    group = models.CharField(max_length=10, blank=True)
    category = models.CharField(max_length=60, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "key"], name="occupations_skill_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "release", "key", "kind", "name", "group", "category")
        free_text = ()
        purpose = "Propose skills and compute bridges."
        retention = RETENTION


class LinkEntry(Entry):
    """An occupation asks for a skill."""

    code = models.CharField(max_length=5)
    key = models.CharField(max_length=10)
    core = models.CharField(max_length=8, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "code", "key"], name="occupations_skill_asked_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "release", "code", "key", "core")
        free_text = ()
        purpose = "Compute bridges."
        retention = RETENTION


class ContextEntry(Entry):
    """An occupation is done in a context of work."""

    code = models.CharField(max_length=5)
    context = models.CharField(max_length=10)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "code", "context"], name="occupations_context_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "release", "code", "context")
        free_text = ()
        purpose = "Compare what someone wishes with what an occupation is like."
        retention = RETENTION


class MobilityEntry(Entry):
    """An official move."""

    source = models.CharField(max_length=5)
    target = models.CharField(max_length=5)
    order = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=9, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "source", "target"], name="occupations_move_once")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "release", "source", "target", "order", "kind")
        free_text = ()
        purpose = "Show official mobility."
        retention = RETENTION
