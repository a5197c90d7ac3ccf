"""A one-time code, as someone types it who was given it, and what is said when it does not open."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.kernel.problem import Problem


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


def too_many_tries(code: str) -> Problem:
    """The problem of this code of the reference: too many wrong ones were typed at this address."""
    return Problem(code, "code", _("Vous avez fait plusieurs essais. Attendez une heure."))


def wrong_code(code: str) -> Problem:
    """The problem of this code of the reference: what was typed does not open this address."""
    said = _("Ce n’est pas le bon code. Vérifiez chaque signe. Exemple\u00a0: CDFG-HJKM-NPQR.")
    return Problem(code, "code", said)
