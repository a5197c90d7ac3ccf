"""Small tables as official ones are written, and the places they speak of."""

import io
from dataclasses import replace

from cpa.modules.occupations.sources.labour_market import tables as labour_market
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.content import Figure
from cpa.modules.occupations.sources.official_table.whole import TableRead, read_table
from cpa.modules.occupations.sources.territories import tables as territories

AREAS = Areas(
    names={"R53": "Bretagne", "R75": "Nouvelle-Aquitaine", "R11": "Île-de-France", "D29": "Finistère",
           "D22": "Côtes-d'Armor",
           "B5304": "CARHAIX", "B0101": "BASSE-TERRE", "R01": "Guadeloupe", "D971": "Guadeloupe"},
    of_commune={"29024": ("B5304", "D29", "R53"), "29019": ("D29", "R53"), "29232": ("B5308", "D29", "R53")},
)  # fmt: skip


def table(dataset: str, text: str, *, floors: dict[str, int] | None = None) -> TableRead:
    """What a table of this text says, with the floors given instead of those of the real one."""
    source = labour_market if dataset in labour_market.READERS else territories
    description = replace(source.DESCRIPTION.of(dataset), floors=floors or {}, ceilings={})
    return read_table(io.BytesIO(text.encode()), description, source.READERS[dataset], AREAS)


def figures(read: TableRead) -> dict[tuple[str, str], tuple[int | None, ...]]:
    """The figures of a table by code and area."""
    return {(one.code, one.area): one.values for one in map(Figure._make, read.figures)}


def codes(read: TableRead) -> list[tuple[str, str]]:
    """The problems of a table: code and place."""
    return [(one.code, one.where) for one in read.problems]
