"""The register of the beginning of 2021 → validity and titles of fiches that later files say nothing of."""

from collections.abc import Mapping
from pathlib import Path

from cpa.modules.trainings.register.tables import Codes, Gathering, Said, Tables
from cpa.modules.trainings.sources.certifications.spelling import answer_of, level_of, registration_of, title_of
from cpa.modules.trainings.sources.official.describing import described
from cpa.sources.sheet import Sheet


def distil(sheets: Mapping[str, Sheet], files: Mapping[str, int]) -> Tables:
    """What the register said of each fiche, and the codes of diplomas."""
    into = Gathering()
    _fiches(sheets["rncp_info"], files["rncp_info"], into)
    for line, (cfd, code) in sheets["codes_diplomes"].numbered():
        into.link(Codes.CERTIFICATION, code, Codes.CFD, cfd, files["codes_diplomes"], line)
    return into.tables()


def _fiches(sheet: Sheet, file: int, into: Gathering) -> None:
    for line, (code, title, until, active, level, diploma, before, after, registration) in sheet.numbered():
        into.fact(code, Said.TITLE, title_of(title, sheet, line), file, line)
        into.fact(code, Said.LEVEL, level_of(level), file, line)
        into.fact(code, Said.DIPLOMA, diploma, file, line)
        into.fact(code, Said.UNTIL, until, file, line)
        into.fact(code, Said.ACTIVE, answer_of(active), file, line)
        into.fact(code, Said.REGISTRATION, registration_of(registration), file, line)
        into.link(Codes.CERTIFICATION, before, Codes.CERTIFICATION, code, file, line)
        into.link(Codes.CERTIFICATION, code, Codes.CERTIFICATION, after, file, line)


HISTORY = described(Path(__file__).with_name("history.yaml"), distil)
