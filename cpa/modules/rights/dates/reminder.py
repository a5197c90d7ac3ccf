"""How someone may be reminded of their dates."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Reminder(TextChoices):
    """The ways that exist. None of them sends anything."""

    NONE = "none", _("Aucun rappel")
    SCREEN = "screen", _("À l’écran, sur la page «\u00a0Mes droits\u00a0»")
    PAPER = "paper", _("Sur papier, une feuille à imprimer")
