"""The field in which a place is typed."""

from django import forms
from django.utils.translation import gettext_lazy as _


class PlaceForm(forms.Form):
    """A commune by its name or a postal code; empty for the whole country."""

    place = forms.CharField(
        label=_("Votre ville, ou votre code postal"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
