"""The questions that only the holder can answer."""

from collections.abc import Iterable, Iterator, Mapping

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.radar.notices.known import GROUPS, Ask, Kind, Question
from cpa.modules.radar.questions import asked, heading

YES, NO, NOTHING = "oui", "non", "rien"
VALUES = {YES: True, NO: False, NOTHING: None}


class QuestionsForm(forms.Form):
    """One choice a statement: true, not true, or no answer. Those of one right stand together, under its name."""

    def __init__(self, *args: object, asks: Iterable[Ask], said: Mapping[Question, bool], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        years = {ask.kind: ask.years for ask in asks}
        self._groups = [kind for kind, group in GROUPS.items() if kind in years or set(group) & set(said)]
        for kind in self._groups:
            for question in GROUPS[kind]:
                self.fields[question] = _choice(question, years.get(kind, ()), said.get(question))

    def groups(self) -> Iterator[tuple[str, list[forms.BoundField]]]:
        """The name of each right and its questions."""
        for kind in self._groups:
            yield heading(Kind(kind)), [self[question] for question in GROUPS[kind]]

    def told(self) -> dict[Question, bool | None]:
        """The answers; None where none is given. Only once the form is valid."""
        return {question: VALUES[self.cleaned_data[question]] for kind in self._groups for question in GROUPS[kind]}


def _choice(question: Question, years: tuple[int, ...], said: bool | None) -> forms.ChoiceField:
    label, help_text = asked(question, years)
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        widget=forms.RadioSelect,
        initial={True: YES, False: NO, None: NOTHING}[said],
        choices=[(YES, _("C’est vrai")), (NO, _("Ce n’est pas vrai")), (NOTHING, _("Je ne réponds pas"))],
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Choisissez une des trois réponses.")
        ),
    )
