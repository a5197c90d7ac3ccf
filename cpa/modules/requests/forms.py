"""What the holder chooses: how much, and the few answers that the use asks for."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.requests.models import Request
from cpa.modules.requests.offers import Offer
from cpa.modules.requests.points import HALF, TRAINING_USES, law_on

PERCENT = 100


class ChoiceForm(forms.Form):
    """Built for one offer. `details` are the answers to keep with the request, `amount` what they ask for."""

    def __init__(self, *args: Any, offer: Offer, request: Request, **kwargs: Any) -> None:
        kept = dict(request.details)
        super().__init__(*args, initial=_shown(kept, request), **kwargs)
        self.offer = offer
        self.fields.update(_fields(offer))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.errors:
            return cleaned
        self.details = _kept(cleaned)
        self.amount = self.offer.asked(self.details)
        if not self.offer.allows(self.amount):
            self.add_error("points" if self.offer.in_points else "cost", self._refused())
        return cleaned

    def _refused(self) -> str:
        if not self.offer.in_points:
            return _("Votre CPF suffit pour cette formation. Vos droits d’engagement restent pour plus tard.")
        if self.offer.step > 1:
            return _("Choisissez un nombre de %(step)d en %(step)d, jusqu’à %(most)d.") % {
                "step": self.offer.step,
                "most": self.offer.most,
            }
        return _("Choisissez un nombre de points entre 1 et %(most)d.") % {"most": self.offer.most}


def _fields(offer: Offer) -> dict[str, forms.Field]:
    fields: dict[str, forms.Field] = {}
    name = offer.use.name
    if offer.in_points:
        fields["points"] = _points(offer)
    if name == "part_time":
        fields["kept_percent"] = _kept_percent(offer)
    if name == "pension" and offer.means.age is None:
        fields["old_enough"] = _old_enough(offer)
    if name in TRAINING_USES or not offer.in_points:
        fields["training"] = _training(name)
    if not offer.in_points:
        fields["cost"] = _cost()
        fields["job_seeker"] = forms.BooleanField(label=gettext_lazy("Je cherche un emploi."), required=False)
    if offer.use.paper:
        fields["through"] = _through()
    return fields


def _points(offer: Offer) -> forms.Field:
    return forms.IntegerField(
        label=_("Combien de points voulez-vous utiliser\u00a0?"),
        help_text=_("De %(step)d en %(step)d, jusqu’à %(most)d. Exemple\u00a0: %(step)d.")
        % {"step": offer.step, "most": offer.most},
        min_value=1,
        widget=forms.NumberInput(attrs={"min": offer.step, "max": offer.most, "step": offer.step}),
        error_messages={
            "required": _("Il manque le nombre de points. Exemple\u00a0: %(step)d.") % {"step": offer.step},
            "invalid": _("Écrivez un nombre entier. Exemple\u00a0: %(step)d.") % {"step": offer.step},
            "min_value": _("Écrivez au moins %(step)d.") % {"step": offer.step},
        },
    )


def _kept_percent(offer: Offer) -> forms.Field:
    law = law_on(offer.means.on).part_time
    bounds = {"least": law.least_percent, "most": law.most_percent}
    said = _("Écrivez un nombre entre %(least)d et %(most)d. Exemple\u00a0: 50 pour un mi-temps.") % bounds
    return forms.IntegerField(
        label=_("Quelle part de votre temps de travail garderez-vous, en pour cent\u00a0?"),
        help_text=_("Entre %(least)d et %(most)d. 50 veut dire\u00a0: je travaille la moitié du temps.") % bounds,
        initial=HALF // PERCENT,
        validators=[MinValueValidator(law.least_percent, said), MaxValueValidator(law.most_percent, said)],
        error_messages={"required": said, "invalid": said},
    )


def _old_enough(offer: Offer) -> forms.Field:
    return forms.BooleanField(
        label=_("J’ai %(age)d ans ou plus.") % {"age": law_on(offer.means.on).pension.age},
        error_messages={"required": _("Cet usage est ouvert à partir de cet âge. Cochez la case, ou revenez.")},
    )


def _training(name: str) -> forms.Field:
    retraining = name == "retraining"
    return forms.CharField(
        label=_("Quel est votre projet\u00a0?") if retraining else _("Quelle formation\u00a0?"),
        help_text=_("Le nom écrit sur le devis suffit. Exemple\u00a0: Titre professionnel de cuisinier."),
        max_length=120,
        error_messages={"required": _("Il manque le nom de la formation. Celui du devis suffit.")},
    )


def _cost() -> forms.Field:
    said = _("Écrivez le prix en euros. Exemple\u00a0: 850 ou 850,50.")
    return forms.DecimalField(
        label=_("Combien coûte la formation, en euros\u00a0?"),
        help_text=_("Le prix écrit sur le devis, frais compris. Exemple\u00a0: 850."),
        min_value=Decimal("0.01"),
        max_value=Decimal(100_000),
        decimal_places=2,
        localize=True,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value", "max_decimal_places", "max_digits"), said
        ),
    )


def _through() -> forms.Field:
    return forms.ChoiceField(
        label=_("Comment envoyer votre demande\u00a0?"),
        choices=[
            (Request.Through.ONLINE, _("En ligne, depuis ce site")),
            (Request.Through.PAPER, _("Par la poste\u00a0: vous l’imprimez et la signez")),
        ],
        initial=Request.Through.ONLINE,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez une façon d’envoyer.")},
    )


def _kept(cleaned: dict[str, Any]) -> dict[str, Any]:
    """The answers as they are kept: whole numbers in smallest units, words as typed."""
    kept: dict[str, Any] = {name: cleaned[name] for name in ("points", "training", "job_seeker") if name in cleaned}
    if "kept_percent" in cleaned:
        kept["work_share"] = cleaned["kept_percent"] * PERCENT
    if "cost" in cleaned:
        kept["cost"] = int(cleaned["cost"] * PERCENT)
    return kept


def _shown(kept: dict[str, Any], request: Request) -> dict[str, Any]:
    """The answers kept earlier, as the form shows them."""
    shown = {**kept, "through": request.through} if kept else {}
    if "work_share" in kept:
        shown["kept_percent"] = kept["work_share"] // PERCENT
    if "cost" in kept:
        shown["cost"] = Decimal(kept["cost"]) / PERCENT
    return shown
