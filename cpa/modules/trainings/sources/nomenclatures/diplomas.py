"""Diplomas of the Education ministry: names, levels, specialities, and the diploma that each module (MEF) leads to."""

from collections.abc import Mapping
from pathlib import Path

from cpa.modules.trainings.register.tables import Codes, Gathering, Tables
from cpa.modules.trainings.sources.official.describing import described
from cpa.sources.sheet import Sheet


def distil(sheets: Mapping[str, Sheet], files: Mapping[str, int]) -> Tables:
    """Names and links of the five tables."""
    into = Gathering()
    _diplomas(sheets["vFormationDiplome"], files["vFormationDiplome"], into)
    _modules(sheets["nMef"], files["nMef"], into)
    file = files["nNiveauFormationDiplome"]
    for line, (code, name, opens, closes) in sheets["nNiveauFormationDiplome"].numbered():
        into.name(Codes.DIPLOMA_LEVEL, code, name, file, line, opens=opens, closes=closes)
    file = files["nDispositifFormation"]
    for line, (code, level, name, opens, closes) in sheets["nDispositifFormation"].numbered():
        into.name(Codes.DIPLOMA_SCHEME, code, name, file, line, opens=opens, closes=closes)
        into.link(Codes.DIPLOMA_SCHEME, code, Codes.DIPLOMA_LEVEL, level, file, line)
    if "diplomes_professionnels_cpc" in sheets:
        file = files["diplomes_professionnels_cpc"]
        for line, (code, number) in sheets["diplomes_professionnels_cpc"].numbered():
            into.link(Codes.CERTIFICATION, f"RNCP{number}" if number else "", Codes.CFD, code, file, line)
    return into.tables()


def _diplomas(sheet: Sheet, file: int, into: Gathering) -> None:
    for line, (code, group, name, opens, closes) in sheet.numbered():
        into.name(Codes.CFD, code, name, file, line, opens=opens, closes=closes)
        into.link(Codes.CFD, code, Codes.NSF, group, file, line)


def _modules(sheet: Sheet, file: int, into: Gathering) -> None:
    """Of two modules that share a MEFSTAT11, both diplomas are kept."""
    for line, (code, scheme, diploma, name, opens, closes, stat) in sheet.numbered():
        into.name(Codes.MEF, code, name, file, line, opens=opens, closes=closes)
        into.link(Codes.MEF, code, Codes.CFD, diploma, file, line)
        into.link(Codes.MEF, code, Codes.MEFSTAT11, stat, file, line)
        into.link(Codes.MEF, code, Codes.DIPLOMA_SCHEME, scheme, file, line)
        into.link(Codes.MEFSTAT11, stat, Codes.CFD, diploma, file, line)


DIPLOMAS = described(Path(__file__).with_name("diplomas.yaml"), distil)
