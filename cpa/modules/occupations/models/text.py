"""What the official files say of occupations in sentences: only where an operator imported these files."""

from django.db import models

from cpa.modules.occupations.models.release import RETENTION, Release


class TextEntry(models.Model):
    """One sentence of an occupation. `kind` is « definition » or « access », `position` its place, 1 first."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="+", db_index=False)
    code = models.CharField(max_length=5)
    kind = models.CharField(max_length=10)
    position = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["release", "code", "kind", "position"], name="occupations_text_once")
        ]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "release", "code", "kind", "position", "text")
        free_text = ()
        purpose = "Say what an occupation is and how one comes to it, in the words of its producer."
        retention = RETENTION
