"""The form of *Ma vie*, one small form a group: none of its answers is required."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.module_api.three_steps import Place
from cpa.modules.profile.life import words
from cpa.modules.profile.life.group import GroupForm
from cpa.modules.profile.life.places import meant
from cpa.modules.profile.models.life import WORDS_LENGTH

CENTS = 100
MOST_EUROS = 100_000


class PlaceForm(GroupForm):
    """Where one lives, and how far one can go."""

    slug = "lieu"
    title = gettext_lazy("Où je vis, comment je me déplace")
    lead = gettext_lazy("Pour montrer d’abord ce qui est à votre portée.")
    names = ("place", "transport", "minutes")

    place = forms.CharField(
        label=gettext_lazy("Où habitez-vous\u00a0?"),
        help_text=gettext_lazy("La commune ou le code postal suffit. Exemple\u00a0: Roubaix, ou 59100."),
        max_length=120,
        required=False,
    )
    transport = forms.MultipleChoiceField(
        label=gettext_lazy("Comment pouvez-vous vous déplacer\u00a0?"),
        choices=tuple(words.TRANSPORT.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    minutes = forms.TypedChoiceField(
        label=gettext_lazy("Combien de temps au plus pour aller travailler\u00a0?"),
        choices=(*words.MINUTES.items(), ("", gettext_lazy("Je ne sais pas, ou peu importe"))),
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        required=False,
    )

    def prepare(self) -> None:
        self.meant = meant(self.life.place)
        if len(self.meant) > 1:
            self.fields["commune"] = _which(self.meant)
            self.initial["commune"] = self.life.commune
            self.order_fields(("place", "commune"))

    def answers(self) -> dict[str, object]:
        """The most likely commune of new words; else the one chosen, when it changed."""
        kept = super().answers()
        if "place" in kept:
            kept["commune"] = next((each.code for each in meant(self.cleaned_data["place"])), "")
        elif "commune" in self.changed_data:
            kept["commune"] = self.cleaned_data["commune"]
        return kept

    def asks_more(self) -> bool:
        return "place" in self.changed_data and len(meant(self.cleaned_data["place"])) > 1

    def said(self) -> list[Promise | str]:
        place = [next((str(each) for each in self.meant if each.code == self.life.commune), self.life.place)]
        longest = [words.MINUTES[self.life.minutes]] if self.life.minutes in words.MINUTES else []
        return [*filter(None, place), *_said(words.TRANSPORT, self.life.transport), *longest]


class LimitsForm(GroupForm):
    """Limits to tick among those of one group."""

    names = ("limits",)
    offered: ClassVar[words.Words]
    question: ClassVar[Promise]

    def prepare(self) -> None:
        self.fields["limits"] = _ticks(self.question, self.offered.items())
        self.initial["limits"] = [code for code in self.life.limits if code in self.offered]
        self.order_fields(("limits",))

    def said(self) -> list[Promise | str]:
        return _said(self.offered, self.life.limits)


class ScheduleForm(LimitsForm):
    """Hours, and those one looks after."""

    slug = "horaires"
    title = gettext_lazy("Mes horaires et mes proches")
    lead = gettext_lazy("Enfants, parent âgé, proche malade\u00a0: dites seulement ce qu’il vous faut.")
    question = gettext_lazy("Ce qu’il me faut")
    offered = words.SCHEDULE


class BodyForm(LimitsForm):
    """What work should spare the body. No reason is asked."""

    slug = "corps"
    title = gettext_lazy("Ce qui est difficile pour moi")
    lead = gettext_lazy("Nous ne demandons pas pourquoi. Ce n’est pas un dossier de santé.")
    question = gettext_lazy("Je préfère éviter")
    offered = words.BODY


class RefusalsForm(LimitsForm):
    """What one does not want."""

    slug = "non"
    title = gettext_lazy("Ce que je ne veux pas")
    lead = gettext_lazy("Un métier qui en demande sera montré plus bas, et nous dirons pourquoi.")
    names = ("limits", "refusal_words")
    question = gettext_lazy("Je ne veux pas")
    offered = words.REFUSALS

    refusal_words = forms.CharField(
        label=gettext_lazy("Autre chose que vous ne voulez pas\u00a0?"),
        max_length=WORDS_LENGTH,
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )

    def said(self) -> list[Promise | str]:
        return [*super().said(), *([self.life.refusal_words] if self.life.refusal_words else [])]


class WishesForm(GroupForm):
    """What one would like."""

    slug = "envies"
    title = gettext_lazy("Mes envies")
    lead = gettext_lazy("Choisissez ce qui vous attire, même si vous ne l’avez jamais fait.")
    names = ("wishes", "wish_words")

    wishes = forms.MultipleChoiceField(
        label=gettext_lazy("J’aimerais"),
        choices=[(group, tuple(offered.items())) for group, offered in words.WISHES.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    wish_words = forms.CharField(
        label=gettext_lazy("Et avec vos mots\u00a0?"),
        help_text=gettext_lazy("Exemple\u00a0: faire du pain, aider les gens de mon quartier."),
        max_length=WORDS_LENGTH,
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )

    def said(self) -> list[Promise | str]:
        own = [self.life.wish_words] if self.life.wish_words else []
        return [*_said(words.ALL_WISHES, self.life.wishes), *own]


_AMOUNT = gettext_lazy("Écrivez un nombre entier d’euros. Exemple\u00a0: 1400.")


class IncomeForm(GroupForm):
    """The least one must earn."""

    slug = "revenu"
    title = gettext_lazy("Le minimum qu’il me faut")
    lead = gettext_lazy("Personne d’autre ne le verra. Cela sert à ne pas vous proposer l’impossible.")
    names = ("income_floor_cents",)

    euros = forms.IntegerField(
        label=gettext_lazy("Au moins combien par mois, avant l’impôt, en euros\u00a0?"),
        help_text=_AMOUNT,
        validators=[MinValueValidator(0, _AMOUNT), MaxValueValidator(MOST_EUROS, _AMOUNT)],
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": _AMOUNT},
        required=False,
    )

    def prepare(self) -> None:
        floor = self.life.income_floor_cents
        self.initial["euros"] = None if floor is None else floor // CENTS

    def answers(self) -> dict[str, object]:
        if "euros" not in self.changed_data:
            return {}
        euros = self.cleaned_data["euros"]
        return {"income_floor_cents": None if euros is None else euros * CENTS}

    def said(self) -> list[Promise | str]:
        floor = self.life.income_floor_cents
        return [] if floor is None else [_("%(euros)d € par mois") % {"euros": floor // CENTS}]


GROUPS: tuple[type[GroupForm], ...] = (WishesForm, PlaceForm, ScheduleForm, BodyForm, RefusalsForm, IncomeForm)
"""The groups in the order of the page: what one wishes comes first."""


def _ticks(label: Promise, offered: Iterable[tuple[str, Promise]]) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label, choices=tuple(offered), widget=forms.CheckboxSelectMultiple, required=False
    )


def _which(places: Sequence[Place]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Est-ce bien là\u00a0?"),
        choices=[(each.code, str(each)) for each in places],
        widget=forms.RadioSelect,
        required=False,
    )


def _said(offered: words.Words, codes: Iterable[str]) -> list[Promise | str]:
    chosen = set(codes)
    return [shown for code, shown in offered.items() if code in chosen]
