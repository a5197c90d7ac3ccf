"""What a person says of a brick: two fields are asked for, the others are there for whoever wants them."""

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.profile.path.written import Kind
from cpa.modules.profile.words import KINDS

LONGEST, LONGEST_TASKS = 200, 2000
AT_THE_END = "fin"
OCCUPATION = RegexValidator(r"\A[A-N]\d{4}\Z")
"""A code of ROME."""

_WHEN_HINT = gettext_lazy(
    "Comme cela vous vient\u00a0: «\u00a0vers 2010\u00a0», «\u00a0été 2014\u00a0», «\u00a0de 2008 à 2012\u00a0», "
    "«\u00a0depuis 2020\u00a0», «\u00a0quand j’avais 20 ans\u00a0», «\u00a0je ne sais plus\u00a0»."
)
_NO_WHAT = gettext_lazy("Il manque un mot. Écrivez ce qui vous vient.")
_NO_WHEN = gettext_lazy("Il manque le moment. «\u00a0Je ne sais plus\u00a0» est une bonne réponse.")


def _what(label: str) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST, error_messages={"required": _NO_WHAT})


def _when(label: str) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST, help_text=_WHEN_HINT, error_messages={"required": _NO_WHEN})


class BrickForm(forms.Form):
    """One brick. `occupation` offers what was found for the words; free words are always enough."""

    what = _what(gettext_lazy("Quoi\u00a0?"))
    when = _when(gettext_lazy("À peu près quand\u00a0?"))
    tasks = forms.CharField(
        label=gettext_lazy("Qu’est-ce que vous faisiez vraiment\u00a0?"),
        required=False,
        max_length=LONGEST_TASKS,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    where = forms.CharField(label=gettext_lazy("Où\u00a0?"), required=False, max_length=LONGEST)
    kind = forms.ChoiceField(label=gettext_lazy("C’est plutôt"))
    occupation = forms.CharField(required=False, validators=[OCCUPATION])

    def __init__(self, *args: object, kind: Kind, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["what"].help_text = KINDS[kind].what_hint
        self.fields["tasks"].help_text = KINDS[kind].tasks_hint
        self.fields["kind"].choices = [(each.value, told.name) for each, told in KINDS.items()]

    def told(self) -> dict[str, object]:
        """The fields of a brick. Only once the form is valid."""
        return {**self.cleaned_data, "kind": Kind(self.cleaned_data["kind"])}


class OwnWordsForm(forms.Form):
    """What someone adds to a brick that a source guarantees: what and when are the source's."""

    tasks = forms.CharField(
        label=gettext_lazy("Qu’est-ce que vous faisiez vraiment\u00a0?"),
        help_text=gettext_lazy("Exemple\u00a0: je rangeais, j’accueillais, je réparais, j’apprenais aux nouveaux."),
        required=False,
        max_length=LONGEST_TASKS,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    where = forms.CharField(label=gettext_lazy("Où\u00a0?"), required=False, max_length=LONGEST)
    occupation = forms.CharField(required=False, validators=[OCCUPATION])

    def told(self) -> dict[str, object]:
        """The fields of a brick. Only once the form is valid."""
        return dict(self.cleaned_data)


class SplitForm(forms.Form):
    """What a brick was first, and then."""

    first_what = _what(gettext_lazy("D’abord, quoi\u00a0?"))
    first_when = _when(gettext_lazy("D’abord, à peu près quand\u00a0?"))
    then_what = _what(gettext_lazy("Ensuite, quoi\u00a0?"))
    then_when = _when(gettext_lazy("Ensuite, à peu près quand\u00a0?"))

    def parts(self) -> tuple[dict[str, object], dict[str, object]]:
        """The fields of each part. Only once the form is valid."""
        said = self.cleaned_data
        first, then = ({name: said[f"{part}_{name}"] for name in ("what", "when")} for part in ("first", "then"))
        return first, then


class MoveForm(forms.Form):
    """The brick that another is put above, or the end of the list."""

    above = forms.ChoiceField(label=gettext_lazy("Placer cette brique"), widget=forms.RadioSelect, initial=AT_THE_END)

    def __init__(self, *args: object, others: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        places = [(brick, _("au-dessus de «\u00a0%(what)s\u00a0»") % {"what": what}) for brick, what in others]
        self.fields["above"].choices = [*places, (AT_THE_END, _("tout en bas"))]
