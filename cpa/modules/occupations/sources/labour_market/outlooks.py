"""What is said of trades as a whole: projections to 2030, the list of trades short of hands, the offers of one day."""

import re

from cpa.modules.occupations.sources.labour_market.tension import ROME
from cpa.modules.occupations.sources.official_table import readings
from cpa.modules.occupations.sources.official_table.areas import Areas, bare
from cpa.modules.occupations.sources.official_table.content import COUNTRY, Gathering
from cpa.modules.occupations.sources.official_table.reader import Row

PROJECTED = ("jobs", "created", "retiring", "starting", "moving", "gap", "open")
"""Jobs in 2019, then from 2019 to 2030: jobs created (below zero: lost), people who end their career, young people who
start (below zero in the source: they fill posts), people who come from other regions, posts that would stay without
anyone, posts to fill. In jobs."""

_PROJECTED = ("effectifs_2019_milliers", "creations_destructions_milliers", "departs_fin_carriere_milliers",
              "jeunes_debutants_milliers", "solde_mobilites_inter_regions_milliers", "desequilibre_milliers",
              "postes_a_pourvoir_milliers")  # fmt: skip

REGROUPED = {"D0A": ("D0Z", "D3Z"), "F0A": ("F0Z", "F1Z"), "F2A": ("F2Z", "F3Z"), "XK_": ("K0Z", "X0Z")}
"""Families that the projections put together, by their names."""

WHOLE_COUNTRY = "franceentiere"
NOWHERE = frozenset({"", "null"})
"""How a commune that is not known is written among the offers."""


def families_of(code: str) -> tuple[str, ...]:
    """The families FAP-2009 (level 87) that a code of the projections covers (« B6Z;B7Z », « XK_ »)."""
    return tuple(one for part in code.split(";") for one in REGROUPED.get(part, (part,)))


def gather_projections(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the projection of a family, or of several put together, in a region."""
    code = readings.code(row, "code_fap", r"[A-Z][0-9A-Z][A-Z_](?:;[A-Z][0-9A-Z][A-Z_])*")
    values = [readings.scaled(row, column, 1000) for column in _PROJECTED]
    into.put(code, areas.region_named(row, "region"), values)


def gather_shortages(row: Row, into: Gathering, areas: Areas) -> None:
    """Take one trade of the list that the State sets, region by region."""
    family = readings.code(row, "Code FAP", r"[A-Z][0-9A-Z]Z[0-9]{2}|[A-Z][0-9][A-Z][0-9]{2}")
    area = COUNTRY if bare(row["Region"]) == WHOLE_COUNTRY else areas.region_named(row, "Region")
    into.counts["names"] += 1
    # Several names share one family: the list is written by trade, its codes are wider.
    into.add(family, area, (1,))


def gather_offers(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the offers of an occupation in a commune: they count in every area around it."""
    occupation = readings.code(row, "dc_rome_id", ROME)
    count = readings.whole(row, "nb_offre") or 0
    into.vintages.add(readings.code(row, "date_extract", r"20[0-9]{2}-[0-9]{2}-[0-9]{2}"))
    into.counts["offers"] += count
    around = areas.of_commune.get(row["commune"], ())
    if not around:
        into.counts["offers without a known commune"] += count
        if row["commune"] not in NOWHERE:
            into.counts["unknown communes"] += 1
    for area in (*around, COUNTRY):
        into.add(occupation, area, (count,))


def is_group(code: str) -> bool:
    """Whether a code of the projections covers several families."""
    return re.fullmatch(r"[A-Z][0-9A-Z]Z|[A-Z][0-9][A-Z]", code) is None or code in REGROUPED
