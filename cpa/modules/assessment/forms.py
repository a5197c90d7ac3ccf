"""One statement, five worded answers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cpa.modules.assessment.words import ANSWERS


class QuestionForm(forms.Form):
    """The answer to one statement."""

    def __init__(self, *args: object, label: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["answer"] = forms.TypedChoiceField(
            label=label,
            coerce=int,
            widget=forms.RadioSelect,
            choices=list(ANSWERS.items()),
            error_messages=dict.fromkeys(
                ("required", "invalid_choice"), _("Choisissez une réponse, ou «\u00a0Passer\u00a0».")
            ),
        )
