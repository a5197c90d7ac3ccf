"""What is asked: a place, and what for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cpa.modules.advising.places.kinds import NEEDS


class NearForm(forms.Form):
    """A commune by its name or a postal code, and kinds of help: any when none is ticked."""

    lieu = forms.CharField(
        label=_("Votre ville, ou votre code postal"),
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
        error_messages={"required": _("Écrivez une ville ou un code postal. Exemple : Morlaix, ou 29600.")},
    )
    aide = forms.MultipleChoiceField(
        label=_("Que cherchez-vous ?"),
        choices=list(NEEDS.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def no_such_place(self) -> None:
        """Tell that no place has this name."""
        self.add_error("lieu", _("Nous ne trouvons pas cet endroit. Essayez un autre mot, ou le code postal."))
