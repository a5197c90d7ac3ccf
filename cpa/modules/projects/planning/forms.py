"""What the person can do for this plan, and what became of a step."""

from datetime import date, timedelta
from typing import ClassVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from cpa.modules.projects.planning.life import Own
from cpa.modules.projects.planning.model import Variant
from cpa.modules.projects.planning.words import DAYS, VARIANTS
from cpa.ui.dates import date_format

CENTS, METRES = 100, 1000
_EUROS = _("Écrivez un nombre entier d’euros, de 0 à 100\u00a0000.")
_KM = _("Écrivez un nombre entier de kilomètres, de 0 à 1\u00a0000.")


def _whole(label: object, said: object, most: int) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        help_text=said,
        validators=[MinValueValidator(0, said), MaxValueValidator(most, said)],
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": said},
        required=False,
    )


TERMS = (
    (14, _("Dans deux semaines")),
    (30, _("Dans un mois")),
    (91, _("Dans trois mois")),
    (182, _("Dans six mois")),
    (365, _("Dans un an")),
    (730, _("Dans deux ans")),
)
"""Days from today, and how they are said."""


class LimitsForm(forms.Form):
    """What a plan must keep. An empty field bounds nothing."""

    money = _whole(_("Combien pouvez-vous payer vous-même, en tout, en euros\u00a0?"), _EUROS, 100_000)
    distance = _whole(_("Jusqu’où pouvez-vous aller, en kilomètres\u00a0?"), _KM, 1000)
    end_by = forms.TypedChoiceField(
        label=_("Quand voulez-vous avoir fini\u00a0?"), coerce=date.fromisoformat, empty_value=None, required=False
    )
    days = forms.TypedMultipleChoiceField(
        label=_("Quels jours ne pouvez-vous jamais\u00a0?"),
        choices=list(DAYS.items()),
        coerce=int,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: object, own: Own, today: date, **kwargs: object) -> None:
        super().__init__(*args, initial=self.initial_of(own), **kwargs)
        terms = [(str(today + timedelta(days)), label) for days, label in TERMS]
        said = [(str(own.end_by), date_format(own.end_by))] if own.end_by and str(own.end_by) not in dict(terms) else []
        self.fields["end_by"].choices = [("", _("Je n’ai pas de date")), *said, *terms]

    @classmethod
    def initial_of(cls, own: Own) -> dict[str, object]:
        """What the person said, as the form shows it."""
        return {
            "money": None if own.money_cents is None else own.money_cents // CENTS,
            "distance": None if own.farthest_metres is None else own.farthest_metres // METRES,
            "end_by": str(own.end_by or ""),
            "days": own.days,
        }

    def own(self) -> Own:
        """What the person says now."""
        said = self.cleaned_data
        return Own(
            None if said["money"] is None else said["money"] * CENTS,
            None if said["distance"] is None else said["distance"] * METRES,
            said["end_by"],
            tuple(sorted(said["days"])),
        )


class VariantForm(forms.Form):
    """Which plan is kept."""

    variant = forms.ChoiceField(choices=list(VARIANTS.items()), initial=Variant.FASTEST)


class SettleForm(forms.Form):
    """What became of a step."""

    STATES: ClassVar = ("done", "failed", "open", "retry")
    state = forms.ChoiceField(choices=[(each, each) for each in STATES])
