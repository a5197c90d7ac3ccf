"""What a moderator fills in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from cpa.modules.reviews.moderation.reasons import Reason, Verdict

NOTE_LENGTH = 300


class DecisionForm(forms.Form):
    """A verdict; a reason unless the text is accepted, and words for the author when they should change it."""

    edits = forms.IntegerField(widget=forms.HiddenInput)
    verdict = forms.ChoiceField(
        label=gettext_lazy("Votre décision"),
        choices=[
            (Verdict.ACCEPT.value, gettext_lazy("Accepter")),
            (Verdict.CHANGE.value, gettext_lazy("Demander de changer le texte")),
            (Verdict.REFUSE.value, gettext_lazy("Refuser")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez une décision.")},
    )
    reason = forms.ChoiceField(
        label=gettext_lazy("Pourquoi"),
        required=False,
        choices=Reason.choices,
        widget=forms.RadioSelect,
        help_text=gettext_lazy("Pour un refus ou un changement. L’auteur le lira."),
    )
    note = forms.CharField(
        label=gettext_lazy("Vos mots pour l’auteur"),
        required=False,
        max_length=NOTE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Ce qu’il faut changer, simplement. 300 signes au plus."),
        error_messages={"max_length": gettext_lazy("C’est trop long\u00a0: 300 signes au plus.")},
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        refused = given.get("verdict") in (Verdict.REFUSE, Verdict.CHANGE)
        if refused and not given.get("reason") and "reason" not in self.errors:
            self.add_error("reason", gettext_lazy("Dites pourquoi\u00a0: l’auteur doit le savoir."))
        if given.get("verdict") == Verdict.CHANGE and not given.get("note") and "note" not in self.errors:
            self.add_error("note", gettext_lazy("Dites ce qu’il faut changer."))
        return given
