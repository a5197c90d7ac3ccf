"""What someone said of one skill."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy

from cpa.ui.typesetting import printed

NAME_LENGTH = 200
BRICK_LENGTH = 40


class Verdict(models.TextChoices):
    """The person's word. Nothing is asserted without one."""

    YES = "yes", gettext_lazy("Oui")
    OTHERWISE = "otherwise", gettext_lazy("Presque")
    NO = "no", gettext_lazy("Non")


class SkillSaid(models.Model):
    """One skill, as the person said it: at most one row a skill of ROME, or one a wording of theirs.

    `key` is the skill's in ROME, "" for one that only the person named; `name` its official name that day. `words` are
    the person's, always there for « otherwise » and for a skill without key. `bricks` are the keys of the bricks it was
    said of, `on_card` whether it may be shown on *Ce que je sais faire*.
    """

    account = models.BigIntegerField()
    key = models.CharField(max_length=20, blank=True)
    name = models.CharField(max_length=NAME_LENGTH, blank=True)
    words = models.CharField(max_length=NAME_LENGTH, blank=True)
    verdict = models.CharField(max_length=10, choices=Verdict)
    bricks = ArrayField(models.CharField(max_length=BRICK_LENGTH), default=list, blank=True)
    on_card = models.BooleanField(default=True)
    said_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["account", "key"], condition=~Q(key=""), name="one_word_a_skill"),
            models.UniqueConstraint(fields=["account", "words"], condition=Q(key=""), name="one_own_wording"),
            models.CheckConstraint(condition=~Q(name="", words=""), name="a_skill_has_a_name"),
        ]

    class Privacy:
        pseudonym = ("account",)
        activity = ("key", "name", "verdict", "bricks", "on_card", "said_on")
        reference = ("id",)
        free_text = ("words",)
        purpose = "tell the person what they can do and show the occupations that ask for it"
        retention = "until the person removes it, or the account is erased"

    @property
    def shown(self) -> str:
        """The skill in the person's words when they gave any, else its official name."""
        return self.words or printed(self.name)

    @property
    def held(self) -> bool:
        """Whether the person says they can do it."""
        return self.verdict != Verdict.NO
