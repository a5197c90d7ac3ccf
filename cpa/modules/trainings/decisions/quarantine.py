"""Why an offer is in quarantine, as whoever comes to its page reads it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Why(models.TextChoices):
    """What is told. Nothing more is said of the body: it is being checked, not judged."""

    CHECKING = "checking", _("Des personnes l’ont signalée, et nous vérifions.")
    WRONG = "wrong", _("Une information importante y est fausse (prix, date, lieu ou certification).")
    MISLEADING = "misleading", _("L’annonce trompe, ou promet ce qu’elle ne tient pas.")
    NOT_HELD = "not_held", _("La formation n’a pas lieu, ou n’existe pas.")
    TWICE = "twice", _("La même formation est déjà montrée.")
