"""What the holder says of themselves on the rights pages."""

from datetime import date

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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
