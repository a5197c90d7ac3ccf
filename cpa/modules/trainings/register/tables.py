"""What the sources of certifications and nomenclatures say, as rows: facts, links and names, each with its file and
line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Codes(StrEnum):
    """What codes are of. Those of `catalogue.model.Scheme` bear the same names here."""

    CERTIFICATION = "certification"
    ROME3 = "rome3"
    NSF = "nsf"
    """A group of specialities (« 314 »), with or without its letter (« 314t »)."""
    NSF_DOMAIN = "nsf_domain"
    NSF_CATEGORY = "nsf_category"
    FORMACODE = "formacode"
    """Version 13 and later."""
    FORMACODE10 = "formacode10"
    FORMACODE12 = "formacode12"
    CFD = "cfd"
    MEF = "mef"
    MEFSTAT11 = "mefstat11"
    DIPLOMA_LEVEL = "diploma_level"
    """Level of the Education ministry: the first three characters of a CFD."""
    DIPLOMA_SCHEME = "diploma_scheme"
    """« Dispositif de formation » of the Education ministry."""
    CERTIFIER = "certifier"
    """SIRET of who certifies."""


class Said(StrEnum):
    """What a fact says of a certification."""

    TITLE = "title"
    LEVEL = "level"
    """1 to 8."""
    ACTIVE = "active"
    """« yes » or « no » on the day of the edition."""
    UNTIL = "until"
    """Last day of the registration, ISO."""
    DIPLOMA = "diploma"
    """« CAP », « Licence Professionnelle »…"""
    REGISTRATION = "registration"
    """« right » (de droit) or « request » (sur demande)."""


class FactRow(NamedTuple):
    """Something said of a certification at a line of a file of the edition."""

    code: str
    what: str
    value: str
    file: int
    line: int


class LinkRow(NamedTuple):
    """The code of one kind leads to a code of another. From certification to certification: is replaced by."""

    kind: str
    code: str
    to: str
    target: str
    file: int
    line: int


class NameRow(NamedTuple):
    """The official name of a code, with the days when it opened and closed, ISO, "" when not said."""

    kind: str
    code: str
    name: str
    opens: str
    closes: str
    file: int
    line: int


@dataclass(frozen=True, slots=True)
class Tables:
    """All that one edition of a data set says. Rows that say the same are there once, with their first line."""

    facts: tuple[FactRow, ...] = ()
    links: tuple[LinkRow, ...] = ()
    names: tuple[NameRow, ...] = ()

    def named(self) -> Iterator[tuple[str, Sequence[tuple[object, ...]]]]:
        """Each table with its name."""
        yield from (("facts", self.facts), ("links", self.links), ("names", self.names))


class Gathering:
    """Collects rows of a data set: of what is said twice, the first line stays."""

    def __init__(self) -> None:
        self._facts: dict[tuple[str, str], FactRow] = {}
        self._links: dict[tuple[str, str, str, str], LinkRow] = {}
        self._names: dict[tuple[str, str], NameRow] = {}

    def fact(self, code: str, what: Said, value: str, file: int, line: int) -> None:
        """Something said of a certification; nothing when the value is ""."""
        if value:
            self._facts.setdefault((code, what), FactRow(code, what.value, value, file, line))

    def link(self, kind: Codes, code: str, to: Codes, target: str, file: int, line: int) -> None:
        """A link; nothing when one of the codes is "", or both are the same."""
        if code and target and (kind, code) != (to, target):
            key = (kind.value, code, to.value, target)
            self._links.setdefault(key, LinkRow(*key, file, line))

    def name(
        self, kind: Codes, code: str, name: str, file: int, line: int, *, opens: str = "", closes: str = ""
    ) -> None:
        """The name of a code; nothing when either is ""."""
        if code and name:
            self._names.setdefault((kind, code), NameRow(kind.value, code, name, opens, closes, file, line))

    def tables(self) -> Tables:
        """What was collected, in the order it was met."""
        return Tables(tuple(self._facts.values()), tuple(self._links.values()), tuple(self._names.values()))
