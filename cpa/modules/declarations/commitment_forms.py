"""The steps by which a holder declares volunteering, and what an association answers."""

import re
from calendar import monthrange
from collections.abc import Mapping
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.declarations.facts.volunteering import ASSOCIATION
from cpa.modules.declarations.models import Attestation
from cpa.modules.declarations.sources.yearly.problems import Refused
from cpa.modules.declarations.sources.yearly.readings import organisation

HOURS_OF_A_YEAR = 8784
CIVIC_RESERVE = "reserve_civique"
ROLES = {
    "bureau": gettext_lazy("J’ai siégé au bureau ou au conseil d’administration d’une association"),
    "encadrement": gettext_lazy("J’ai encadré d’autres bénévoles dans une association"),
    CIVIC_RESERVE: gettext_lazy("J’ai fait des missions de la réserve civique"),
    "autre": gettext_lazy("Autre chose"),
}
YES_NO = (("oui", gettext_lazy("Oui")), ("non", gettext_lazy("Non")))
_DAY = re.compile(r"(?:(?:(\d{1,2})/)?(\d{1,2})/)?(\d{4})", re.ASCII)


def nature_of(role: str) -> str:
    """The nature of activity that a role belongs to."""
    return CIVIC_RESERVE if role == CIVIC_RESERVE else ASSOCIATION


