"""How someone wants to be reminded of their dates."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reminder(models.TextChoices):
    """The ways that exist. None of them sends anything."""

    NONE = "none", _("Aucun rappel")
    SCREEN = "screen", _("À l’écran, sur la page « Mes droits »")
    PAPER = "paper", _("Sur papier, une feuille à imprimer")


class DatesReminder(models.Model):
    """The holder's choice; no row is the same as no reminder."""

    account = models.BigIntegerField(primary_key=True)
    way = models.TextField()
    chosen_at = models.DateTimeField(auto_now=True)

    class Privacy:
        pseudonym = ("account",)
        activity = ("way", "chosen_at")
        reference = ()
        free_text = ()
        purpose = "remind the holder of their dates in the way they chose"
        retention = "until the holder chooses otherwise or erases what may be erased"
