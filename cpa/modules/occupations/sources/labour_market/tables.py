"""Which reader takes which data set of the labour market."""

from pathlib import Path

from cpa.modules.occupations.sources.labour_market import crosswalks, outlooks, portraits, recruitment, tension
from cpa.modules.occupations.sources.official_table.description import described
from cpa.modules.occupations.sources.official_table.whole import Reader

DESCRIPTION = described(Path(__file__).with_name("source.yaml"))

SERIES = tuple(str(year) for year in range(tension.FIRST_YEAR, tension.LAST_YEAR + 1))
READERS = {
    "recruitment": Reader(recruitment.MEASURES, recruitment.gather, recruitment.told, asks_places=True),
    "tension_basin": Reader(tension.BY_BASIN, tension.gather_by_basin, asks_places=True),
    "tension_family": Reader(tension.BY_FAMILY, tension.gather_by_family, asks_places=True),
    "tension_series": Reader(SERIES, tension.gather_series),
    "wage_bands": Reader(("under_1250", "to_1500", "to_2000", "to_3000", "above"), portraits.gather_wage_bands),
    "median_wage": Reader(("euros", "last_year"), portraits.gather_median_wages),
    "hours": Reader(("saturday", "sunday", "night"), portraits.gather_hours),
    "working_time": Reader(("part_time", "long_weeks", "too_little"), portraits.gather_time),
    "status": Reader(("lasting", "fixed_term", "agency", "apprentice", "self_employed"), portraits.gather_status),
    "ages": Reader(tuple(f"age_{place}" for place in range(9)), portraits.gather_ages),
    "women": Reader(("women",), portraits.gather_women),
    "jobs": Reader(("in_2008", "in_2018"), portraits.gather_jobs),
    "projections": Reader(outlooks.PROJECTED, outlooks.gather_projections, asks_places=True),
    "shortages": Reader(("trades",), outlooks.gather_shortages, asks_places=True),
    "offers": Reader(("offers",), outlooks.gather_offers, asks_places=True),
    "rome_to_family": Reader((), crosswalks.gather_rome_to_family),
    "family_2021_to_2009": Reader((), crosswalks.gather_family_2021_to_2009),
    "names_2009": Reader((), crosswalks.gather_names_2009),
    "names_2021": Reader((), crosswalks.gather_names_2021),
}
