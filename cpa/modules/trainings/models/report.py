"""What people report of an offer."""

from django.db import models
from django.utils.translation import gettext_lazy as _

WORDS = 500


class Why(models.TextChoices):
    """What is wrong with an offer."""

    WRONG = "wrong", _("Une information est fausse (prix, date, lieu, certification)")
    MISLEADING = "misleading", _("L’annonce trompe, ou promet ce qu’elle ne tient pas")
    PRESSURE = "pressure", _("On m’a pressé, ou promis un cadeau")
    ACCOUNT = "account", _("On m’a demandé mon mot de passe ou un code")
    NOT_HELD = "not_held", _("La formation n’a pas eu lieu, ou n’existe pas")
    OTHER = "other", _("Autre chose")


class ReportOfOffer(models.Model):
    """A report (`why` is a `Why`) that is nobody's: neither account, session nor address of whoever wrote it, and the
    day without the hour."""

    source = models.CharField(max_length=30)
    key = models.CharField(max_length=160)
    why = models.CharField(max_length=12)
    words = models.CharField(max_length=WORDS, blank=True)
    reported_on = models.DateField()

    @property
    def reason(self) -> str:
        """Why, in words."""
        return str(Why(self.why).label)

    class Meta:
        indexes = [models.Index(fields=["source", "key", "reported_on"], name="trainings_report_of")]

    class Privacy:
        pseudonym = ()
        activity = ()
        reference = ("id", "source", "key", "why", "reported_on")
        free_text = ("words",)
        purpose = "Let whoever looks after the catalogue check an offer that people warn of."
        retention = "One year after the day of the report; older ones go when the next one is kept."
