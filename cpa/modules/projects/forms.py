"""What a person says of a project. No field is required: a draft is a success."""

from django import forms
from django.utils.translation import gettext_lazy as _

from cpa.modules.projects.doors import Door
from cpa.modules.projects.kinds import CAUSES, KINDS

SHORT, LONG = 300, 2000
WHEN = (
    ("", _("Je ne sais pas encore")),
    ("weeks", _("Quelques semaines")),
    ("months", _("Quelques mois")),
    ("year", _("Un an environ")),
    ("years", _("Plus d’un an")),
)
_OPEN = ("", _("Je ne sais pas encore"))


def _words(label: object, help_text: object = "", rows: int = 2) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, max_length=LONG, required=False, widget=forms.Textarea(attrs={"rows": rows})
    )


class DoorForm(forms.Form):
    """The few questions of a door; which ones depends on where the person starts from."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    cause = forms.ChoiceField(
        label=_("Ce changement, c’est votre choix\u00a0?"),
        choices=[*CAUSES.items(), _OPEN],
        widget=forms.RadioSelect,
        required=False,
    )
    want = _words(_("Je voudrais…"), _("Exemple\u00a0: travailler dehors, ouvrir une boulangerie, avoir mes soirées."))
    because = _words(_("Parce que…"), _("Exemple\u00a0: j’aime créer, mon dos fatigue, je veux voir mes enfants."))
    hinders = _words(_("Ce qui me freine, ou me pèse"), _("Avec vos mots. Vous pouvez passer."))
    helps = _words(_("Ce qui m’aide déjà"), _("Une personne, un savoir-faire, du temps, une envie."))
    kind = forms.ChoiceField(
        label=_("Cela ressemble plutôt à…"), choices=[*KINDS.items(), _OPEN], widget=forms.RadioSelect, required=False
    )

    def __init__(self, *args: object, door: Door, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in set(self.fields) - {"token", *ASKED[door]}:
            del self.fields[name]
        self.order_fields(ASKED[door])


ASKED = {
    Door.IDEA: ("want", "because", "cause", "kind"),
    Door.HESITATE: ("want", "hinders", "helps", "kind"),
    Door.UNWELL: ("hinders", "cause", "helps", "kind"),
}
"""The questions of each door, in order. The last may always wait."""


MOST_VERSIONS = 2**31 - 1
"""What the database can count."""


class ProjectForm(forms.Form):
    """The whole project, as a sentence to complete."""

    seen = forms.IntegerField(min_value=1, max_value=MOST_VERSIONS, widget=forms.HiddenInput)
    want = _words(_("Je veux…"), _("Sans nom de métier si vous n’en avez pas."))
    because = _words(_("parce que…"))
    by_when = forms.ChoiceField(label=_("d’ici…"), choices=WHEN, required=False)
    with_what = _words(_("avec…"), _("Qui ou quoi peut aider\u00a0: une personne, un droit, un lieu, du temps."))
    occupations = forms.MultipleChoiceField(
        label=_("Les métiers que je garde en tête"), widget=forms.CheckboxSelectMultiple, required=False
    )
    kind = forms.ChoiceField(
        label=_("Cela ressemble plutôt à…"), choices=[*KINDS.items(), _OPEN], widget=forms.RadioSelect, required=False
    )
    cause = forms.ChoiceField(
        label=_("Ce changement, c’est votre choix\u00a0?"),
        choices=[*CAUSES.items(), _OPEN],
        widget=forms.RadioSelect,
        required=False,
    )
    helps = _words(_("Ce qui m’aide"))
    hinders = _words(_("Ce qui me freine"))
    learned = _words(_("Ce que j’ai appris depuis"), _("Après une rencontre, une visite, une lecture."))

    def __init__(self, *args: object, occupations: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["occupations"].choices = occupations
        if not occupations:
            del self.fields["occupations"]


class MarkForm(forms.Form):
    """What became of a step."""

    state = forms.ChoiceField(choices=[(each, each) for each in ("done", "not_for_me", "open")])
    note = forms.CharField(max_length=SHORT, required=False)
