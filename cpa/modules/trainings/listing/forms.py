"""What is asked of the list: two fields, and choices that may be added."""

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from cpa.modules.trainings.catalogue.model import Rhythm
from cpa.modules.trainings.listing.where import Where
from cpa.modules.trainings.search.asking import USUAL_KM
from cpa.modules.trainings.sheet.when import RHYTHMS

MOST_EUROS = 1_000_000
DISTANCES = (10, 20, USUAL_KM, 100, 200)
ASKED_RHYTHMS = [(one.value, RHYTHMS[one]) for one in Rhythm if one not in (Rhythm.UNKNOWN, Rhythm.SANDWICH)]


class ListForm(forms.Form):
    """Nothing is required: what is not said does not matter."""

    q = forms.CharField(
        label=_("Que voulez-vous apprendre, ou quel métier\u00a0?"),
        help_text=_("Un mot suffit. Exemples\u00a0: boulanger, anglais, CAP cuisine."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    lieu = forms.CharField(
        label=_("Où\u00a0?"),
        help_text=_("Une ville ou un code postal."),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
    )
    km = forms.TypedChoiceField(
        label=_("Distance"),
        choices=[(one, format_lazy(_("{km} km au plus"), km=one)) for one in DISTANCES],
        coerce=int,
        initial=USUAL_KM,
        empty_value=USUAL_KM,
        required=False,
    )
    prix = forms.IntegerField(
        label=_("Prix, au plus (en euros)"),
        required=False,
        min_value=0,
        max_value=MOST_EUROS,
        error_messages={"invalid": _("Écrivez un nombre entier. Exemple\u00a0: 1500.")},
    )
    debut = forms.DateField(
        label=_("Commence le, ou après"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        error_messages={"invalid": _("Écrivez une date. Exemple\u00a0: 01/03/2027.")},
    )
    rythme = forms.ChoiceField(label=_("Rythme"), choices=[("", _("Peu importe")), *ASKED_RHYTHMS], required=False)
    distance = forms.BooleanField(label=_("À distance"), required=False)
    apprentissage = forms.BooleanField(label=_("En apprentissage ou en alternance"), required=False)
    cpf = forms.BooleanField(label=_("Vendue par le service du CPF"), required=False)
    certifiee = forms.BooleanField(label=_("Certification enregistrée aujourd’hui"), required=False)
    voiture = forms.ChoiceField(
        label=_("Pour y aller"),
        choices=[("", _("Peu importe")), ("non", _("Sans voiture")), ("oui", _("Avec une voiture"))],
        required=False,
    )
    commune = forms.CharField(required=False, widget=forms.HiddenInput())
    metier = forms.RegexField(r"^[A-Z]\d{4}$", required=False, widget=forms.HiddenInput())

    def show(self, where: Where) -> None:
        """Write what the list takes where nobody said it, so that asking again changes nothing: the name of a place
        that was understood (home, or one chosen by its code), which commune of that name it is, and the distance."""
        taken: dict[str, str] = {}
        if where.near and where.near.commune:
            taken = {"lieu": self["lieu"].value() or where.near.name, "commune": where.near.commune}
        if taken or self.is_bound:
            self.data = {"km": str(USUAL_KM), **(self.data or {}), "commune": "", **taken}
            self.is_bound = True
