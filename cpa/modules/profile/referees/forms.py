"""What is asked of the person who wants a skill confirmed, then of whoever confirms it."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy

from cpa.modules.profile.models.confirmation import PERSON_LENGTH, Link
from cpa.modules.profile.referees.actions import MOST_SKILLS


class AskForm(forms.Form):
    """Which skills, and under which name."""

    skills = forms.MultipleChoiceField(
        label=gettext_lazy("Ce que cette personne vous a vu faire"),
        help_text=gettext_lazy("Huit au plus."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choisissez au moins un savoir-faire.")},
    )
    name = forms.CharField(
        label=gettext_lazy("Le nom qu’elle verra"),
        required=False,
        max_length=PERSON_LENGTH,
        help_text=gettext_lazy("À vous de choisir\u00a0: un prénom suffit. Sans nom, dites-lui que c’est vous."),
        error_messages={"max_length": gettext_lazy("C’est trop long\u00a0: 120 signes suffisent.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )

    def __init__(self, *args: object, skills: Iterable[str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["skills"].choices = [(each, each) for each in skills]

    def clean_skills(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["skills"]
        if len(chosen) > MOST_SKILLS:
            raise forms.ValidationError(gettext_lazy("Huit savoir-faire au plus par demande."), code="many")
        return chosen


class ConfirmForm(forms.Form):
    """What the referee answers. To tick nothing is an answer: nobody has to say that they did not see."""

    code = forms.CharField(max_length=40, widget=forms.HiddenInput)
    seen = forms.MultipleChoiceField(
        label=gettext_lazy("Ce que vous avez vu cette personne faire"),
        required=False,
        help_text=gettext_lazy("Cochez seulement ce que vous pouvez confirmer. Le reste ne dira rien de mal."),
        widget=forms.CheckboxSelectMultiple,
    )
    referee = forms.CharField(
        label=gettext_lazy("Votre nom"),
        max_length=PERSON_LENGTH,
        help_text=gettext_lazy("La personne le verra, et personne d’autre sans vous le demander."),
        error_messages={
            "required": gettext_lazy("Il manque votre nom\u00a0: il dit qui confirme."),
            "max_length": gettext_lazy("C’est trop long\u00a0: 120 signes suffisent."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    link = forms.ChoiceField(
        label=gettext_lazy("Comment vous vous connaissez"),
        choices=Link.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez une réponse.")},
    )

    def __init__(self, *args: object, skills: Iterable[str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["seen"].choices = [(each, each) for each in skills]
