"""A one-time code, as someone types it who was given it."""

from django import forms
from django.utils.translation import gettext_lazy


class CodeForm(forms.Form):
    """The code that someone passed on."""

    code = forms.CharField(
        label=gettext_lazy("Le code reçu"),
        max_length=40,
        help_text=gettext_lazy("12 lettres et chiffres. Les tirets et les majuscules ne comptent pas."),
        error_messages={
            "required": gettext_lazy("Il manque le code. Exemple\u00a0: CDFG-HJKM-NPQR."),
            "max_length": gettext_lazy("C’est trop long\u00a0: le code a 12 lettres et chiffres."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )
