"""The kit of apprenticeship → validity on its day, titles, and the fiche of each code of diploma."""

from collections.abc import Mapping
from pathlib import Path

from cpa.modules.trainings.register.tables import Codes, Gathering, Said, Tables
from cpa.modules.trainings.sources.certifications.spelling import answer_of, level_of, registration_of, title_of
from cpa.modules.trainings.sources.official.describing import described
from cpa.sources.sheet import Sheet

TABLE = "kit_apprentissage"


def distil(sheets: Mapping[str, Sheet], files: Mapping[str, int]) -> Tables:
    """One line is a diploma and its fiche; what is said of the fiche is said again on each of its lines."""
    into, sheet, file = Gathering(), sheets[TABLE], files[TABLE]
    for line, (cfd, code, level, diploma, until, active, title, registration, after, before) in sheet.numbered():
        into.fact(code, Said.TITLE, title_of(title, sheet, line), file, line)
        into.fact(code, Said.LEVEL, level_of(level), file, line)
        into.fact(code, Said.DIPLOMA, diploma, file, line)
        into.fact(code, Said.UNTIL, until, file, line)
        into.fact(code, Said.ACTIVE, answer_of(active), file, line)
        into.fact(code, Said.REGISTRATION, registration_of(registration), file, line)
        into.link(Codes.CERTIFICATION, code, Codes.CFD, cfd, file, line)
        for one in after.split("|"):
            into.link(Codes.CERTIFICATION, code, Codes.CERTIFICATION, one, file, line)
        for one in before.split("|"):
            into.link(Codes.CERTIFICATION, one, Codes.CERTIFICATION, code, file, line)
    return into.tables()


APPRENTICESHIP = described(Path(__file__).with_name("apprenticeship.yaml"), distil)
