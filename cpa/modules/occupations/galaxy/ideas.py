"""« Pour moi »: the ideas for someone, in three bands, by family."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.module_api.places import page_of
from cpa.module_api.three_steps import KeptOccupation
from cpa.modules.occupations.bridges.model import Band
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy import choices
from cpa.modules.occupations.galaxy.filters import Filters
from cpa.modules.occupations.galaxy.names import short_of
from cpa.modules.occupations.galaxy.person import Person
from cpa.modules.occupations.galaxy.telling import address
from cpa.modules.occupations.galaxy.words import BANDS, lasting
from cpa.modules.occupations.recommend.model import Suggestion
from cpa.modules.occupations.recommend.recommending import recommended
from cpa.modules.occupations.recommend.rules import weights
from cpa.modules.occupations.recommend.wish_words import REJECTIONS
from cpa.ui.tables import Cell, Column, Table

FOR, AGAINST = 2, 1
"""How many reasons stand on the list; the page of the occupation says all of them."""


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea as the list shows it."""

    suggestion: Suggestion
    url: str
    kept: bool

    @property
    def lasting(self) -> str:
        """How long it may take, as every page says it."""
        return lasting(self.suggestion.length)

    @property
    def for_it(self) -> tuple[str, ...]:
        """The strongest reasons for."""
        return tuple(reason.sentence for reason in self.suggestion.for_it[:FOR])

    @property
    def against_it(self) -> tuple[str, ...]:
        """The strongest reasons against."""
        return tuple(reason.sentence for reason in self.suggestion.against_it[:AGAINST])


@dataclass(frozen=True, slots=True)
class Group:
    """The ideas of one family within a band."""

    letter: str
    name: str
    ideas: tuple[Idea, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """The ideas of one band, by family: the family of the best idea first."""

    name: str
    count: int
    groups: tuple[Group, ...]


def for_me(catalogue: Catalogue, person: Person, filters: Filters) -> dict[str, object]:
    """The whole page."""
    said = (filters.applied_to(person.facts), person.interests, person.set_aside)
    found = recommended(*said, catalogue, asks_regulated=filters.asks_for_studies)
    shown = [
        Idea(one, address(one.code), one.code in person.kept_codes) for one in found.suggestions if filters.lets(one)
    ]
    return {
        "person": person,
        "reaches": [_reach(band, shown) for band in Band if any(idea.suggestion.band is band for idea in shown)],
        "count": len(shown),
        "doors": found.doors,
        "lowered": found.lowered,
        "filters": list(filters.words()),
        "aside": aside(catalogue, person),
        "weights": weights_table(),
        "path_url": page_of("profile:path"),
        "wishes_url": page_of("profile:life"),
        "strengths_url": page_of("assessment:start"),
    }


def _reach(band: Band, ideas: Sequence[Idea]) -> Reach:
    here = [idea for idea in ideas if idea.suggestion.band is band]
    letters = dict.fromkeys(idea.suggestion.family for idea in here)
    groups = (
        Group(letter, short_of(letter, letter), tuple(idea for idea in here if idea.suggestion.family == letter))
        for letter in letters
    )
    return Reach(str(BANDS[band]), len(here), tuple(groups))


def aside(catalogue: Catalogue, person: Person) -> list[tuple[str, str, list[str]]]:
    """What was set aside: code, name, and why."""
    return [
        (code, choices.name_of(catalogue, code), [str(REJECTIONS[why]) for why in sorted(reasons) if why in REJECTIONS])
        for code, reasons in person.set_aside.items()
    ]


def weights_table() -> Table:
    """What each kind of reason counts for: the same for everyone."""
    rules = weights()
    wish, limit, out = rules["wish"], rules["limit"], rules["rejected"]
    rows = [
        (_("Ce que vous savez déjà"), _("jusqu’à %(most)s") % {"most": rules["skills"]["most"]}),
        (_("Des tâches qui ressemblent aux vôtres"), _("jusqu’à %(most)s") % {"most": rules["words"]["most"]}),
        (_("Vos propres mots, jamais seuls"), _("jusqu’à %(most)s") % {"most": rules["words"]["most"]}),
        (_("Ce métier, déjà fait hors d’un emploi"), f"+ {rules['tried']}"),
        (_("Une passerelle officielle"), _("jusqu’à %(most)s") % {"most": rules["mobility"]["near"]}),
        (_("Les goûts de ce que vous avez fait"), _("jusqu’à %(most)s") % {"most": rules["tastes"]["most"]}),
        (_("Ce que vous aimez faire"), _("jusqu’à %(most)s") % {"most": rules["interests"]["first"]}),
        (_("Une envie à laquelle le métier répond"), f"+ {wish['theme']} / {wish['interest']}"),
        (_("Une envie dont le métier s’éloigne"), f"− {-wish['against']}"),
        (_("Ce que vous voulez éviter"), f"− {-limit['perhaps']} / {-limit['met']}"),
        (_("Ce qui ressemble à ce que vous avez mis de côté"), f"− {-max(out.values())} / {-min(out.values())}"),
    ]
    columns = [Column(_("Raison")), Column(_("Points"), True)]
    return Table(_("Ce que compte chaque raison"), columns, [[Cell(what), Cell(points)] for what, points in rows])


def card(kept: Sequence[KeptOccupation]) -> dict[str, object]:
    """Where someone is in this step, for the card of the hub: what they keep."""
    return {
        "kept": kept[:3],
        "more": len(kept) > 3,
        "url": reverse("occupations:for_me"),
        "galaxy_url": reverse("occupations:galaxy"),
    }
