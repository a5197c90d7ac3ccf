"""What is told of the answers: nothing of fewer than five people, words below twenty, then counts. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cpa.modules.reviews.pictures import COUNTED, FEWEST
from cpa.modules.reviews.questions import QUESTIONS, STEPS, TOO_EARLY, YES, Question

MOST, LEAST = 3, 1
"""Quarters: three of four and more are « most », one of four and fewer are « few »."""


@dataclass(frozen=True, slots=True)
class Told:
    """One question, and what its answers say."""

    name: str
    asked: str
    sentence: str


def how_many(people: int) -> str:
    """How many gave a review, as far as it is told."""
    if people < FEWEST:
        return _("Moins de 5 avis\u00a0: trop peu pour en tirer une moyenne.")
    if people < COUNTED:
        return _("Entre 5 et 19 avis, toutes sessions réunies\u00a0: assez pour une tendance, trop peu pour compter.")
    return _("%(people)d avis, toutes sessions réunies.") % {"people": people}


def told(answers: Sequence[Mapping[str, int]]) -> list[Told]:
    """What the answers of these people say, question by question; nothing when they are too few."""
    if len(answers) < FEWEST:
        return []
    return [
        Told(str(question.name), str(question.asked), _told(question, [one[question.field] for one in answers]))
        for question in QUESTIONS
    ]


def _told(question: Question, steps: Sequence[int]) -> str:
    said = [step for step in steps if step != TOO_EARLY]
    if len(said) < FEWEST:
        return _("Trop tôt pour le dire.")
    if len(said) < COUNTED:
        return _tendency(said)
    counts = Counter(said)
    shown = [f"{counts[step]} {str(label).lower()}" for step, label in STEPS.items() if counts[step]]
    if early := len(steps) - len(said):
        shown.append(_("%(number)d trop tôt pour le dire") % {"number": early})
    return ", ".join(shown) + "."


def _tendency(said: Sequence[int]) -> str:
    yes = 4 * sum(step in YES for step in said)
    if yes >= MOST * len(said):
        return _("La plupart disent oui.")
    if yes <= LEAST * len(said):
        return _("La plupart disent non.")
    return _("Les avis sont partagés.")
