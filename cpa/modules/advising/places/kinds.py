"""What a place helps with, in plain words."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

NEEDS: Mapping[str, Promise] = {
    "formalities": _("Faire une démarche, avec quelqu’un à côté de moi"),
    "employment": _("Chercher un emploi"),
    "young": _("Être aidé, de 16 à 25 ans"),
    "disability": _("Travailler avec un handicap"),
    "experience": _("Faire reconnaître mon expérience par un diplôme (VAE)"),
    "digital": _("Apprendre à me servir d’internet"),
    "online_for_me": _("Qu’on fasse une démarche en ligne à ma place"),
}
"""Kind → the need that it answers, in the order of the page. Kinds that lists tell of few places only are not asked."""

SHORT: Mapping[str, Promise] = {
    "formalities": _("Démarches"),
    "employment": _("Recherche d’emploi"),
    "young": _("16 à 25 ans"),
    "disability": _("Handicap et travail"),
    "experience": _("VAE"),
    "digital": _("Internet"),
    "online_for_me": _("Démarche en ligne à votre place"),
    "employment_advice": _("Métier et candidature"),
    "business": _("Création d’entreprise"),
    "mobility": _("Déplacements"),
    "social": _("Service social"),
}
"""Every kind → two or three words, beside a place."""


def in_order(kinds: Iterable[str]) -> tuple[str, ...]:
    """These kinds in the order of the page; unknown ones are left out."""
    wanted = set(kinds)
    return tuple(kind for kind in SHORT if kind in wanted)
