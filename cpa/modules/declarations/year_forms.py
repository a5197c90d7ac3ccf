"""What a holder may say of a year that no source has told: one short form for each kind of activity."""

from collections.abc import Mapping
from datetime import date

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.declarations.drafts import subject_of
from cpa.modules.declarations.facts.statements import Value

WEEK_HOURS = 168
FULL_WEEK = 35
"""Hours of a full post, as most are."""
YES_NO = (("oui", gettext_lazy("Oui")), ("non", gettext_lazy("Non")))
YES_NO_UNSURE = (*YES_NO, ("ignore", gettext_lazy("Je ne sais pas")))
_CHOOSE = gettext_lazy("Choisissez une réponse.")


class YearForm(forms.Form):
    """A year, and what happened in it. `first_year` is the first for which the law gives this right."""

    first_year = 2017
    year = forms.TypedChoiceField(
        label=gettext_lazy("De quelle année parlez-vous\u00a0?"),
        coerce=int,
        error_messages={"required": gettext_lazy("Il manque l’année. Choisissez-en une dans la liste.")},
    )

    def __init__(self, *args: object, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        years = range(today.year, self.first_year - 1, -1)
        self.fields["year"].choices = [("", _("Choisir une année")), *((year, str(year)) for year in years)]

    def content(self) -> Mapping[str, Value]:
        """What is said, once valid."""
        return {}

    def subject(self) -> str:
        """What tells it apart from another of the same year."""
        return ""


class MonthsField(forms.TypedChoiceField):
    """A number of whole months of a year."""

    def __init__(self) -> None:
        super().__init__(
            label=gettext_lazy("Combien de mois dans l’année\u00a0?"),
            help_text=gettext_lazy("Comptez les mois entiers. Toute l’année\u00a0: 12."),
            coerce=int,
            choices=[("", "—"), *((number, str(number)) for number in range(1, 13))],
            error_messages={"required": gettext_lazy("Il manque le nombre de mois.")},
        )


class SelfEmployedForm(YearForm):
    """A year of self-employment."""

    first_year = 2018
    months = MonthsField()
    paid = forms.ChoiceField(
        label=gettext_lazy("Avez-vous payé la contribution à la formation (CFP) pour cette année\u00a0?"),
        help_text=gettext_lazy("Elle figure sur l’avis de l’Urssaf ou de la MSA. Sans elle, l’année ne compte pas."),
        choices=YES_NO_UNSURE,
        widget=forms.RadioSelect,
        error_messages={"required": _CHOOSE},
    )

    def content(self) -> Mapping[str, Value]:
        return {"months": self.cleaned_data["months"], "contribution_paid": self.cleaned_data["paid"] == "oui"}


class PublicPostForm(YearForm):
    """A year in a post of the public service."""

    employer = forms.CharField(
        label=gettext_lazy("Chez quel employeur\u00a0?"),
        max_length=120,
        help_text=gettext_lazy("Exemples\u00a0: la commune de Saint-Rémy, l’hôpital, l’académie."),
        error_messages={
            "required": gettext_lazy("Il manque l’employeur. Exemple\u00a0: la commune de Saint-Rémy."),
            "max_length": gettext_lazy("C’est trop long\u00a0: 120 signes suffisent."),
        },
    )
    months = MonthsField()
    whole = forms.ChoiceField(
        label=gettext_lazy("Le poste est-il à temps complet\u00a0?"),
        help_text=gettext_lazy("Un temps partiel que vous avez demandé reste un poste à temps complet."),
        choices=(("oui", gettext_lazy("Oui")), ("non", gettext_lazy("Non, le poste est à temps non complet"))),
        widget=forms.RadioSelect,
        error_messages={"required": _CHOOSE},
    )
    hours = forms.IntegerField(
        label=gettext_lazy("Si le poste n’est pas complet, combien d’heures par semaine\u00a0?"),
        required=False,
        min_value=1,
        max_value=WEEK_HOURS,
        error_messages={
            "invalid": gettext_lazy("Écrivez un nombre entier. Exemple\u00a0: 20."),
            "min_value": gettext_lazy("Écrivez au moins une heure."),
            "max_value": gettext_lazy("C’est plus d’heures qu’il n’y en a dans une semaine."),
        },
    )
    category_c = forms.ChoiceField(
        label=gettext_lazy("Le poste est-il de catégorie C\u00a0?"),
        help_text=gettext_lazy("C’est écrit sur la fiche de paie ou l’arrêté."),
        choices=YES_NO_UNSURE,
        widget=forms.RadioSelect,
        error_messages={"required": _CHOOSE},
    )

    def clean(self) -> dict[str, object]:
        given = super().clean()
        if given.get("whole") == "non" and "hours" not in self.errors:
            hours = given.get("hours")
            if not hours:
                self.add_error("hours", _("Il manque le nombre d’heures. Exemple\u00a0: 20."))
            elif hours >= FULL_WEEK:
                self.add_error("hours", _("À 35 heures ou plus, le poste est complet."))
        return given

    def content(self) -> Mapping[str, Value]:
        given = self.cleaned_data
        return {
            "employer": given["employer"].strip(),
            "share": given["hours"] if given["whole"] == "non" else FULL_WEEK,
            "full": FULL_WEEK,
            "months": given["months"],
            "category_c": given["category_c"] == "oui",
        }

    def subject(self) -> str:
        return subject_of("public_post", "", self.cleaned_data["employer"])


class ShelteredForm(YearForm):
    """A year with an admission in an ESAT."""


class MasterForm(YearForm):
    """A year as an apprentice master."""

    months = MonthsField()

    def content(self) -> Mapping[str, Value]:
        return {"nature": "maitre_apprentissage", "months": self.cleaned_data["months"]}

    def subject(self) -> str:
        return "maitre_apprentissage"
