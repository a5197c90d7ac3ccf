"""What a training body fills in."""

from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.reviews.models.words import LONGEST, TOKEN_LENGTH

QUOTED = 40
"""Signs of a text by which the form to answer it is told from the others."""


class ReplyForm(forms.Form):
    """One answer to one text, `about` which it is."""

    code = forms.CharField(max_length=40, widget=forms.HiddenInput)
    token = forms.CharField(max_length=TOKEN_LENGTH, widget=forms.HiddenInput)
    text = forms.CharField(
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("600 signes au plus, sans coordonnées ni lien. Elle est lue avant d’être montrée."),
        error_messages={
            "required": gettext_lazy("Il manque votre réponse."),
            "max_length": gettext_lazy("C’est trop long\u00a0: 600 signes au plus."),
        },
    )

    def __init__(self, *args: Any, about: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = _("Votre réponse à «\u00a0%(text)s\u00a0»") % {
            "text": Truncator(about).chars(QUOTED)
        }


class DoubtForm(forms.Form):
    """Why a text that is shown should be read again."""

    code = forms.CharField(max_length=40, widget=forms.HiddenInput)
    doubted = forms.CharField(max_length=TOKEN_LENGTH, widget=forms.HiddenInput)
    why = forms.CharField(
        label=gettext_lazy("Pourquoi vous en doutez"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "Par exemple\u00a0: l’avis parle d’une autre formation. Un avis dur n’est pas un avis faux."
        ),
        error_messages={
            "required": gettext_lazy("Dites pourquoi."),
            "max_length": gettext_lazy("C’est trop long\u00a0: 600 signes au plus."),
        },
    )
