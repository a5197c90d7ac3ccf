"""What reading a DSN file yields, in order of the file. Quantities are whole hundredths, dates are dates, codes stay
text. A declaration may hold tens of thousands of persons: they come one by one."""

from dataclasses import dataclass
from datetime import date, datetime

from cpa.kernel.period import Period
from cpa.kernel.problem import Problem
from cpa.module_api.contributions import Identifiers


@dataclass(frozen=True, slots=True)
class EnvoiOpened:
    """Header of one message (S10). `trial` envois credit nothing. `norm` is that of the file, never of the month."""

    norm: str
    trial: bool
    empty: bool
    deposited_at: datetime | None = None
    flow: str = ""


@dataclass(frozen=True, slots=True)
class DeclarationOpened:
    """Header of one declaration (S20 with its S21.G00.06 and 11). `month` is None for an event (natures 04, 05, 07)."""

    nature: str
    kind: str
    fraction: str
    order: int
    month: date | None
    built_on: date
    scope: str
    currency: str
    siret: str
    target: str
    line: int


@dataclass(frozen=True, slots=True)
class ContractRead:
    """S21.G00.40 with its end (62). `unit`, `reference`, `quantity` are 40.011, 012, 013, `full_post` is
    40.054 (what a full post would be, for a public post that is not); None when absent. `pcs` and `title` are what the
    job is called: 40.004 (a code) and 40.006 (in words)."""

    number: str
    start: date
    nature: str
    scheme: str
    unit: str
    reference: int | None
    quantity: int | None
    modality: str
    employment_status: str
    post_nature: str
    disability_status: str
    pension_regime: str
    line: int
    ended_on: date | None = None
    end_motive: str = ""
    full_post: int | None = None
    pcs: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ContractChangeRead:
    """S21.G00.41: what held before `changed_on`. Empty or None where the block says nothing of it."""

    contract: str
    changed_on: date
    line: int
    former_siret: str = ""
    former_number: str = ""
    former_start: date | None = None
    former_unit: str = ""
    former_quantity: int | None = None
    former_reference: int | None = None
    former_modality: str = ""
    former_status: str = ""
    former_disability: str = ""
    recomputed_from: date | None = None


@dataclass(frozen=True, slots=True)
class ActivityRead:
    """S21.G00.53 under a 51 of type 002, unit 40 left out: `kind` 01 paid, 02 not paid; `unit` resolved through the
    contract when the row has none."""

    contract: str
    period: Period
    kind: str
    unit: str
    amount: int
    line: int


@dataclass(frozen=True, slots=True)
class AbsenceRead:
    """S21.G00.60 (`block` « 60 ») or 65. `first` is the first day away, `last` the forecast or real last day: the day
    before `first` when nobody was away in the end."""

    contract: str
    block: str
    motive: str
    first: date
    last: date | None
    line: int


@dataclass(frozen=True, slots=True)
class ExposureRead:
    """S21.G00.34: one factor, or 99 which withdraws all those of the contract and year."""

    factor: str
    contract: str
    year: int
    line: int


@dataclass(frozen=True, slots=True)
class PayRead:
    """S21.G00.51 of type 002: the amount in cents, for people without working time."""

    contract: str
    period: Period
    amount: int
    line: int


@dataclass(frozen=True, slots=True)
class PersonRead:
    """One individu of a declaration. Identity goes no further than `identifiers`."""

    identifiers: Identifiers
    line: int
    contracts: tuple[ContractRead, ...] = ()
    changes: tuple[ContractChangeRead, ...] = ()
    activities: tuple[ActivityRead, ...] = ()
    absences: tuple[AbsenceRead, ...] = ()
    exposures: tuple[ExposureRead, ...] = ()
    pays: tuple[PayRead, ...] = ()


@dataclass(frozen=True, slots=True)
class DeclarationClosed:
    """End of a declaration: it stands unless one of its problems rejects."""

    problems: tuple[Problem, ...] = ()
    persons: int = 0
    last_line: int = 0


@dataclass(frozen=True, slots=True)
class EnvoiClosed:
    """End of a message. A rejecting problem here (S10, S90, an unreadable line, a cut file) takes every declaration
    of the message with it."""

    problems: tuple[Problem, ...] = ()
    lines: int = 0


Event = EnvoiOpened | DeclarationOpened | PersonRead | DeclarationClosed | EnvoiClosed
