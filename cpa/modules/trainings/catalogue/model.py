"""The words of the training catalogue, whatever source they were read in. Knows no database and no format."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a fact was read: the data set and its edition (`vintage`, as its producer dates it), the SHA-256 of the
    file's bytes, and the line there (of the element's start tag in XML)."""

    dataset: str
    vintage: str
    digest: str
    line: int


@dataclass(frozen=True, slots=True)
class Certification:
    """A certification of the national registers. `code` is « RNCP » or « RS » then digits. What a source does not say
    is None, or "" for texts: an unknown end is not « no end ». `level` is the European one, 1 to 8.

    `active` is what the producer said on `active_on`; after that day it is not known any more.
    """

    code: str
    title: str
    level: int | None
    registered_until: date | None
    active: bool | None
    active_on: date | None
    replaced_by: tuple[str, ...]
    read_in: Provenance


class Scheme(StrEnum):
    """The nomenclatures that certifications, offers and outcomes are linked by."""

    ROME3 = "rome3"
    NSF = "nsf"
    FORMACODE = "formacode"
    CFD = "cfd"
    MEFSTAT11 = "mefstat11"


class Rhythm(StrEnum):
    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    EVENINGS = "evenings"
    BLOCKS = "blocks"
    SANDWICH = "sandwich"
    """In turns at work and at school: apprenticeship and the like."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happens. `commune` is the official code of the commune of today, "" when it could not be found out;
    `latitude` and `longitude` are in millionths of a degree. `department` is its number (« 29 », « 2A », « 974 »),
    which some sources say alone."""

    commune: str = ""
    postal_code: str = ""
    town: str = ""
    address: str = ""
    latitude: int | None = None
    longitude: int | None = None
    department: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """A dated run of a training. `full` is None when the source does not say."""

    key: str
    starts: date | None
    ends: date | None
    full: bool | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A training body, by what sources say of it: SIRET (14 digits), UAI (8 characters), or both, or a name alone."""

    siret: str = ""
    uai: str = ""
    name: str = ""
    qualiopi: bool | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A training proposed by a body in a place, as one source says it. `key` is its number there, unique in `source`.

    `price_cents` is what is asked of whoever pays, all taxes included; `hours` the length in hours, rounded up; both
    None when unknown. `remote` and `cpf` (whether the source sells it through the CPF) are None when not said. `about`
    is the provider's own text: data to escape, bounded, never markup.
    """

    source: str
    key: str
    title: str
    body: Body
    place: Place
    certification: str
    links: tuple[tuple[Scheme, str], ...]
    hours: int | None
    price_cents: int | None
    rhythm: Rhythm
    remote: bool | None
    cpf: bool | None
    capacity: int | None
    sessions: tuple[Session, ...]
    about: str
    updated_on: date | None
    read_in: Provenance
    price_from_cents: int | None = None
    """The lowest price, when a source gives several: `price_cents` is then the highest."""


@dataclass(frozen=True, slots=True)
class ListedBody:
    """A body as a list of bodies says it: once with its seat (`is_seat`), once for each place where it trains.
    `closed` is None when the source does not say."""

    source: str
    key: str
    body: Body
    place: Place
    is_seat: bool
    read_in: Provenance
    closed: bool | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """What a source says and we do not take: `why` is the code of a problem, `said` what was refused, by the name of
    its column. The whole record when `whole`; else the record `key` was taken without that value. Never what names a
    person: those columns are not read."""

    source: str
    key: str
    why: str
    said: tuple[tuple[str, str], ...]
    whole: bool
    read_in: Provenance


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of those who left a training: who is counted (`certification` or another code of `scheme`), where
    (`area`: "" for the whole country, « region:11 », « body:0010856A »), which cohort, and how many.

    Rates are in tenths of a percent; `leavers` is the number behind them; None when withheld or unknown.
    """

    scheme: str
    code: str
    area: str
    cohort: str
    measure: str
    months: int
    rate_per_mille: int | None
    leavers: int | None
    read_in: Provenance
