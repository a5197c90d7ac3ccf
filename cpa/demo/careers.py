"""The ten careers of the demonstration, as written in employers.yaml and personas/*.yaml. Quantities are whole
hundredths of hours or days, pay is in cents, a month is its first day."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Employer:
    """One fictitious establishment."""

    siren: str
    nic: str
    street: str
    postcode: str
    town: str
    naf: str
    idcc: str

    @property
    def siret(self) -> str:
        return self.siren + self.nic


@dataclass(frozen=True, slots=True)
class Sender:
    """The payroll bureau that deposits everyone's declarations."""

    siren: str
    nic: str
    name: str
    street: str
    postcode: str
    town: str


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where a temporary worker is sent."""

    siret: str
    naf: str
    street: str
    postcode: str
    town: str


@dataclass(frozen=True, slots=True)
class Absence:
    """Whole months away. `block` is « 60 » (sick leave and the like) or « 65 » (suspension)."""

    block: str
    motive: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Mistake:
    """What the employer declares wrongly from `month` to `until`: nothing at all (`omitted`), or `declares` instead of
    the truth; `replaced` the next day by the right declaration."""

    month: date
    until: date
    declares: int = 0
    omitted: bool = False
    replaced: bool = False


@dataclass(frozen=True, slots=True)
class Correction:
    """A difference declared in the file of `sent` about an earlier month."""

    sent: date
    about: date
    adds: int


@dataclass(frozen=True, slots=True)
class TemporaryNumber:
    """The number declared without the national one until the end of month `until`; for ever when it is None."""

    number: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One contract with one employer, from the first day of a month to the last day of another."""

    employer: str
    contract: str
    starts: date
    ends: date | None
    end_motive: str
    title: str
    pcs: str
    unit_pay: int
    full_time: int
    time: tuple[tuple[date, int], ...]
    nature: str
    status: str
    pension_category: str
    unit: str
    disabled_worker: str
    absences: tuple[Absence, ...]
    mistakes: tuple[Mistake, ...]
    corrections: tuple[Correction, ...]
    exposures: tuple[tuple[int, tuple[str, ...]], ...]
    temporary_number: TemporaryNumber | None

    def employed_in(self, month: date) -> bool:
        """Whether the contract runs in this month."""
        return self.starts <= month and (self.ends is None or month <= self.ends)

    def agreed_time(self, month: date) -> int:
        """The contract's quantity for the month."""
        return [quantity for since, quantity in self.time if since <= month][-1]

    def absence_in(self, month: date) -> Absence | None:
        """The absence that covers the month, if any."""
        return next((a for a in self.absences if a.first <= month <= a.last), None)

    def mistake_in(self, month: date) -> Mistake | None:
        """What is wrong in this month's declaration, if anything."""
        return next((m for m in self.mistakes if m.month <= month <= m.until), None)

    def declared_time(self, month: date, *, at_first: bool = False) -> int:
        """The time that the month's declaration says was paid; `at_first`, before it is sent again."""
        mistake = self.mistake_in(month)
        if mistake and (at_first or not mistake.replaced):
            return mistake.declares
        return 0 if self.absence_in(month) else self.agreed_time(month)


@dataclass(frozen=True, slots=True)
class Planted:
    """The error or forgotten right of a persona: what happened, what the account shows, what would mend it."""

    in_short: str
    what: str
    shows: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Persona:
    """One person of the demonstration. `attached` is False for the one who has yet to attach her rights. `path` is
    what they say of what they did, a mapping a brick (`cpa path fill`)."""

    code: str
    first_name: str
    family_name: str
    born: date
    born_department: str
    born_country: str
    nir: str
    street: str
    postcode: str
    town: str
    login: str
    situation: str
    attached: bool
    planted: Planted
    jobs: tuple[Job, ...]
    path: tuple[dict[str, str], ...]


@dataclass(frozen=True, slots=True)
class World:
    """Everyone and every employer of the demonstration."""

    sender: Sender
    workplace: Workplace
    employers: dict[str, Employer]
    personas: tuple[Persona, ...]
