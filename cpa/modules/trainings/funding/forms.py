"""« Ma situation pour financer »: four questions about oneself, and two about what others granted for the training that
one comes from. Each says why it is asked and may be passed."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.trainings.catalogue.regions import where_people_live
from cpa.modules.trainings.funding.words import EMPLOYER, STATUS, Employer
from cpa.modules.trainings.models.funding_answers import FundingAnswers
from cpa.modules.trainings.models.granted import Granted

PASS, YES, NO = "pass", "yes", "no"
CENTS, MOST_EUROS = 100, 100_000
PASSED = (PASS, gettext_lazy("Je passe"))
BOOLEANS = {YES: True, NO: False, PASS: None}
AMOUNTS = ("employer_cents", "france_travail_cents", "region_cents")
NOT_CHOSEN = dict.fromkeys(("required", "invalid_choice"), gettext_lazy("Choisissez une des réponses."))
QUESTIONS = (
    ("status",),
    ("region",),
    ("advised",),
    ("less_exposed_job",),
)
FOR_A_TRAINING = (
    ("employer", "employer_cents"),
    ("france_travail_cents", "region_cents"),
)
WITH_AMOUNT = (Employer.SHARE, Employer.PROMISED)


def _choice(label: object, why: object, *choices: tuple[str, str | Promise]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        help_text=why,
        choices=(*choices, PASSED),
        widget=forms.RadioSelect,
        error_messages=NOT_CHOSEN,
    )


def _amount(label: object, help_text: object = "") -> forms.DecimalField:
    said = gettext_lazy("Écrivez une somme en euros, sans lettres. Exemple\u00a0: 500 ou 500,50.")
    wrong = ("invalid", "min_value", "max_value", "max_decimal_places", "max_digits", "max_whole_digits")
    return forms.DecimalField(
        label=label,
        help_text=help_text,
        min_value=Decimal(0),
        max_value=Decimal(MOST_EUROS),
        decimal_places=2,
        localize=True,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
        error_messages=dict.fromkeys(wrong, said),
    )


class FrenchNames(forms.Select):
    """Names that exist in French only, said so for whoever hears the page in another language."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)
        if value != PASS:
            option["attrs"]["lang"] = "fr"
        return option


class SituationForm(forms.Form):
    """What the rules of funding need to know of someone. `supposed` are answers that other pages suggest: they are
    shown as suppositions, where the person said nothing yet."""

    status = _choice(
        gettext_lazy("Aujourd’hui, vous êtes…"),
        gettext_lazy("Pourquoi\u00a0? Qui peut payer, et la part que la loi vous demande, en dépendent."),
        *STATUS.items(),
    )
    region = forms.ChoiceField(
        label=gettext_lazy("Dans quelle région habitez-vous\u00a0?"),
        help_text=gettext_lazy("Pourquoi\u00a0? Chaque région a ses aides."),
        widget=FrenchNames,
        error_messages=NOT_CHOSEN,
    )
    advised = _choice(
        gettext_lazy("Un conseiller en évolution professionnelle vous a-t-il déjà reçu\u00a0?"),
        gettext_lazy("Pourquoi\u00a0? Certains droits ne s’ouvrent qu’après cet entretien. Il est gratuit."),
        (YES, gettext_lazy("Oui")),
        (NO, gettext_lazy("Non, pas encore")),
    )
    less_exposed_job = _choice(
        gettext_lazy("Le métier que vous visez est-il moins pénible que le vôtre\u00a0?"),
        gettext_lazy(
            "Pourquoi\u00a0? Les points pour travail pénible (C2P) paient une formation vers un métier moins exposé, "
            "par exemple sans nuits, sans bruit ou sans gestes répétés."
        ),
        (YES, gettext_lazy("Oui")),
        (NO, gettext_lazy("Non")),
    )

    def __init__(self, *args: Any, said: FundingAnswers | None, supposed: Mapping[str, object], **kwargs: Any) -> None:
        known = {name: getattr(said, name) if said else supposed.get(name) for names in QUESTIONS for name in names}
        shown = {name: _shown(name, value) for name, value in known.items()} | kwargs.pop("initial", {})
        super().__init__(*args, initial=shown, **kwargs)
        self.fields["region"].choices = [PASSED, *where_people_live()]
        for name in () if said else supposed:
            self.fields[name].help_text = f"{self.fields[name].help_text} {_suppositions()[name]}"

    def questions(self) -> list[list[forms.BoundField]]:
        """The fields of each question, in order."""
        return [[self[name] for name in names] for names in QUESTIONS]

    def told(self) -> dict[str, Any]:
        """The answers as they are kept. Only once the form is valid."""
        told = {name: self.cleaned_data[name] for name in self.fields}
        told |= {name: "" for name in ("status", "region") if told[name] == PASS}
        return told | {name: BOOLEANS[told[name]] for name in ("advised", "less_exposed_job")}


class TrainingForm(SituationForm):
    """The same, and what others `granted` for one training."""

    employer = _choice(
        gettext_lazy("Votre employeur a-t-il répondu pour cette formation\u00a0?"),
        gettext_lazy("Pourquoi\u00a0? Ce qu’il paie change votre reste à payer."),
        *EMPLOYER.items(),
    )
    employer_cents = _amount(gettext_lazy("S’il paie une part, combien, en euros\u00a0?"))
    france_travail_cents = _amount(
        gettext_lazy("Combien France Travail a-t-il versé pour cette formation, en euros\u00a0?"),
        gettext_lazy(
            "Pourquoi\u00a0? Nous comptons seulement l’argent sûr. Vous ne savez pas\u00a0: laissez vide. "
            "La réponse est non\u00a0: écrivez 0."
        ),
    )
    region_cents = _amount(
        gettext_lazy("Et votre région, en euros\u00a0?"),
    )

    def __init__(self, *args: Any, granted: Granted | None, **kwargs: Any) -> None:
        names = [name for names in FOR_A_TRAINING for name in names]
        initial = {name: _shown(name, getattr(granted, name, None)) for name in names}
        super().__init__(*args, initial=initial, **kwargs)

    def granted_questions(self) -> list[list[forms.BoundField]]:
        """The fields of each question about this training, in order."""
        return [[self[name] for name in names] for names in FOR_A_TRAINING]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        share = cleaned.get("employer") in WITH_AMOUNT
        if share and not cleaned.get("employer_cents") and "employer_cents" not in self.errors:
            self.add_error("employer_cents", _("Écrivez combien il paie, ou choisissez une autre réponse."))
        return cleaned

    def told(self) -> dict[str, Any]:
        """The answers as they are kept, those of this training among them. Only once the form is valid."""
        told = super().told()
        told |= {name: _cents(told[name]) for name in AMOUNTS}
        if told["employer"] not in WITH_AMOUNT:
            told["employer_cents"] = None
        return told | ({"employer": ""} if told["employer"] == PASS else {})


def _shown(name: str, value: object) -> object:
    if name in AMOUNTS:
        return None if value is None else Decimal(str(value)) / CENTS
    return {True: YES, False: NO, None: PASS, "": PASS}.get(value, value)


def _cents(euros: Decimal | None) -> int | None:
    return None if euros is None else int(euros * CENTS)


def _suppositions() -> dict[str, str]:
    return {
        "status": _("Nous le supposons\u00a0: un employeur déclare un emploi en cours. Changez si c’est faux."),
        "region": _("Nous la supposons d’après votre parcours. Changez si c’est faux."),
        "less_exposed_job": _("Nous le supposons d’après vos limites de vie. Changez si c’est faux."),
    }
