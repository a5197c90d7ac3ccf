"""How hard it is to hire in a trade, and why: classes from 1 (weak) to 5 (strong), by ROME and basin, or by family."""

from cpa.modules.occupations.sources.official_table import content, readings
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.content import COUNTRY, Gathering
from cpa.modules.occupations.sources.official_table.problems import Refused
from cpa.modules.occupations.sources.official_table.reader import Row

ROME = r"[A-N][0-9]{4}"
FAMILY_2009 = r"[A-Z][0-9A-Z][0-9A-Z](?:[0-9]{2})?"

CLASSES = ("tension", "hiring", "training", "workforce", "unsteady", "conditions", "distance")
"""Tension, then what makes it: many hires, a trade that asks for its own training, few people available, jobs that do
not last, hard conditions, people and jobs in different places."""

BY_BASIN = (*CLASSES, "offers", "seekers")
"""Offers and job seekers that the classes were computed from, in hundredths."""

BY_FAMILY = (*CLASSES, "index", "jobs")
"""The tension's own index in thousandths, and jobs as published, rounded to the hundred."""

FIRST_YEAR, LAST_YEAR = 2011, 2019

_IN_BASIN = ("ind_tension_d", "ind_int_emb_d", "ind_specif_form_empl_d", "ind_main_oeuvre_d", "ind_dur_empl_d",
             "ind_cond_travail_d", "ind_mismatch_geo_d")  # fmt: skip
_OF_FAMILY = (
    "Catégorie Tension",
    "Intensité d'embauches",
    "Lien formation-emploi",
    "Manque de main-d'œuvre disponible",
    "Non-durabilité de l'emploi",
    "Conditions de travail contraignantes",
    "Inadéquation géographique",
)


def gather_by_basin(row: Row, into: Gathering, areas: Areas) -> None:
    """Take one line of the tension by occupation and basin."""
    basin = content.basin(readings.code(row, "cbassin", r"[0-9]{3,4}"))
    areas.expect(into, basin)
    into.vintages.add(readings.code(row, "annee", r"20[0-9]{2}"))
    classes = [readings.rank(row, column) for column in _IN_BASIN]
    into.put(
        readings.code(row, "ROME", ROME),
        basin,
        (*classes, readings.scaled(row, "oee", 100), readings.scaled(row, "defm_abc", 100)),
    )


def gather_by_family(row: Row, into: Gathering, areas: Areas) -> None:
    """Take one line of the tension by family and country, region or department. Where classes are not published, the
    jobs of a family too small for them are."""
    area = _area(row)
    if area != COUNTRY:
        areas.expect(into, area)
    into.vintages.add(readings.code(row, "Année", r"20[0-9]{2}"))
    family = readings.code(row, "fap", FAMILY_2009)
    if readings.one_of(row, "niveau_fap", ("fap 225", "fap 87")) != ("fap 225" if len(family) == 5 else "fap 87"):
        raise Refused("TABLE-CODE", "fap")
    classes = [readings.rank(row, column) for column in _OF_FAMILY]
    into.counts["classed"] += classes[0] is not None
    into.put(family, area, (*classes, readings.scaled(row, "Tension", 1000), readings.whole(row, "Emploi moyen")))


def gather_series(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the index of one year of a family, in thousandths, at its place among the years."""
    year = int(readings.code(row, "Année", r"20[0-9]{2}"))
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused("TABLE-MODALITE", "Année")
    family = readings.code(row, "fap", FAMILY_2009)
    into.place(family, COUNTRY, year - FIRST_YEAR, readings.scaled(row, "Tension", 1000))


def _area(row: Row) -> str:
    """The area of a line: the country's lines name none, the others exactly one."""
    level = readings.one_of(row, "niveau_geo", ("nat", "reg", "dep"))
    region, department = row["reg"].removesuffix(".0"), row["dep"]
    if (bool(region), bool(department)) != (level == "reg", level == "dep"):
        raise Refused("TABLE-CODE", "niveau_geo")
    if level == "reg":
        return content.region(readings.code(row, "reg", r"[0-9]{1,2}(?:\.0)?").removesuffix(".0"))
    return content.department(readings.code(row, "dep", r"[0-9]{1,3}|2[AB]")) if level == "dep" else COUNTRY
