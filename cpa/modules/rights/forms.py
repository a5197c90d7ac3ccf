"""What the holder says of themselves on the rights pages."""

from datetime import date

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.legislation.cpf.law import FIRST_YEAR
from cpa.modules.rights.statement import LowQualification


class LowQualificationForm(forms.Form):
    """The holder's word that they hold no qualification."""

    confirmed = forms.BooleanField(
        label=gettext_lazy("Je n’ai ni CAP, ni BEP, ni CQP, ni titre professionnel, ni diplôme plus élevé."),
        error_messages={"required": gettext_lazy("Cochez la case pour confirmer, ou revenez à vos droits.")},
    )


class QualificationForm(forms.Form):
    """The last year in which the holder had no qualification: the one they got it, or one before they said so."""

    last_year = forms.TypedChoiceField(
        label=gettext_lazy("En quelle année avez-vous eu votre diplôme\u00a0?"),
        help_text=gettext_lazy("L’année du diplôme compte encore comme une année sans diplôme."),
        coerce=int,
        error_messages={"required": gettext_lazy("Il manque l’année. Choisissez-en une dans la liste.")},
    )

    def __init__(self, *args: object, known: LowQualification, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        before = known.first_year - 1
        years = [(year, str(year)) for year in range(today.year, before, -1)]
        mistaken = (before, _("J’avais déjà un diplôme avant %(year)d") % {"year": known.first_year})
        self.fields["last_year"].choices = [("", _("Choisir une année")), *years, mistaken]


class OtherDayForm(forms.Form):
    """From which past day to see one's rights, and with which eyes."""

    KNOWN, TRUE = "connu", "vrai"

    le = forms.DateField(
        label=gettext_lazy("Quel jour\u00a0?"),
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={
            "required": gettext_lazy("Il manque le jour. Exemple\u00a0: 15/03/2024."),
            "invalid": gettext_lazy("Ce jour ne se lit pas. Exemple\u00a0: 15/03/2024."),
        },
    )
    vue = forms.ChoiceField(
        label=gettext_lazy("Que voulez-vous voir\u00a0?"),
        widget=forms.RadioSelect,
        initial=KNOWN,
        choices=[
            (KNOWN, gettext_lazy("Ce que l’on savait ce jour-là")),
            (TRUE, gettext_lazy("Ce qui était vrai ce jour-là, d’après tout ce que l’on sait aujourd’hui")),
        ],
    )

    def clean_le(self) -> date:
        """A day of the past: the future is not known, and before 2015 there was no account."""
        day: date = self.cleaned_data["le"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("Ce jour n’est pas encore passé. Choisissez aujourd’hui ou un jour passé."))
        if day.year < FIRST_YEAR:
            raise forms.ValidationError(_("Ces droits existent depuis %(year)d.") % {"year": FIRST_YEAR})
        return day

    def seen(self) -> dict[str, date]:
        """The named argument of `queries.statement`; empty for today. Only once the form is valid."""
        name = "known_on" if self.cleaned_data["vue"] == self.KNOWN else "true_on"
        return {name: self.cleaned_data["le"]}
