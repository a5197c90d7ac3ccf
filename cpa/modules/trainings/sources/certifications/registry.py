"""The export of the national registers → facts, links and names."""

from collections.abc import Mapping
from pathlib import Path

from cpa.modules.trainings.register.tables import Codes, Gathering, Said, Tables
from cpa.modules.trainings.sources.certifications.spelling import (
    answer_of,
    label_of,
    level_of,
    registration_of,
    title_of,
)
from cpa.modules.trainings.sources.official.describing import described
from cpa.sources.sheet import Sheet


def distil(sheets: Mapping[str, Sheet], files: Mapping[str, int]) -> Tables:
    """All that the ten tables say that is kept, whichever of them are there."""
    into = Gathering()
    for table, take in _TAKERS.items():
        if table in sheets:
            take(sheets[table], files[table], into)
    return into.tables()


def _standard(sheet: Sheet, file: int, into: Gathering) -> None:
    for line, (code, title, diploma, level, until, registration, active) in sheet.numbered():
        into.fact(code, Said.TITLE, title_of(title, sheet, line), file, line)
        into.fact(code, Said.DIPLOMA, diploma, file, line)
        into.fact(code, Said.LEVEL, level_of(level), file, line)
        into.fact(code, Said.UNTIL, until, file, line)
        into.fact(code, Said.ACTIVE, answer_of(active), file, line)
        into.fact(code, Said.REGISTRATION, registration_of(registration), file, line)


def _rome(sheet: Sheet, file: int, into: Gathering) -> None:
    _linked(sheet, file, into, Codes.ROME3)


def _nsf(sheet: Sheet, file: int, into: Gathering) -> None:
    _linked(sheet, file, into, Codes.NSF)


def _formacode(sheet: Sheet, file: int, into: Gathering) -> None:
    _linked(sheet, file, into, Codes.FORMACODE)


def _certifiers(sheet: Sheet, file: int, into: Gathering) -> None:
    _linked(sheet, file, into, Codes.CERTIFIER)


def _linked(sheet: Sheet, file: int, into: Gathering, to: Codes) -> None:
    for line, (code, target, name) in sheet.numbered():
        into.link(Codes.CERTIFICATION, code, to, target, file, line)
        into.name(to, target, label_of(target, name), file, line)


def _chains(sheet: Sheet, file: int, into: Gathering) -> None:
    for line, (code, before, after) in sheet.numbered():
        into.link(Codes.CERTIFICATION, before, Codes.CERTIFICATION, code, file, line)
        into.link(Codes.CERTIFICATION, code, Codes.CERTIFICATION, after, file, line)


_TAKERS = {
    "Standard": _standard,
    "Rome": _rome,
    "Nsf": _nsf,
    "Formacode": _formacode,
    "Certificateurs": _certifiers,
    "Ancienne_Nouvelle_Certification": _chains,
}
REGISTRY = described(Path(__file__).with_name("registry.yaml"), distil)
