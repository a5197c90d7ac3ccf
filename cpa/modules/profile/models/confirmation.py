"""Skills that someone else was asked to confirm, and their answer."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy

from cpa.modules.profile.models.skill_said import NAME_LENGTH

PERSON_LENGTH = 120


class Link(models.TextChoices):
    """How someone knows what the person can do."""

    WORKED_WITH = "worked_with", gettext_lazy("Nous avons travaillé ensemble")
    LED = "led", gettext_lazy("J’ai encadré son travail")
    SERVED = "served", gettext_lazy("Cette personne m’a rendu service")
    VOLUNTEERED = "volunteered", gettext_lazy("Nous avons été bénévoles ensemble")
    TAUGHT = "taught", gettext_lazy("Je lui ai appris, ou j’ai appris avec elle")
    NEAR = "near", gettext_lazy("Nous sommes proches")


class Confirmation(models.Model):
    """One question put to one person (the referee): an address (`slug`) and a one-time code, of which a digest alone is
    kept. `skills` are the wordings asked about, `seen` those the referee says they saw the person do.

    `sealed_name` is the name that the person chose to show, readable with the code alone, forgotten once answered.
    """

    account = models.BigIntegerField(db_index=True)
    slug = models.CharField(max_length=12, unique=True)
    digest = models.BinaryField(max_length=32)
    sealed_name = models.BinaryField(blank=True)
    skills = ArrayField(models.CharField(max_length=NAME_LENGTH))
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    wrong_since = models.DateTimeField(null=True)
    seen = ArrayField(models.CharField(max_length=NAME_LENGTH), default=list, blank=True)
    referee = models.CharField(max_length=PERSON_LENGTH, blank=True)
    link = models.CharField(max_length=12, choices=Link, blank=True)
    answered_at = models.DateTimeField(null=True)

    class Privacy:
        pseudonym = ("account",)
        activity = ("slug", "digest", "asked_at", "expires_at", "wrong_codes", "wrong_since", "link",
                    "answered_at")  # fmt: skip
        reference = ("id",)
        free_text = ("sealed_name", "skills", "seen", "referee")
        purpose = "let someone whom the person chose confirm a skill without an account, and nobody else"
        retention = "until the person takes it back, or the account is erased"
