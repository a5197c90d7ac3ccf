"""What someone types to decide. `seen` is what the page knew: `journal.mark`."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cpa.modules.trainings.decisions.fields import FIELDS
from cpa.modules.trainings.decisions.quarantine import Why
from cpa.modules.trainings.desk.reports import Answer

LONGEST = 300


class ReasonForm(forms.Form):
    """Why it is decided, for whoever reads the journal."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Pourquoi\u00a0? (pour l’équipe)"),
        help_text=_("N’écrivez aucun nom de personne. Exemple\u00a0: prix vérifié sur le site de l’organisme."),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Il manque la raison\u00a0: quelqu’un devra comprendre cette décision plus tard."),
            "max_length": _("C’est trop long\u00a0: %(limit_value)d signes au plus."),
        },
    )


class CorrectForm(ReasonForm):
    """The value to show in the place of the source's."""

    typed = forms.CharField(required=False, max_length=LONGEST)
    field_order = ("seen", "typed", "reason")

    def __init__(self, *args: Any, field: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["typed"].label = str(FIELDS[field].label)
        self.fields["typed"].help_text = str(FIELDS[field].example)


class SettleForm(ReasonForm):
    """How the reports of an offer are answered."""

    answer = forms.ChoiceField(
        label=_("Réponse"),
        choices=Answer.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez une réponse.")},
    )
    field_order = ("seen", "answer", "reason")


class QuarantineForm(ReasonForm):
    """What whoever comes to the page of the offer reads."""

    why = forms.ChoiceField(
        label=_("Ce que liront les visiteurs"),
        choices=Why.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez ce que liront les visiteurs.")},
    )
    field_order = ("seen", "why", "reason")
