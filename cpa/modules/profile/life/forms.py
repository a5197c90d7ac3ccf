"""The form of *Ma vie*, one small form a group: each is saved alone, and none of its answers is required."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.kernel.account_id import AccountId
from cpa.module_api.three_steps import Place
from cpa.modules.profile.life import actions, words
from cpa.modules.profile.life.places import meant
from cpa.modules.profile.models.life import WORDS_LENGTH, Life

CENTS = 100
MOST_EUROS = 100_000


class GroupForm(forms.Form):
    """A group of questions. `slug` names it in the page's address, `kept` are its answers as fields of Life."""

    slug: ClassVar[str]
    title: ClassVar[Promise]
    lead: ClassVar[Promise]
    names: ClassVar[tuple[str, ...]]

    def __init__(self, *args: Any, life: Life, **kwargs: Any) -> None:
        initial = {name: getattr(life, name) for name in self.names}
        super().__init__(*args, initial=initial, prefix=self.slug, **kwargs)
        self.life = life

    def keep(self, *, account: AccountId, today: date) -> None:
        """Save this group's answers, once valid."""
        actions.change(account=account, changed_on=today, answers=self.answers())

    def answers(self) -> dict[str, object]:
        """Fields of Life → their new value."""
        return {name: self.cleaned_data[name] for name in self.names}

    def asks_more(self) -> bool:
        """Whether what was just saved, once valid, raises a question of its own."""
        return False

    def said(self) -> list[Promise | str]:
        """What the person already said in this group, in short words."""
        raise NotImplementedError


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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.meant = meant(self.life.place)
        if len(self.meant) > 1:
            self.fields["commune"] = _which(self.meant)
            self.initial["commune"] = self.life.commune
            self.order_fields(("place", "commune"))

    def answers(self) -> dict[str, object]:
        """The commune is the one chosen, as long as the words are the same; else the most likely."""
        place, chosen = self.cleaned_data["place"], self.cleaned_data.get("commune")
        if not chosen or place != self.life.place:
            chosen = next((each.code for each in meant(place)), "")
        return {**super().answers(), "commune": chosen}

    def asks_more(self) -> bool:
        return self.cleaned_data["place"] != self.life.place and len(meant(self.cleaned_data["place"])) > 1

    def said(self) -> list[Promise | str]:
        place = [next((str(each) for each in self.meant if each.code == self.life.commune), self.life.place)]
        longest = [words.MINUTES[self.life.minutes]] if self.life.minutes in words.MINUTES else []
        return [*filter(None, place), *_said(words.TRANSPORT, self.life.transport), *longest]


class LimitsForm(GroupForm):
    """Limits to tick among those of one group."""

    names = ("limits",)
    offered: ClassVar[words.Words]
    question: ClassVar[Promise]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["limits"] = _ticks(self.question, self.offered.items())

    def keep(self, *, account: AccountId, today: date) -> None:
        actions.choose_limits(
            account=account,
            changed_on=today,
            among=self.offered,
            chosen=self.cleaned_data["limits"],
            words=self.cleaned_data.get("refusal_words"),
        )

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

    field_order = ("limits", "refusal_words")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(self.field_order)

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        floor = self.life.income_floor_cents
        self.initial["euros"] = None if floor is None else floor // CENTS

    def answers(self) -> dict[str, object]:
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
