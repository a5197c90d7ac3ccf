"""Taking the card away, choosing what is on it, bringing one back."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from cpa.kernel.problem import Problem
from cpa.modules.profile.card import as_json
from cpa.modules.profile.models.skill_said import SkillSaid
from cpa.modules.profile.skills.forms import in_french

FORMATS = {
    "pdf": gettext_lazy("Un document à imprimer ou à envoyer (PDF)"),
    "cv": gettext_lazy("Un CV, avec toutes mes briques et mes mots (PDF)"),
    "json": gettext_lazy("Un fichier à reprendre ici plus tard (JSON)"),
    "europeen": gettext_lazy("Un fichier au format européen (modèle européen des apprentissages, JSON-LD)"),
}


class DownloadForm(forms.Form):
    """The file to make. The name is written in it and kept nowhere."""

    format = forms.ChoiceField(
        label=gettext_lazy("Sous quelle forme\u00a0?"),
        choices=tuple(FORMATS.items()),
        widget=forms.RadioSelect,
        initial="pdf",
        error_messages=dict.fromkeys(("required", "invalid_choice"), gettext_lazy("Choisissez une des quatre formes.")),
    )
    name = forms.CharField(
        label=gettext_lazy("Le nom à écrire dessus"),
        help_text=gettext_lazy("Sans nom, la carte ne dit pas qui vous êtes. Nous ne gardons pas ce nom."),
        max_length=100,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class ChoiceForm(forms.Form):
    """Which skills stand on the card."""

    shown = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Sur ma carte"),
        widget=forms.CheckboxSelectMultiple,
        coerce=int,
        required=False,
        show_hidden_initial=True,
    )

    def __init__(self, *args: Any, said: Sequence[SkillSaid], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["shown"].choices = [(each.pk, each.words or in_french(each.name)) for each in said]
        self.initial["shown"] = [each.pk for each in said if each.on_card]

    def put_on(self) -> set[int]:
        """The skills ticked, that were not. Only once the form is valid."""
        return {*self.cleaned_data["shown"]} - self._before()

    def taken_off(self) -> set[int]:
        """The skills unticked, that were ticked."""
        return self._before() - {*self.cleaned_data["shown"]}

    def _before(self) -> set[int]:
        shown = self["shown"]
        given = shown.field.hidden_widget().value_from_datadict(self.data, self.files, shown.html_initial_name)
        return {int(number) for number in given if number.isdecimal() and len(number) < 19}


class TakeBackForm(forms.Form):
    """A card downloaded earlier. `skills` are those it holds, once valid."""

    file = forms.FileField(
        label=gettext_lazy("Votre carte, au format JSON"),
        help_text=gettext_lazy("Le fichier téléchargé depuis cette page. Son nom finit par .json."),
        error_messages=dict.fromkeys(
            ("required", "missing", "empty"), gettext_lazy("Choisissez le fichier de votre carte.")
        ),
    )

    def clean_file(self) -> object:
        content = self.cleaned_data["file"]
        found = as_json.read(content.read(as_json.MOST_BYTES + 1))
        if isinstance(found, Problem):
            raise forms.ValidationError(found.message, code=found.code)
        self.skills = found
        return content