class RoleForm(forms.Form):
    """The year, and what was done."""

    year = forms.TypedChoiceField(
        label=gettext_lazy("De quelle année parlez-vous\u00a0?"),
        coerce=int,
        error_messages={"required": gettext_lazy("Il manque l’année. Choisissez-en une dans la liste.")},
    )
    role = forms.ChoiceField(
        label=gettext_lazy("Qu’avez-vous fait\u00a0?"),
        choices=list(ROLES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez la réponse la plus proche.")},
    )
    school = forms.ChoiceField(
        label=gettext_lazy("Était-ce demandé par votre collège ou votre lycée\u00a0?"),
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Répondez par oui ou par non.")},
    )

    def __init__(self, *args: object, years: list[int], draft: Mapping[str, str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [("", _("Choisir une année")), *((year, str(year)) for year in years)]

    def clean_role(self) -> str:
        if self.cleaned_data["role"] == "autre":
            raise ValidationError(
                _("La loi ne compte que ces trois engagements pour ces droits. Le vôtre reste une expérience à valoir.")
            )
        return str(self.cleaned_data["role"])

    def clean_school(self) -> str:
        if self.cleaned_data["school"] == "oui":
            raise ValidationError(_("Ce qui est demandé par le collège ou le lycée ne compte pas pour ces droits."))
        return str(self.cleaned_data["school"])


class BodyForm(forms.Form):
    """The association or the body."""

    name = forms.CharField(
        label=gettext_lazy("Son nom"),
        max_length=120,
        error_messages={
            "required": gettext_lazy("Il manque le nom. Exemple\u00a0: Club de judo de Saint-Rémy."),
            "max_length": gettext_lazy("C’est trop long\u00a0: 120 signes suffisent."),
        },
    )
    number = forms.CharField(
        label=gettext_lazy("Son numéro"),
        required=False,
        max_length=20,
        help_text=gettext_lazy("RNA (W et 9 chiffres), SIREN ou SIRET. Il figure sur les papiers de l’association."),
        error_messages={"max_length": gettext_lazy("Ce numéro est trop long. Exemple\u00a0: W123456789.")},
    )
    founded = forms.CharField(
        label=gettext_lazy("Depuis quand est-elle déclarée\u00a0?"),
        max_length=10,
        help_text=gettext_lazy("L’année suffit si elle est ancienne. Exemples\u00a0: 1990, 05/2024, 12/05/2024."),
        error_messages={
            "required": gettext_lazy("Il manque l’année. Exemple\u00a0: 1990."),
            "max_length": gettext_lazy("Écrivez une année ou une date. Exemples\u00a0: 1990, 12/05/2024."),
        },
    )

    def __init__(self, *args: object, years: list[int], draft: Mapping[str, str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if nature_of(draft.get("role", "")) == CIVIC_RESERVE:
            del self.fields["founded"]

    def clean_number(self) -> str:
        written = "".join(self.cleaned_data["number"].split()).upper()
        try:
            return organisation(written) if written else ""
        except Refused as wrong:
            said = _("Ce numéro n’est pas complet. Exemple\u00a0: W123456789. Vous pouvez le laisser vide.")
            raise ValidationError(said) from wrong

    def clean_founded(self) -> str:
        written = self.cleaned_data["founded"].strip()
        try:
            earliest_sure(written, timezone.localdate())
        except ValueError as wrong:
            said = _("Écrivez une année ou une date passée. Exemples\u00a0: 1990, 12/05/2024.")
            raise ValidationError(said) from wrong
        return str(written)


class HoursForm(forms.Form):
    """The hours of the year."""

    hours = forms.IntegerField(
        label=gettext_lazy("Combien d’heures dans l’année\u00a0?"),
        min_value=1,
        max_value=HOURS_OF_A_YEAR,
        help_text=gettext_lazy(
            "Un nombre entier, à peu près juste\u00a0: l’association vérifiera. Exemple\u00a0: 300."
        ),
        error_messages={
            "required": gettext_lazy("Il manque le nombre d’heures. Exemple\u00a0: 300."),
            "invalid": gettext_lazy("Écrivez un nombre entier. Exemple\u00a0: 300."),
            "min_value": gettext_lazy("Écrivez au moins une heure."),
            "max_value": gettext_lazy("C’est plus d’heures qu’il n’y en a dans une année."),
        },
    )

    def __init__(self, *args: object, years: list[int], draft: Mapping[str, str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)


def earliest_sure(written: str, today: date) -> date:
    """The first day on which an association declared « 1990 », « 05/2024 » or « 12/05/2024 » surely existed. Raises
    ValueError on anything else, and on a day to come."""
    found = _DAY.fullmatch(written)
    if found is None:
        raise ValueError("not a day, a month or a year")
    day, month, year = (int(part) if part else None for part in found.groups())
    last = date(year or 1, month or 12, day or monthrange(year or 1, month or 12)[1])
    if (year or 0) < 1800 or date(year or 1, month or 1, day or 1) > today:
        raise ValueError("out of range")
    return last


class AnswerForm(forms.Form):
    """What the officer of the association answers."""

    code = forms.CharField(max_length=40, widget=forms.HiddenInput)
    answer = forms.ChoiceField(
        label=gettext_lazy("Ces heures sont-elles justes\u00a0?"),
        choices=[
            (Attestation.Answer.YES, gettext_lazy("Oui, j’atteste ces heures")),
            (Attestation.Answer.OTHER, gettext_lazy("Oui, mais un autre nombre d’heures")),
            (Attestation.Answer.NO, gettext_lazy("Non, je ne peux pas attester")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez une réponse.")},
    )
    hours = forms.IntegerField(
        label=gettext_lazy("Si c’est un autre nombre, combien d’heures\u00a0?"),
        required=False,
        min_value=1,
        max_value=HOURS_OF_A_YEAR,
        error_messages={
            "invalid": gettext_lazy("Écrivez un nombre entier. Exemple\u00a0: 120."),
            "min_value": gettext_lazy("Écrivez au moins une heure, ou répondez non."),
            "max_value": gettext_lazy("C’est plus d’heures qu’il n’y en a dans une année."),
        },
    )
    reason = forms.CharField(
        label=gettext_lazy("Si c’est non, pourquoi\u00a0?"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("La personne lira cette phrase."),
        error_messages={"max_length": gettext_lazy("C’est trop long\u00a0: 500 signes au plus.")},
    )
    name = forms.CharField(
        label=gettext_lazy("Votre nom"),
        max_length=120,
        error_messages={
            "required": gettext_lazy("Il manque votre nom\u00a0: il dit qui atteste."),
            "max_length": gettext_lazy("C’est trop long\u00a0: 120 signes suffisent."),
        },
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    role = forms.ChoiceField(
        label=gettext_lazy("Votre rôle dans l’association"),
        choices=[
            ("president", gettext_lazy("Présidente ou président")),
            ("treasurer", gettext_lazy("Trésorière ou trésorier")),
            ("secretary", gettext_lazy("Secrétaire")),
            ("officer", gettext_lazy("Autre membre du bureau ou du conseil")),
            ("other", gettext_lazy("Aucun de ces rôles")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez votre rôle.")},
    )
    another = forms.BooleanField(
        label=gettext_lazy("Je ne suis pas la personne qui a déclaré ces heures."),
        error_messages={
            "required": gettext_lazy("On ne peut pas attester ses propres heures. Demandez à une autre personne.")
        },
    )

    def clean(self) -> dict[str, object]:
        given = super().clean()
        if given.get("answer") == Attestation.Answer.OTHER and not given.get("hours") and "hours" not in self.errors:
            self.add_error("hours", _("Il manque le nombre d’heures. Exemple\u00a0: 120."))
        if given.get("answer") == Attestation.Answer.NO and not given.get("reason") and "reason" not in self.errors:
            self.add_error("reason", _("Il manque la raison. Une phrase suffit."))
        return given
