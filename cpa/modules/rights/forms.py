"""What the holder says of themselves on the rights pages."""

from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from cpa.modules.rights.statement import LowQualification

FIRST_YEAR = 2017
"""Code du travail, art. L. 6323-11-1: the larger annual amount exists since 1 January 2017."""


class LowQualificationForm(forms.Form):
    """The holder's word that they hold no qualification, and since which year."""

    first_year = forms.TypedChoiceField(
        label=_("Depuis quelle année êtes-vous dans cette situation\u00a0?"),
        help_text=_("Si vous ne savez plus, choisissez la première année qui vous semble juste."),
        coerce=int,
        error_messages={"required": _("Il manque l’année. Choisissez-en une dans la liste.")},
    )
    confirmed = forms.BooleanField(
        label=_("Je n’ai ni CAP, ni BEP, ni diplôme ou titre plus élevé."),
        error_messages={"required": _("Cochez la case pour confirmer. Sinon, revenez à vos droits sans rien changer.")},
    )

    def __init__(self, *args: object, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        years = range(today.year, FIRST_YEAR - 1, -1)
        self.fields["first_year"].choices = [("", _("Choisir une année")), *((year, str(year)) for year in years)]

    @staticmethod
    def starting_from(known: LowQualification | None) -> dict[str, object]:
        """What the form shows at first: what was already said."""
        return {"first_year": known.first_year} if known else {}
