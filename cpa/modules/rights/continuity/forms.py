"""The questions of a situation as a form, in the reader's language."""

from django import forms
from django.utils.translation import gettext as _

from cpa.legislation.continuity.situations import Asked, Situation
from cpa.modules.rights.continuity.said import said


class SituationForm(forms.Form):
    """At most four questions, each already answered as most people would."""

    def __init__(self, *args: object, situation: Situation, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for asked in situation.questions:
            self.fields[asked.name] = _choice(asked) if asked.choices else _number(asked)


def _choice(asked: Asked) -> forms.Field:
    return forms.TypedChoiceField(
        label=said(asked.words),
        choices=[(str(place), said(words)) for place, words in enumerate(asked.choices)],
        coerce=int,
        initial=str(asked.usual),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez une réponse.")},
    )


def _number(asked: Asked) -> forms.Field:
    bounds = _("Un nombre entier de %(low)d à %(high)d.") % {"low": asked.low, "high": asked.high}
    return forms.IntegerField(
        label=said(asked.words),
        help_text=bounds,
        min_value=asked.low,
        max_value=asked.high,
        initial=asked.usual,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": 4}),
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), bounds),
    )
