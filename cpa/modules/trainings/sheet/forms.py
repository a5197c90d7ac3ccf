"""What someone says when they report an offer."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cpa.modules.trainings.models.report import WORDS, Why


class ReportForm(forms.Form):
    """A reason, and words that may be left out."""

    why = forms.ChoiceField(
        label=_("Qu’est-ce qui ne va pas\u00a0?"),
        choices=Why.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez une raison.")},
    )
    words = forms.CharField(
        label=_("Voulez-vous en dire plus\u00a0?"),
        help_text=_("N’écrivez ni nom, ni téléphone, ni adresse. Nous ne saurons pas qui vous êtes."),
        required=False,
        max_length=WORDS,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"max_length": _("C’est trop long\u00a0: %(limit_value)d signes au plus.")},
    )
