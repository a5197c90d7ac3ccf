"""The words of plans: what each variant puts first, what each limit says, what stands in the way."""

from collections.abc import Mapping
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from cpa.kernel.quantity import Quantity, Unit
from cpa.modules.projects.planning.model import Act, Limits, Variant
from cpa.ui.amounts import written
from cpa.ui.dates import date_format

VARIANTS: Mapping[Variant, Promise] = {
    Variant.FASTEST: gettext_lazy("Le plus rapide"),
    Variant.CHEAPEST: gettext_lazy("Le moins cher"),
    Variant.NEAREST: gettext_lazy("Le plus près"),
}
CHOSEN: Mapping[Variant, Promise] = {
    Variant.FASTEST: gettext_lazy("Vous avez choisi le plus rapide."),
    Variant.CHEAPEST: gettext_lazy("Vous avez choisi le moins cher."),
    Variant.NEAREST: gettext_lazy("Vous avez choisi le plus près."),
}
ACTS: Mapping[str, Promise] = {
    Act.TALK: gettext_lazy("Parler"),
    Act.TRY: gettext_lazy("Essayer"),
    Act.LEARN: gettext_lazy("Apprendre"),
    Act.FUND: gettext_lazy("Financer"),
    Act.APPLY: gettext_lazy("Postuler"),
    Act.CREATE: gettext_lazy("Créer"),
}
DAYS: Mapping[int, Promise] = {
    0: gettext_lazy("Lundi"),
    1: gettext_lazy("Mardi"),
    2: gettext_lazy("Mercredi"),
    3: gettext_lazy("Jeudi"),
    4: gettext_lazy("Vendredi"),
    5: gettext_lazy("Samedi"),
    6: gettext_lazy("Dimanche"),
}
MOMENTS: Mapping[str, Promise] = {
    "day:0": gettext_lazy("jamais le lundi"),
    "day:1": gettext_lazy("jamais le mardi"),
    "day:2": gettext_lazy("jamais le mercredi"),
    "day:3": gettext_lazy("jamais le jeudi"),
    "day:4": gettext_lazy("jamais le vendredi"),
    "day:5": gettext_lazy("jamais le samedi"),
    "day:6": gettext_lazy("jamais le dimanche"),
    "school_hours": gettext_lazy("finir avant la sortie de l’école"),
    "no_early_hours": gettext_lazy("pas très tôt le matin"),
    "no_nights": gettext_lazy("pas la nuit"),
    "no_weekends": gettext_lazy("pas le week-end"),
}


def said(texts: Mapping[str, str]) -> str:
    """A text of the library in the reader's language."""
    return texts["en" if (get_language() or "fr").startswith("en") else "fr"]


def euros(cents: int) -> str:
    """Whole cents as the reader's language writes them."""
    return written(Quantity(cents, Unit.CENT))


def kilometres(metres: int) -> str:
    """A distance, to the nearest kilometre and at least one."""
    return _("%(km)d\u00a0km") % {"km": max(1, (metres + 500) // 1000)}


def days(starts: date, ends: date) -> str:
    """When a step takes place, both days included."""
    if starts == ends:
        return _("Le %(day)s") % {"day": date_format(starts)}
    first = date_format(starts) if starts.year != ends.year else date_format(starts, "MONTH_DAY_FORMAT")
    return _("Du %(first)s au %(last)s") % {"first": first, "last": date_format(ends)}


def wording(limits: Limits) -> list[str]:
    """Each limit that a plan keeps, in words."""
    return [
        *(str(MOMENTS[code]) for code in sorted(limits.impossible)),
        *([limit("no_car", limits)] if limits.no_car else []),
        *([limit("distance", limits)] if limits.farthest_metres is not None else []),
        *([limit("money", limits)] if limits.money_cents is not None else []),
        *([limit("end_by", limits)] if limits.end_by is not None else []),
        *([_("vos limites du corps et vos refus")] if limits.demands else []),
    ]


def limit(name: str, limits: Limits) -> str:
    """One limit in words, by its name in clashes.constraints."""
    if name == "distance":
        return _("pas plus loin que %(distance)s") % {"distance": kilometres(limits.farthest_metres or 0)}
    if name == "money":
        return _("pas plus de %(amount)s à payer vous-même") % {"amount": euros(limits.money_cents or 0)}
    if name == "end_by" and limits.end_by:
        return _("fini le %(day)s au plus tard") % {"day": date_format(limits.end_by)}
    return _("sans voiture")
