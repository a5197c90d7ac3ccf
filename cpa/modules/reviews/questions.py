"""The four questions, and the steps of their answers."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

TOO_EARLY = 0
STEPS = {
    4: gettext_lazy("Tout à fait"),
    3: gettext_lazy("Plutôt oui"),
    2: gettext_lazy("Plutôt non"),
    1: gettext_lazy("Pas du tout"),
}
YES = frozenset((4, 3))


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the field of `Answers` that keeps it, its short name, its words, whether it may be too early."""

    field: str
    name: Promise
    asked: Promise
    may_wait: bool = False


QUESTIONS = (
    Question(
        "content",
        gettext_lazy("Le contenu"),
        gettext_lazy("Avez-vous appris ce qui était annoncé\u00a0?"),
    ),
    Question(
        "organisation",
        gettext_lazy("L’organisation"),
        gettext_lazy("Les horaires, le lieu et le matériel convenaient-ils\u00a0?"),
    ),
    Question(
        "guidance",
        gettext_lazy("L’accompagnement"),
        gettext_lazy("Vous a-t-on aidé quand il le fallait\u00a0?"),
    ),
    Question(
        "outcome",
        gettext_lazy("La suite"),
        gettext_lazy("Cela vous a-t-il rapproché d’un travail, ou de votre but\u00a0?"),
        may_wait=True,
    ),
)
