"""CertifInfo → titles, levels and links of the diplomas that have a fiche in a national register."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from cpa.modules.trainings.register.tables import Codes, Gathering, Said, Tables
from cpa.modules.trainings.sources.certifications.spelling import title_of
from cpa.modules.trainings.sources.official.describing import described
from cpa.sources.sheet import Sheet


def distil(sheets: Mapping[str, Sheet], files: Mapping[str, int]) -> Tables:
    """What is said of the fiches; diplomas that no national register knows are counted and left."""
    into, sheet, file = Gathering(), sheets["certifinfo"], files["certifinfo"]
    for line, row in sheet.numbered():
        codes = list(_fiches(row[10], row[11]))
        if not codes:
            sheet.counts["in no national register"] += 1
        for code in codes:
            _one(code, row, line, sheet, file, into)
    return into.tables()


def _fiches(rncp: str, rs: str) -> Iterator[str]:
    if rncp:
        yield f"RNCP{rncp}"
    if rs:
        yield f"RS{rs}"


def _one(code: str, row: tuple[str, ...], line: int, sheet: Sheet, file: int, into: Gathering) -> None:
    _number, title, level, formacode, *romes, nsf, _rncp, _rs, cfd, before = row
    into.fact(code, Said.TITLE, title_of(title, sheet, line), file, line)
    into.fact(code, Said.LEVEL, level, file, line)
    into.link(Codes.CERTIFICATION, code, Codes.FORMACODE, formacode, file, line)
    into.link(Codes.CERTIFICATION, code, Codes.NSF, nsf, file, line)
    into.link(Codes.CERTIFICATION, code, Codes.CFD, cfd, file, line)
    for rome in romes:
        into.link(Codes.CERTIFICATION, code, Codes.ROME3, rome, file, line)
    if before and code.startswith("RNCP"):
        into.link(Codes.CERTIFICATION, f"RNCP{before}", Codes.CERTIFICATION, code, file, line)


CERTIFINFO = described(Path(__file__).with_name("certifinfo.yaml"), distil)
