"""What was declared about one person, as the derivation of facts reads it. Quantities are whole hundredths."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import NamedTuple

from cpa.kernel.period import Period

NEVER_DEPOSITED = datetime.min.replace(tzinfo=UTC)


class Slot(NamedTuple):
    """What one declaration at most may occupy: an establishment, a month, a fraction of it, a scope."""

    siret: str
    month: date | None
    fraction: str
    scope: str


@dataclass(frozen=True, slots=True)
class Header:
    """One stored declaration. `replaces` tells an « annule et remplace » from a first declaration of the month."""

    id: int
    slot: Slot
    replaces: bool
    built_on: date
    order: int
    deposited_at: datetime | None
    received_on: date
    currency: str = "01"

    @property
    def rank(self) -> tuple[date, int, bool, datetime]:
        """Which of two declarations of one slot was built later. The number of order alone restarts each month."""
        return (self.built_on, self.order, self.replaces, self.deposited_at or NEVER_DEPOSITED)

    @property
    def turn(self) -> tuple[object, ...]:
        """The order in which declarations of different months speak: by month, then by rank; never by arrival."""
        return (self.slot.month or date.min, *self.rank, self.slot.siret, self.slot.fraction, self.slot.scope)

    @property
    def reference(self) -> str:
        """How the declaration is quoted as evidence: establishment, month, fraction, day built and order."""
        month = f"{self.slot.month:%Y-%m}" if self.slot.month else "-"
        return f"{self.slot.siret} {month} {self.slot.fraction} {self.built_on:%Y%m%d}-{self.order}"


class ContractKey(NamedTuple):
    """What identifies a contract of one person (its number alone identifies nothing)."""

    siret: str
    number: str
    start: date


@dataclass(frozen=True, slots=True)
class ContractState:
    """What one declaration says of one contract."""

    header: Header
    key: ContractKey
    line: int
    nature: str = ""
    unit: str = ""
    reference: int | None = None
    employment_status: str = ""
    disability_status: str = ""
    pension_regime: str = ""
    ended_on: date | None = None
    end_motive: str = ""
    quantity: int | None = None
    post_nature: str = ""
    full_post: int | None = None
    pcs: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class ContractChange:
    """What held for a contract before `changed_on`, as one declaration says. Empty where it says nothing."""

    header: Header
    key: ContractKey
    line: int
    changed_on: date
    former_siret: str = ""
    former_number: str = ""
    former_start: date | None = None
    former_unit: str = ""
    former_reference: int | None = None
    recomputed_from: date | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """Working time paid (`kind` 01) or absent (02) over a period, in hundredths of `unit`. May be negative."""

    header: Header
    key: ContractKey
    line: int
    kind: str
    unit: str
    period: Period
    amount: int


@dataclass(frozen=True, slots=True)
class Pay:
    """Pay of a period in cents, kept only for contracts that are not counted in time."""

    header: Header
    key: ContractKey
    line: int
    period: Period
    amount: int


@dataclass(frozen=True, slots=True)
class Absence:
    """A suspension of work from `first`, until `last` as far as this declaration knows."""

    header: Header
    key: ContractKey
    line: int
    block: str
    motive: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class Exposure:
    """One hardship factor of a contract and year, or 99 which withdraws them."""

    header: Header
    key: ContractKey
    line: int
    factor: str
    year: int


@dataclass(frozen=True, slots=True)
class Declared:
    """Everything the declarations in force say of one person."""

    contracts: tuple[ContractState, ...] = ()
    changes: tuple[ContractChange, ...] = ()
    activities: tuple[Activity, ...] = ()
    pays: tuple[Pay, ...] = ()
    absences: tuple[Absence, ...] = ()
    exposures: tuple[Exposure, ...] = ()
