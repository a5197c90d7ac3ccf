"""Reports of people: those that wait for an answer, and the answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.catalogue.standing import decisions
from cpa.modules.trainings.models import Act, ReportOfOffer


class Answer(models.TextChoices):
    """How reports are answered."""

    CORRECTED = "corrected", _("C’était faux\u00a0: corrigé")
    TAKEN_OUT = "taken_out", _("C’était grave\u00a0: l’offre est mise en quarantaine")
    RIGHT = "right", _("Vérifié\u00a0: l’offre dit vrai")
    CANNOT_TELL = "cannot_tell", _("Impossible à vérifier")
    PASSED_ON = "passed_on", _("Transmis à qui peut enquêter")


@dataclass(frozen=True, slots=True)
class Reported:
    """An offer that people reported: how many reports wait, since when, and for what reasons, the most frequent
    first."""

    source: str
    key: str
    waiting: Sequence[ReportOfOffer]
    since: date


def open_reports(source: str, key: str) -> list[ReportOfOffer]:
    """The reports of an offer that nobody answered, the oldest first."""
    answered = answered_reports()
    rows = ReportOfOffer.objects.using(ACTIVITY).filter(source=source, key=key).order_by("id")
    return [one for one in rows if one.pk not in answered]


def reported_offers() -> list[Reported]:
    """The offers whose reports wait, those that most reported first, then the oldest."""
    answered, found = answered_reports(), dict[tuple[str, str], list[ReportOfOffer]]()
    for one in ReportOfOffer.objects.using(ACTIVITY).exclude(pk__in=answered).order_by("id"):
        found.setdefault((one.source, one.key), []).append(one)
    told = [Reported(source, key, rows, rows[0].reported_on) for (source, key), rows in found.items()]
    return sorted(told, key=lambda one: (-len(one.waiting), one.since, one.source, one.key))


def answered_reports() -> set[int]:
    """The numbers of all reports whose answer stands."""
    return {number for said in decisions(Act.SETTLE).values_list("said", flat=True) for number in said["reports"]}
