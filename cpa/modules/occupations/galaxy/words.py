"""The words of the galaxy: kinds of mobility, efforts, interests."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cpa.modules.occupations.bridges.model import Band, Length, Unit

MOBILITY = {"near": _("métier proche"), "evolution": _("évolution"), "": _("mobilité officielle")}
"""What ROME says of a move; of some it does not say the kind."""
ALIKE = _("compétences communes")
"""No official move: only skills that both ask for."""
BANDS = {Band.NEAR: _("proche"), Band.WITHIN_REACH: _("à portée"), Band.FURTHER: _("plus loin")}
INTERESTS = {
    "R": _("fabriquer, réparer, travailler dehors"),
    "I": _("chercher, comprendre"),
    "A": _("créer, imaginer"),
    "S": _("aider, accompagner"),
    "E": _("convaincre, décider"),
    "C": _("organiser, vérifier"),
}


def in_common(count: int) -> str:
    """« 16 compétences en commun »; none is said."""
    if not count:
        return str(_("aucune compétence en commun"))
    return ngettext("%(count)s compétence en commun", "%(count)s compétences en commun", count) % {"count": count}


def counted(count: int) -> str:
    """« 6 compétences »; none is said."""
    if not count:
        return str(_("aucune compétence"))
    return ngettext("%(count)s compétence", "%(count)s compétences", count) % {"count": count}


def with_heart(count: int, heart: int) -> str:
    """« 8 compétences, dont 6 du cœur du métier »."""
    if not heart:
        return counted(count)
    return str(_("%(skills)s, dont %(heart)s du cœur du métier")) % {"skills": counted(count), "heart": heart}


def core_missing(heart: int) -> str:
    """« 3 choses du cœur du métier à apprendre »; none is said."""
    if not heart:
        return str(_("rien du cœur du métier"))
    text = ngettext(
        "%(count)s chose du cœur du métier à apprendre", "%(count)s choses du cœur du métier à apprendre", heart
    )
    return text % {"count": heart}


def lasting(length: Length) -> str:
    """How long: « 6 à 12 mois », « moins d’un mois », « plusieurs années d’études (10 à 12 ans) »."""
    low, high = length.low, length.high
    if length.unit is Unit.UNKNOWN:
        return str(_("diplôme ou autorisation obligatoire, durée à vérifier"))
    if length.unit is Unit.STUDIES:
        return studying(low, high)
    if high < 1:
        return str(_("tout de suite"))
    if low == high:
        return ngettext("environ %(count)s mois", "environ %(count)s mois", high) % {"count": high}
    if low < 1:
        return ngettext("moins de %(count)s mois", "moins de %(count)s mois", high) % {"count": high}
    return str(_("%(low)s à %(high)s mois")) % {"low": low, "high": high}


def studying(low: int, high: int) -> str:
    """Years of studies."""
    if low == high:
        return str(_("plusieurs années d’études (%(count)s ans)")) % {"count": high}
    return str(_("plusieurs années d’études (%(low)s à %(high)s ans)")) % {"low": low, "high": high}
