"""The areas that published tables speak of, as the published territories know them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cpa.modules.occupations.sources.official_table.content import Gathering
from cpa.modules.occupations.sources.official_table.problems import Refused
from cpa.modules.occupations.sources.official_table.reader import Row
from cpa.modules.occupations.sources.official_table.spelling import spelt


@dataclass(frozen=True, slots=True)
class Areas:
    """Names of areas (« R84 » → « Auvergne-Rhône-Alpes »); of each commune, current or former, the areas it lies in,
    smallest first."""

    names: Mapping[str, str]
    of_commune: Mapping[str, tuple[str, ...]]
    regions_by_name: Mapping[str, str] = field(init=False)

    def __post_init__(self) -> None:
        regions = {bare(name): area for area, name in self.names.items() if area.startswith("R")}
        object.__setattr__(self, "regions_by_name", regions)

    def region_named(self, row: Row, column: str) -> str:
        """The region of this name, however it is spelt. Raises Refused."""
        area = self.regions_by_name.get(bare(row[column]))
        if area is None:
            raise Refused("TABLE-MODALITE", column)
        return area

    def expect(self, into: Gathering, area: str) -> None:
        """Note an area that is in no list: its figures are kept under its code."""
        if area not in self.names:
            into.unknown_areas[area] += 1


def bare(name: str) -> str:
    """A name without accents, capitals, blanks or signs, to compare spellings of one name."""
    return spelt(name).replace(" ", "")
