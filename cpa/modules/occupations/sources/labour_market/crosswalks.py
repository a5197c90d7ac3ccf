"""From ROME to families of occupations, and between the families of 2009 and of 2021."""

from cpa.modules.occupations.sources.labour_market.recruitment import FAMILY_2021
from cpa.modules.occupations.sources.labour_market.tension import ROME
from cpa.modules.occupations.sources.official_table import readings
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.content import Gathering, Link
from cpa.modules.occupations.sources.official_table.problems import Refused
from cpa.modules.occupations.sources.official_table.reader import Row

DETAILED_2009 = r"[A-Z][0-9][A-Z][0-9]{2}"
MODES = {"direct (FAP9RSQ)": False, "selon qualification (FAP9RAQ)": True}
OFFICIAL = 1000


def gather_rome_to_family(row: Row, into: Gathering, areas: Areas) -> None:
    """Take one link from ROME (version 3), with the qualification it depends on, to a family of 2009."""
    occupation = readings.code(row, "code_rome_v3", ROME)
    qualification = readings.code(row, "qualification", r"[0-9]?")
    if MODES[readings.one_of(row, "mode", MODES)] != bool(qualification):
        raise Refused("TABLE-MODALITE", "mode")
    into.links.append(Link(occupation, qualification, readings.code(row, "fap2009_225", DETAILED_2009), OFFICIAL))
    into.counts["direct"] += not qualification


def gather_family_2021_to_2009(row: Row, into: Gathering, areas: Areas) -> None:
    """Take one likeness of names between a family of 2021 and one of 2009. It is not official, and two codes that look
    alike prove nothing: only the likeness is kept."""
    score = readings.scaled(row, "score_libelle", 1000)
    if score is None or not 0 < score <= OFFICIAL:
        raise Refused("TABLE-NOMBRE", "score_libelle")
    source = readings.code(row, "fap2021_228", FAMILY_2021)
    into.links.append(Link(source, "", readings.code(row, "fap2009_225", DETAILED_2009), score))


_LEVELS_2009 = (
    ("Code FAP détaillées", "FAP détaillées"),
    ("Code FAP agrégées", "FAP agrégées"),
    ("Code domaines professionnels", "domaines professionnels"),
)
_LEVELS_2021 = (("Code_FAP228", "Intitulé_FAP228"), ("Code_FAP86", "Intitulé_FAP86"), ("Code_FAP22", "Intitulé_FAP22"))


def gather_names_2009(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the names of the three levels of the families of 2009."""
    _names(row, into, _LEVELS_2009)


def gather_names_2021(row: Row, into: Gathering, areas: Areas) -> None:
    """Take the names of the three levels of the families of 2021 that figures use."""
    _names(row, into, _LEVELS_2021)


def _names(row: Row, into: Gathering, levels: tuple[tuple[str, str], ...]) -> None:
    for code, name in levels:
        into.label(readings.code(row, code, r"[A-Z][0-9A-Z]{0,2}(?:[0-9]{2})?"), row[name])
