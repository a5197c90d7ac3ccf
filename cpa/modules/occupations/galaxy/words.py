"""The words of the galaxy: kinds of mobility, efforts, interests."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from cpa.modules.occupations.bridges.model import Band

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


def lasting(low: int, high: int) -> str:
    """An estimate in months: « 6 à 12 mois », « moins d’un mois »."""
    if high < 1:
        return str(_("tout de suite"))
    if low == high:
        return ngettext("environ %(count)s mois", "environ %(count)s mois", high) % {"count": high}
    if low < 1:
        return ngettext("moins de %(count)s mois", "moins de %(count)s mois", high) % {"count": high}
    return str(_("%(low)s à %(high)s mois")) % {"low": low, "high": high}
