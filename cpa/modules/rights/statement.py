"""What the rights pages show, as plain values. `queries` answers them; nothing here touches a database."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity
from cpa.legislation.facts import AnnualFacts, Confidence


class Nature(StrEnum):
    """What a ledger line is. A second or later version of an acquisition or conversion is shown as a correction."""

    OPENING = "opening"
    ACQUISITION = "acquisition"
    CONVERSION = "conversion"
    TOP_UP = "top_up"
    RESERVATION = "reservation"
    SETTLEMENT = "settlement"
    RESTITUTION = "restitution"


class Cause(StrEnum):
    """Why a line corrects another, or how a reservation ended. NONE for an ordinary line."""

    NONE = ""
    FACTS = "facts"
    LAW = "law"
    EARLIER_YEAR = "earlier_year"
    CONFIRMED = "confirmed"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Line:
    """One ledger line in one unit. Several lines share a `key` when a transaction moves several units (a conversion).

    `key` (« cpf-2020-acquisition-1 ») is fit for a URL and names the transaction: give it to `queries.explanation`.
    `amount` is signed, in whole smallest units; 0 for a determination that gave nothing. `balance_after` is what the
    holder could spend in that unit once the line was posted. `earned_for` is the year the right belongs to,
    `effect_on` the day it holds from, `credited_on` the day it shows on the account, `recorded_on` the day the ledger
    learnt it. `corrects` is the key of the line this one corrects, settles or gives back, or "". `label`, `source` and
    `reason` are translated texts; `reason` is "" unless the line is a correction.
    """

    key: str
    nature: Nature
    label: str
    amount: Quantity
    balance_after: Quantity
    earned_for: int
    effect_on: date
    credited_on: date
    recorded_on: date
    source: str
    confidence: Confidence
    is_correction: bool = False
    corrects: str = ""
    cause: Cause = Cause.NONE
    reason: str = ""
    explained: bool = False
    """Whether `queries.explanation` has sentences for it."""

    @property
    def balance_before(self) -> Quantity:
        """What the holder could spend in that unit before the line."""
        return Quantity(self.balance_after.amount - self.amount.amount, self.amount.unit)


@dataclass(frozen=True, slots=True)
class RightBlock:
    """One right on the page *Mes droits*: the figure first, then what it means.

    `figure` is what can be spent now, `reserved` what is set aside for a request in progress, `topped_up` the part of
    the figure that came from top-ups (outside the ceiling). `as_of` is the day of the last line, None without any.
    `lines` are in the order they were posted, oldest first. `follow` is the page where the holder follows what the
    meaning says is awaited, empty when nothing is.
    """

    right: str
    name: str
    figure: Quantity
    reserved: Quantity
    topped_up: Quantity
    as_of: date | None
    confidence: Confidence
    meaning: str
    lines: tuple[Line, ...] = ()
    follow: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Everything one account holds, right by right. Seen from a past day: `known_on` for what was known then,
    `true_on` for what was true then; both None for now."""

    account: AccountId
    blocks: tuple[RightBlock, ...]
    known_on: date | None = None
    true_on: date | None = None


@dataclass(frozen=True, slots=True)
class LowQualification:
    """The holder's own word that they hold no qualification: raises the annual amount from `first_year` on, until
    `last_year` included (None: still so)."""

    declared_on: date
    first_year: int
    last_year: int | None = None


@dataclass(frozen=True, slots=True)
class ExplainedLine:
    """A line and why: `lines` are the transaction's lines, `corrections` what each of them corrects (empty when it
    corrects nothing), `corrected_by` the lines that came to correct it, `explanation` the legislation's own tree of
    reasons (None when the line is no determination), `facts` what it was determined from, with evidence."""

    lines: tuple[Line, ...]
    explanation: object
    facts: tuple[AnnualFacts, ...]
    corrections: tuple["Correction", ...] = ()
    corrected_by: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What a line that corrects changed, in one unit: `corrected` is the line it names, `before` what all lines of that
    year gave until then, `after` what they give with it. `changes` says what differs in the facts, in sentences."""

    corrected: Line
    line: Line
    before: Quantity
    after: Quantity
    changes: tuple[str, ...]

    @property
    def difference(self) -> Quantity:
        """What the line adds or takes back, without its sign."""
        return Quantity(abs(self.line.amount.amount), self.line.amount.unit)
