"""Up to three occupations side by side, from what is known of the person."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _

from cpa.modules.occupations.bridges.building import Bridging
from cpa.modules.occupations.bridges.ground import ground_of
from cpa.modules.occupations.bridges.model import Bridge, WeighedSkill
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.galaxy import choices
from cpa.modules.occupations.galaxy.about import about
from cpa.modules.occupations.galaxy.facts import leads
from cpa.modules.occupations.galaxy.names import short_of
from cpa.modules.occupations.galaxy.person import Person
from cpa.modules.occupations.galaxy.words import BANDS, INTERESTS, core_missing, counted, lasting
from cpa.ui.tables import Cell, Column, Table

MOST, NAMED, NEIGHBOURS = 3, 4, 6


def known(catalogue: Catalogue, codes: Sequence[str]) -> list[str]:
    """The first three of these codes that the catalogue has, each once."""
    return [code for code in dict.fromkeys(codes) if code in catalogue.index][:MOST]


def beside(catalogue: Catalogue, person: Person, codes: Sequence[str]) -> list[tuple[str, str]]:
    """What may stand beside an only occupation, code and name: what is kept, then its closest bridges."""
    near = [lead.code for code in codes for lead in leads(catalogue, code).shown[:NEIGHBOURS]]
    offered = dict.fromkeys([*(each.code for each in person.kept), *near])
    return [(code, choices.name_of(catalogue, code)) for code in offered if code not in codes]


def comparison(catalogue: Catalogue, person: Person, codes: Sequence[str]) -> Table:
    """A row a question, a column an occupation. Raises KeyError for an unknown code."""
    bridging = Bridging(ground_of(person.facts, catalogue), catalogue)
    bridges = [bridging.to(code) for code in codes]
    columns = [Column(_("Question")), *(Column(bridge.name) for bridge in bridges)]
    rows = [[Cell(title), *(answer(bridge) for bridge in bridges)] for title, answer in _questions(catalogue)]
    return Table(_("Les métiers côte à côte"), columns, rows)


def _questions(catalogue: Catalogue) -> list[tuple[str, Callable[[Bridge], Cell]]]:
    return [
        (
            _("Famille"),
            lambda bridge: Cell(short_of(bridge.family, catalogue.families.get(bridge.family, bridge.family))),
        ),
        (_("Ce que vous avez dit savoir"), lambda bridge: _known(bridge.shared.said)),
        (_("Ce que vous savez sans doute"), lambda bridge: _known(bridge.shared.probable)),
        (_("Ce qu’il vous manque"), lambda bridge: _named(bridge.shared.heart, core_missing(len(bridge.shared.heart)))),
        (_("Effort estimé"), _effort),
        (_("Pour qui aime"), lambda bridge: Cell(_interests(catalogue, bridge.target))),
        (_("Dans quelles conditions"), lambda bridge: _contexts(catalogue, bridge.target)),
    ]


def _named(skills: Sequence[WeighedSkill], count: str) -> Cell:
    names = [skill.name for skill in skills[:NAMED]]
    return Cell(count, note=" · ".join(names), note_language="fr")


def _known(skills: Sequence[WeighedSkill]) -> Cell:
    return _named(skills, counted(len(skills)))


def _effort(bridge: Bridge) -> Cell:
    return Cell(str(BANDS[bridge.effort.band]), note=lasting(bridge.effort.length))


def _interests(catalogue: Catalogue, code: str) -> str:
    letters = catalogue.occupations[catalogue.index[code]].interests
    return " ; ".join(str(INTERESTS[letter]) for letter in letters)


def _contexts(catalogue: Catalogue, code: str) -> Cell:
    return Cell(
        " · ".join(about(catalogue, code).contexts[:8]) or _("La liste officielle ne le dit pas."), language="fr"
    )
