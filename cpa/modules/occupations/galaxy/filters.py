"""What narrows the list of ideas: at most four words, each removable. They are in the address and kept nowhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.model import Band
from cpa.modules.occupations.galaxy.names import SHORT
from cpa.modules.occupations.galaxy.words import BANDS
from cpa.modules.occupations.recommend.model import Suggestion
from cpa.modules.occupations.recommend.wish_words import LIMITS, WISHES


class FiltersForm(forms.Form):
    """A choice each, none by default. What is not a choice counts for nothing."""

    effort = forms.ChoiceField(label=gettext_lazy("Effort"), required=False)
    famille = forms.ChoiceField(label=gettext_lazy("Famille"), required=False)
    envie = forms.ChoiceField(label=gettext_lazy("Vous souhaitez"), required=False)
    limite = forms.ChoiceField(label=gettext_lazy("Vous préférez"), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name, words in WORDS.items():
            self.fields[name].choices = [
                ("", _("sans préférence")),
                *((str(code), word) for code, word in words.items()),
            ]


WORDS: Mapping[str, Mapping[object, object]] = {"effort": BANDS, "famille": SHORT, "envie": WISHES, "limite": LIMITS}


@dataclass(frozen=True, slots=True)
class Word:
    """A filter in use, and the address without it."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters of one page."""

    effort: str = ""
    famille: str = ""
    envie: str = ""
    limite: str = ""

    def applied_to(self, facts: PathFacts) -> PathFacts:
        """The same path, wishing and avoiding that too."""
        return replace(
            facts,
            wishes=facts.wishes | ({self.envie} if self.envie else set()),
            limits=facts.limits | ({self.limite} if self.limite else set()),
        )

    @property
    def asks_for_studies(self) -> bool:
        """Whether what asks for long studies is asked for, by its effort or by its family."""
        return self.effort == Band.FURTHER or bool(self.famille)

    def lets(self, suggestion: Suggestion) -> bool:
        """Whether an idea passes."""
        return (
            self.effort in ("", suggestion.band)
            and self.famille in ("", suggestion.family)
            and (not self.limite or self.limite not in suggestion.held_back)
            and (not self.envie or any(reason.code == f"wish:{self.envie}" for reason in suggestion.for_it))
        )

    def words(self) -> Iterator[Word]:
        """Each filter in use as a removable word."""
        said = {name: getattr(self, name) for name in WORDS if getattr(self, name)}
        for name, value in said.items():
            address = QueryDict(mutable=True)
            address.update({other: kept for other, kept in said.items() if other != name})
            label = next(str(word) for code, word in WORDS[name].items() if str(code) == value)
            yield Word(label, f"?{address.urlencode()}")


def filters_of(form: FiltersForm) -> Filters:
    """What the form says, faults left out."""
    form.is_valid()
    return Filters(**{name: form.cleaned_data.get(name, "") for name in WORDS})
