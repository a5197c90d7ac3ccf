"""The areas of published territories, for whoever reads tables that speak of them."""

from collections.abc import Iterable, Mapping

from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.content import CommuneRow, Link

NAMED = ("regions", "departments", "communes")
"""The data sets that name areas of today; those of 2019 have their own names."""


def areas_of(names: Mapping[str, str], communes: Iterable[CommuneRow], former: Iterable[Link]) -> Areas:
    """What is known of areas from their names, the communes, and the former codes of these. A former commune that was
    shared out counts where its first heir, by code, lies."""
    around: dict[str, tuple[str, ...]] = {}
    for commune in communes:
        around.setdefault(commune.code, (*filter(None, (commune.basin, commune.department, commune.region)),))
    for link in sorted(former):
        if link.target in around:
            around.setdefault(link.source, around[link.target])
    return Areas(names, around)
