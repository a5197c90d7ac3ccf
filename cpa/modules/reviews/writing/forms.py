"""What is asked of someone who followed a session."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from cpa.modules.reviews.models import Answers, Words
from cpa.modules.reviews.models.words import LONGEST
from cpa.modules.reviews.questions import QUESTIONS, STEPS, TOO_EARLY, Question


class ReviewForm(forms.Form):
    """The four questions, then a text if wanted."""

    text = forms.CharField(
        label=gettext_lazy("Quelques mots, si vous voulez"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy(
            "Ce qui vous a servi, ce qui a manqué. Ne nommez personne. 600 signes au plus, lus avant d’être montrés."
        ),
        error_messages={"max_length": gettext_lazy("C’est trop long\u00a0: 600 signes au plus.")},
    )
    alone = forms.BooleanField(
        label=gettext_lazy("Montrer mon texte même s’il y a moins de 5 avis"),
        required=False,
        help_text=gettext_lazy(
            "Sans cette case, votre texte attend qu’au moins 5 personnes donnent un avis. Avec elle, l’organisme "
            "pourrait deviner que c’est vous."
        ),
    )
    field_order = (*(question.field for question in QUESTIONS), "text", "alone")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in QUESTIONS:
            self.fields[question.field] = _asked(question)
        self.order_fields(self.field_order)

    def answers(self) -> dict[str, int]:
        """The step chosen for each question."""
        return {question.field: self.cleaned_data[question.field] for question in QUESTIONS}


def known(answers: Answers | None, words: Words | None) -> Mapping[str, object]:
    """What was said last, to fill the form with."""
    said = {question.field: getattr(answers, question.field) for question in QUESTIONS} if answers else {}
    return {**said, "text": words.text if words else "", "alone": words.alone if words else False}


def _asked(question: Question) -> forms.TypedChoiceField:
    early = [(TOO_EARLY, gettext_lazy("Trop tôt pour le dire"))] if question.may_wait else []
    return forms.TypedChoiceField(
        label=question.asked,
        choices=[*STEPS.items(), *early],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez une réponse.")},
    )
