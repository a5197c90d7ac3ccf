"""« Ce qui peut changer vos droits »: what can never happen, proven by tests, and the exceptions that a text names."""

from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from cpa.legislation.exceptions import EXCEPTIONS
from cpa.rules.wording import Words, shown
from cpa.surfaces.portal.understanding.topic import Text
from cpa.ui.typesetting import printed

NEVER: tuple[tuple[str, Text, Text], ...] = (
    (
        "I3",
        _("Changer de travail ne vous enlève rien."),
        _("Nouvel employeur, chômage, congé, départ à l’étranger\u00a0: ce que vous avez gagné reste à vous."),
    ),
    (
        "I9",
        _("Un maximum ne reprend rien."),
        _("Il arrête ce qui entre. Il ne touche pas à ce qui est là."),
    ),
    (
        "I6",
        _("Changer d’unité ne fait rien perdre."),
        _("Des heures deviennent des euros, à leur juste prix. Les points de l’ancien compte sont restés."),
    ),
    (
        "I4",
        _("L’ordre d’arrivée ne compte pas."),
        _("Une déclaration arrivée en retard, en double ou corrigée donne le même résultat."),
    ),
    (
        "I5",
        _("Découper un contrat ne change rien."),
        _("Un contrat ou deux contrats qui se suivent dans l’année donnent le même droit."),
    ),
    (
        "I7",
        _("Personne ne peut utiliser deux fois le même droit."),
        _("Ni vous faire passer sous zéro."),
    ),
    (
        "I8",
        _("Une formation annulée rend tout."),
        _("Ce qui avait été pris revient, au centime près."),
    ),
    (
        "I2",
        _("Rien n’est effacé."),
        _("Une correction ajoute une ligne. L’ancienne reste, et les deux se lisent."),
    ),
    (
        "I1",
        _("Votre solde est la somme de ses lignes."),
        _("À toute date, vous pouvez refaire le compte."),
    ),
    (
        "I10",
        _("Chaque montant s’explique."),
        _("Chaque règle appliquée se dit en une phrase, avec son article."),
    ),
)
"""The laws of the account (tests/legislation/laws), by name, in the order that matters to people."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A named exception as the page shows it."""

    words: str
    example: str
    article: str


def named_exceptions() -> list[Departure]:
    """Every exception, in the reader's language."""

    def told(words: Words) -> str:
        return shown(words, "en") if get_language() == "en" else printed(shown(words))

    return [Departure(told(e.words), told(e.example), printed(e.citation.article)) for e in EXCEPTIONS]
