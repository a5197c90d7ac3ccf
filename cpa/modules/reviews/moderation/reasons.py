"""What a moderator may decide, and why."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy

DAYS_TO_READ = 7
"""Days within which a text is read, as authors are told."""


class Verdict(StrEnum):
    """What is decided of a text."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    CHANGE = "change"


class Reason(models.TextChoices):
    """Why a text cannot be shown as it is; told to its author."""

    PERSON = "person", gettext_lazy("Une personne y est nommée ou reconnaissable")
    INSULT = "insult", gettext_lazy("Des mots qui blessent ou une insulte")
    UNLAWFUL = "unlawful", gettext_lazy("Une accusation ou un propos que la loi interdit")
    BESIDE = "beside", gettext_lazy("Le texte ne parle pas de la formation")
    SELLING = "selling", gettext_lazy("De la publicité")
