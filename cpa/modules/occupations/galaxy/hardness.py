"""Conditions of work that many people find hard, said of an occupation as a fact, without judging it."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

HARD = {
    "Travail de nuit": _("travail de nuit"),
    "Travail les week-ends et jours fériés": _("travail le week-end et les jours fériés"),
    "Travail le dimanche": _("travail le dimanche"),
    "Travail le samedi": _("travail le samedi"),
    "Travail posté (2x8, 3x8, 5x8, etc.)": _("équipes qui tournent, jour et nuit"),
    "Travail par roulement": _("horaires qui changent selon un roulement"),
    "Travail en horaires décalés": _("horaires très tôt ou très tard"),
    "Travail en horaires fractionnés": _("journées coupées en deux"),
    "Travail en astreinte": _("astreintes"),
    "Mobilisable en urgence": _("appels en urgence"),
    "Port et manipulation de charges lourdes ou encombrantes": _("charges lourdes"),
    "Station debout prolongée": _("longtemps debout"),
    "Station assise prolongée": _("longtemps en position assise"),
    "Position pénible": _("positions pénibles"),
    "Travail répétitif ou cadence imposée": _("gestes répétés ou rythme imposé"),
    "En extérieur": _("travail dehors, par tous les temps"),
    "En grande hauteur": _("travail en hauteur"),
    "Exposition à de hautes températures": _("forte chaleur"),
    "Exposition à de basses températures": _("froid"),
    "En environnement bruyant": _("bruit"),
    "Manipulation de produits à risques": _("produits à risque"),
    "Exposition possible à gaz, aérosol, fumées …": _("gaz, poussières ou fumées"),
    "Manipulation d'un engin, équipement ou outil dangereux": _("outils ou engins dangereux"),
    "Travail selon un rythme irrégulier et des pics d'activité": _("périodes très chargées"),
    "Travail en autonomie et en situation isolée": _("travail en solitaire"),
}
"""What ROME calls it → everyday words, what weighs on most lives first."""


def hard_parts(contexts: Iterable[str]) -> tuple[str, ...]:
    """Those of these contexts of work that many find hard, in everyday words, always in the same order."""
    said = {_plain(context) for context in contexts}
    return tuple(str(words) for label, words in HARD.items() if _plain(label) in said)


def _plain(label: str) -> str:
    return label.replace("’", "'").replace("\u00a0", " ")
