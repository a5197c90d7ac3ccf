"""The scales and the answers in words. Neither side of a way of working is better than the other."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cpa.modules.assessment.measures.instrument import Instrument, Item
from cpa.modules.assessment.strengths import Lean


@dataclass(frozen=True, slots=True)
class Words:
    """One side of a scale: a few words, and a sentence that supposes and does not assert."""

    title: Promise
    sentence: Promise


TOWARDS: Mapping[str, Words] = {
    "R": Words(_("Faire de ses mains"), _("Le concret semble vous plaire : réparer, construire, cultiver, conduire.")),
    "I": Words(_("Comprendre"), _("Vous semblez aimer comprendre : chercher une cause, observer, vérifier.")),
    "A": Words(_("Créer"), _("Vous semblez aimer créer : dessiner, raconter, imaginer un lieu.")),
    "S": Words(
        _("Aider et transmettre"), _("Vous semblez aimer être utile aux autres : écouter, expliquer, accompagner.")
    ),
    "E": Words(_("Entreprendre"), _("Vous semblez aimer mener les choses : une équipe, une vente, une activité.")),
    "C": Words(_("Mettre en ordre"), _("Vous semblez aimer l’ordre et l’exactitude : compter, classer, vérifier.")),
    "organisation": Words(
        _("Préparer et finir"), _("Vous semblez préparer ce que vous faites, et aller jusqu’au bout.")
    ),
    "curiosity": Words(
        _("Apprendre et inventer"), _("Vous semblez aimer apprendre, et chercher d’autres façons de faire.")
    ),
    "sociability": Words(
        _("Aller vers les gens"), _("Vous semblez parler facilement, même avec des gens que vous découvrez.")
    ),
    "cooperation": Words(_("Faire équipe"), _("Vous semblez aider, partager et chercher un accord.")),
}
AWAY: Mapping[str, Words] = {
    "organisation": Words(_("Vous adapter"), _("Vous semblez vous lancer vite, et faire avec ce qui arrive.")),
    "curiosity": Words(_("Faire ce qui marche"), _("Vous semblez aimer les méthodes connues, et vous y tenir.")),
    "sociability": Words(
        _("Travailler au calme"), _("Vous semblez bien travailler au calme, avec peu de monde autour.")
    ),
    "cooperation": Words(_("Dire les choses"), _("Vous semblez dire franchement les choses, et tenir votre position.")),
}
"""A low interest is no strength: only ways of working have two sides."""

CONSTRUCTS: Mapping[str, Promise] = {
    "R": _("Le goût du concret (Réaliste)"),
    "I": _("Le goût de comprendre (Investigateur)"),
    "A": _("Le goût de créer (Artistique)"),
    "S": _("Le goût d’aider (Social)"),
    "E": _("Le goût d’entreprendre (Entreprenant)"),
    "C": _("Le goût de l’ordre (Conventionnel)"),
    "organisation": _("Préparer, ranger, finir (caractère consciencieux)"),
    "curiosity": _("Apprendre, changer de méthode (ouverture)"),
    "sociability": _("Parler, rencontrer (extraversion)"),
    "cooperation": _("Aider, partager, s’accorder (agréabilité)"),
}
"""What each scale measures, with the word that researchers use: for the scientific sheet alone."""

ANSWERS: Mapping[int, Promise] = {
    1: _("Non, pas du tout"),
    2: _("Plutôt non"),
    3: _("Entre les deux"),
    4: _("Plutôt oui"),
    5: _("Oui, tout à fait"),
}
CLEAR = 8
"""Hundredths from the middle below which an answer is said to be in between."""


def statement(item: Item) -> str:
    """The item in the reader's language."""
    return item.texts["en" if (get_language() or "fr").startswith("en") else "fr"]


def words_of(lean: Lean) -> Words:
    """How a suggestion is said."""
    return (TOWARDS if lean.side > 0 else AWAY)[lean.scale.key]


def level(lean: Lean) -> Promise:
    """How far the answers go towards the first side of a scale, in words."""
    if lean.distance < CLEAR:
        return ANSWERS[3]
    if not lean.sure:
        return ANSWERS[4 if lean.side > 0 else 2]
    return _("Oui, assez sûr") if lean.side > 0 else _("Non, assez sûr")


def in_words(of: Instrument, key: str, value: int | None) -> tuple[str, Promise]:
    """A statement and its answer."""
    return statement(of.items[key]), ANSWERS[value] if value else _("Passée")
