"""What a training body fills in."""

from django import forms
from django.utils.translation import gettext_lazy

from cpa.modules.reviews.models.words import LONGEST, TOKEN_LENGTH


class ReplyForm(forms.Form):
    """One answer to one text."""

    code = forms.CharField(max_length=40, widget=forms.HiddenInput)
    token = forms.CharField(max_length=TOKEN_LENGTH, widget=forms.HiddenInput)
    text = forms.CharField(
        label=gettext_lazy("Votre réponse"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("600 signes au plus, sans coordonnées ni lien. Elle est lue avant d’être montrée."),
        error_messages={
            "required": gettext_lazy("Il manque votre réponse."),
            "max_length": gettext_lazy("C’est trop long\u00a0: 600 signes au plus."),
        },
    )
