"""What a topic speaks from: the codes of one occupation, the areas around a place, the figures that were found."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from django.utils.translation import gettext as _

from cpa.modules.occupations.outlook.families import Codes
from cpa.modules.occupations.outlook.known import Known
from cpa.modules.occupations.outlook.model import Edition, Figures
from cpa.modules.occupations.outlook.written import official
from cpa.modules.occupations.sources.official_table.content import COUNTRY
from cpa.modules.occupations.sources.territories.queries import Area


class Found(NamedTuple):
    """Values of a data set, the code and the area that they are really of."""

    values: tuple[int | None, ...]
    code: str
    area: Area


@dataclass(frozen=True, slots=True)
class Ground:
    """`areas` are smallest first, the country last; `day` is the day on which the page is read."""

    known: Known
    figures: Figures
    codes: Codes
    areas: tuple[Area, ...]
    day: date

    def first(self, dataset: str, codes: Iterable[str], needed: int = 0) -> Found | None:
        """The figures of the first code that has any, in the smallest area, with the needed value known."""
        return next(self._found(dataset, codes, needed), None)

    def _found(self, dataset: str, codes: Iterable[str], needed: int) -> Iterator[Found]:
        for code in codes:
            for area in self.areas:
                values = self.figures.get(dataset, code, area.code)
                if values is not None and values[needed] is not None:
                    yield Found(values, code, area)

    def edition(self, dataset: str) -> Edition | None:
        """The edition of a data set that is shown, None when none is."""
        return self.known.editions.get(dataset)

    def editions(self, *datasets: str) -> tuple[Edition, ...]:
        """The editions of these data sets that are shown."""
        return tuple(one for dataset in datasets if (one := self.edition(dataset)))

    def name(self, family: str) -> str:
        """The official name of a family of 2009, its code when it has none."""
        return official(self.known.names.get(family, family))

    def recent_name(self, family: str) -> str:
        """The same for a family of 2021."""
        return official(self.known.recent_names.get(family, family))


def country() -> Area:
    """The whole country as an area."""
    return Area(COUNTRY, _("France"))


def here(area: Area) -> str:
    """How a sentence about an area begins."""
    return {
        "B": _("Ici"),
        "D": _("Dans ce département"),
        "R": _("Dans cette région"),
        "F": _("En France"),
    }[area.code[0]]


def kind_of(area: Area) -> str:
    """What an area is, in words."""
    return {
        "B": _("bassin d’emploi"),
        "D": _("département"),
        "R": _("région"),
        "F": _("pays"),
    }[area.code[0]]


def is_local(areas: Sequence[Area]) -> bool:
    """Whether a place was chosen."""
    return any(area.code != COUNTRY for area in areas)
