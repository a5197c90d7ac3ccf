"""What the law may ask about a year of someone's life. All quantities are whole hundredths."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Regime(StrEnum):
    """Which text a piece of work falls under."""

    PRIVATE = "private"
    PUBLIC = "public"


class Basis(StrEnum):
    """How working time is counted."""

    HOURS = "hours"
    DAYS = "days"
    PAY = "pay"


class Confidence(StrEnum):
    """How sure a fact is, in the words shown on screen."""

    GUARANTEED = "garanti"
    DECLARED = "déclaré"
    ESTIMATED = "estimé"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was read: never a personal value.

    `source` names the kind of source (« dsn », « holder »), `reference` the declaration in that source, `lines` the
    1-based lines of its file. `amount` is the working time or pay that this declaration adds to the year, in
    hundredths of hours, of days, or cents, by `basis`; None when it is not known.
    """

    source: str
    reference: str
    received_on: date
    employer: str = ""
    month: date | None = None
    lines: tuple[int, ...] = ()
    amount: int | None = None
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """One contract's share of a year, over all declarations in force.

    `worked`, `protected` (absences that article L. 6323-12 counts as work), `other_absence` and `reference` (the
    full-time quantity of the whole year for this contract) are hundredths of hours, of days, or cents, by `basis`.
    """

    regime: Regime
    basis: Basis
    worked: int
    reference: int
    protected: int = 0
    other_absence: int = 0
    employer: str = ""
    contract: str = ""
    disabled_worker: bool = False
    confidence: Confidence = Confidence.GUARANTEED
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Exposure:
    """One hardship factor (the declaration's two-digit code) for one contract and year, in whole months."""

    factor: str
    months: int
    employer: str = ""
    contract: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = Confidence.GUARANTEED


@dataclass(frozen=True, slots=True)
class SelfEmployment:
    """Self-employed activity of a year, in whole months, and whether its training contribution was paid."""

    months: int
    contribution_paid: bool
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = Confidence.GUARANTEED


@dataclass(frozen=True, slots=True)
class ShelteredWork:
    """An admission, full-time or part-time, in a sheltered-work establishment (ESAT) during the year."""

    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = Confidence.GUARANTEED


@dataclass(frozen=True, slots=True)
class PublicPost:
    """A post held in the public service during the year: the part it is of a full post (`share` out of `full`; part
    time chosen by the agent stays a full post), whole months held, and whether it is of category C."""

    share: int = 1
    full: int = 1
    months: int = 12
    category_c: bool = False
    employer: str = ""
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = Confidence.GUARANTEED


@dataclass(frozen=True, slots=True)
class Engagement:
    """One nature of citizen commitment in the year (`benevolat`, `service_civique`… see cpa.legislation.cec): whether
    the minimum of that nature was reached, whether it was declared in time and, where the text asks, attested."""

    nature: str
    minimum_reached: bool
    declared_in_time: bool = True
    attested: bool = True
    evidence: tuple[Evidence, ...] = ()
    confidence: Confidence = Confidence.DECLARED


@dataclass(frozen=True, slots=True)
class AnnualFacts:
    """Everything declared about one year, from every source, by contract. Status facts (low qualification, disability)
    are what is known for that year."""

    year: int
    work: tuple[Work, ...] = ()
    exposures: tuple[Exposure, ...] = ()
    low_qualified: bool = False
    disabled_worker: bool = False
    self_employment: SelfEmployment | None = None
    sheltered_work: ShelteredWork | None = None
    public_posts: tuple[PublicPost, ...] = ()
    engagements: tuple[Engagement, ...] = ()


@dataclass(frozen=True, slots=True)
class PriorityFacts:
    """What tells the priority groups of a person on a day: each declared by the holder or drawn from what is known."""

    under_26: bool = False
    left_school_without_diploma: bool = False
    low_qualified: bool = False
    working: bool = False
    exposed_to_hardship: bool = False
    committed: bool = False
    business_project: bool = False
