"""« Pas pour moi, parce que… »: the reasons offered as choices."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cpa.modules.occupations.recommend.wish_words import REJECTIONS

OFFERED = (
    "not_this_field", "not_this_family", "not_these_tasks", "no_long_training", "no_heavy_loads", "no_long_standing",
    "no_nights", "no_weekends", "no_shifts", "no_public", "no_noise", "no_outdoors",
)  # fmt: skip
"""The usual ones: a longer list would be read by nobody. Every limit may be said in « Ma vie »."""


class WhyForm(forms.Form):
    """Any number of reasons, none at all too."""

    why = forms.MultipleChoiceField(
        label=_("Parce que…"),
        help_text=_("Une ou plusieurs raisons, ou aucune. Elles font descendre ce qui ressemble à ce métier."),
        widget=forms.CheckboxSelectMultiple,
        choices=[(code, REJECTIONS[code]) for code in OFFERED],
        required=False,
    )

    def reasons(self) -> list[str]:
        """The codes of the reasons chosen."""
        return list(self.cleaned_data["why"])
