"""How the holder says the way they want to be reminded."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cpa.modules.rights.dates.reminder import Reminder


class ReminderForm(forms.Form):
    """One question, one answer."""

    way = forms.TypedChoiceField(
        label=_("Comment voulez-vous qu’on vous rappelle ces dates\u00a0?"),
        choices=Reminder.choices,
        coerce=Reminder,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choisissez une façon de vous rappeler ces dates, ou «\u00a0Aucun rappel\u00a0».")
        },
    )
