"""What is asked of the holder before a training is asked for: which session, whether it suits, how to pay."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.kernel.quantity import Quantity, Unit
from cpa.module_api.training_requests import OfferedSession, Sharing
from cpa.modules.requests.amounts import YES, days
from cpa.ui.amounts import written

PARTLY, UNKNOWN = "partly", "unknown"
SURE = (
    (YES, gettext_lazy("Oui")),
    (PARTLY, gettext_lazy("En partie")),
    (UNKNOWN, gettext_lazy("Je ne sais pas encore")),
)
MOST_WORDS = 500


class SessionForm(forms.Form):
    """The dates."""

    session = forms.ChoiceField(
        label=gettext_lazy("Quelles dates\u00a0?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choisissez des dates."),
            "invalid_choice": gettext_lazy("Ces dates ne sont plus proposées. Choisissez-en d’autres."),
        },
    )

    def __init__(self, *args: object, sessions: Iterable[OfferedSession], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session"].choices = [(one.key, days(one.starts, one.ends)) for one in sessions]


class FitForm(forms.Form):
    """The three questions, and words that may be left out."""

    content = forms.ChoiceField(
        label=gettext_lazy("Le contenu\u00a0: apprendrez-vous ce qui vous manque\u00a0?"),
        help_text=gettext_lazy("Lisez le programme. Demandez-le à l’organisme s’il n’est pas en ligne."),
    )
    organisation = forms.ChoiceField(
        label=gettext_lazy("L’organisation\u00a0: est-ce possible dans votre vie\u00a0?"),
        help_text=gettext_lazy("Les jours, les horaires, le trajet, la garde des enfants, votre employeur."),
    )
    after = forms.ChoiceField(
        label=gettext_lazy("La suite\u00a0: savez-vous ce que vous ferez après\u00a0?"),
        help_text=gettext_lazy("Un emploi, un autre métier, une autre formation."),
    )
    words = forms.CharField(
        label=gettext_lazy("Ce que vous voulez demander avant de vous décider"),
        required=False,
        max_length=MOST_WORDS,
        help_text=gettext_lazy("Pour vous seul. Vous pouvez laisser vide."),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": gettext_lazy("C’est trop long\u00a0: 500 signes suffisent.")},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in ("content", "organisation", "after"):
            self.fields[name].choices = SURE
            self.fields[name].widget = forms.RadioSelect(choices=SURE)
            said = _("Choisissez une réponse. Ne pas savoir en est une.")
            self.fields[name].error_messages.update(required=said, invalid_choice=said)


class SharingForm(forms.Form):
    """Which way to pay, where there are several."""

    sharing = forms.ChoiceField(
        label=gettext_lazy("Comment payer\u00a0?"),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": gettext_lazy("Cette façon de payer a changé. Choisissez de nouveau.")},
    )

    def __init__(self, *args: object, sharings: Iterable[Sharing], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sharing"].choices = [(one.key, _way(one)) for one in sharings]


def _way(one: Sharing) -> str:
    left = written(Quantity(one.remainder_cents, Unit.CENT))
    told = " ".join(share.text for share in one.shares)
    return _("%(shares)s Reste à payer\u00a0: %(left)s.") % {"shares": told, "left": left}
