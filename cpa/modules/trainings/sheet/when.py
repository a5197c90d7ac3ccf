"""When and how a training takes place, in words. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from cpa.modules.trainings.catalogue.model import Offer, Rhythm, Session
from cpa.ui.dates import date_format

RHYTHMS: dict[Rhythm, str | Promise] = {
    Rhythm.FULL_TIME: gettext_lazy("À temps plein"),
    Rhythm.PART_TIME: gettext_lazy("À temps partiel"),
    Rhythm.EVENINGS: gettext_lazy("Le soir"),
    Rhythm.BLOCKS: gettext_lazy("Par périodes"),
    Rhythm.SANDWICH: gettext_lazy("En alternance, entre l’entreprise et la formation"),
    Rhythm.UNKNOWN: gettext_lazy("Le rythme n’est pas dit."),
}


@dataclass(frozen=True, slots=True)
class Coming:
    """A session to come: its key in the source, its first day, and its dates in words."""

    key: str
    starts: date
    full: bool | None
    text: str


@dataclass(frozen=True, slots=True)
class Calendar:
    """The sessions to come in words, the nearest first; how many more there are; what is said when none is
    to come; the `next` day."""

    to_come: tuple[Coming, ...]
    more: int
    none: str
    next: date | None = None


def calendar(sessions: Sequence[Session], on: date, shown: int = 6) -> Calendar:
    """The sessions that start that day or later."""
    later = [Coming(one.key, one.starts, one.full, _dates(one)) for one in sessions if one.starts and one.starts >= on]
    later.sort(key=lambda one: (one.starts, one.key))
    return Calendar(
        tuple(later[:shown]),
        max(0, len(later) - shown),
        "" if later else _none(sessions, on),
        later[0].starts if later else None,
    )


def _dates(one: Session) -> str:
    full = {True: _("complet"), False: _("il reste des places"), None: ""}[one.full]
    dates = {"start": _day(one.starts), "end": _day(one.ends)}
    text = (
        _("Du %(start)s au %(end)s") if one.ends and one.ends >= (one.starts or one.ends) else _("Début le %(start)s")
    )
    return ", ".join(filter(None, (text % dates, full)))


def _none(sessions: Sequence[Session], on: date) -> str:
    past = [one.starts for one in sessions if one.starts and one.starts < on]
    if past:
        return _("Aucune date à venir. La dernière session annoncée a commencé le %(day)s.") % {"day": _day(max(past))}
    return _("Aucune date n’est dite. Demandez-la à l’organisme.")


def length(offer: Offer) -> str:
    """« 420 heures »."""
    if offer.hours is None:
        return _("La durée n’est pas dite.")
    return ngettext("%(count)s heure", "%(count)s heures", offer.hours) % {"count": offer.hours}


def _day(day: date | None) -> str:
    return date_format(day) if day else ""
