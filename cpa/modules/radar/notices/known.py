"""What the search is given, and what it gives: notices and questions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from cpa.legislation.facts import AnnualFacts, Evidence
from cpa.modules.radar.notices.contracts import Contract, contracts_of


class Kind(StrEnum):
    """What may have been forgotten."""

    MISSING_MONTHS = "missing_months"
    WORKING_TIME = "working_time"
    EXPOSURE = "exposure"
    DISABLED_WORKER = "disabled_worker"
    ENGAGEMENT = "engagement"
    LOW_QUALIFICATION = "low_qualification"
    TOP_UP = "top_up"
    ABSENCE = "absence"
    OTHER_NUMBER = "other_number"
    SELF_EMPLOYMENT = "self_employment"
    EXPERIENCE = "experience"


class Question(StrEnum):
    """What only the holder can tell."""

    NO_DIPLOMA = "no_diploma"
    NO_TITLE = "no_title"
    LEADS_ASSOCIATION = "leads_association"
    TWO_HUNDRED_HOURS = "two_hundred_hours"
    OTHER_NUMBER = "other_number"
    NOT_LISTED = "not_listed"
    NO_INTERVIEW = "no_interview"
    NO_TRAINING = "no_training"
    FIFTY_PEOPLE = "fifty_people"
    ABSENCE_RECOGNISED = "absence_recognised"
    SELF_EMPLOYED = "self_employed"
    CONTRIBUTION_PAID = "contribution_paid"
    SAME_WORK = "same_work"
    STILL_HELD = "still_held"


GROUPS: Mapping[Kind, tuple[Question, ...]] = {
    Kind.LOW_QUALIFICATION: (Question.NO_DIPLOMA, Question.NO_TITLE),
    Kind.ENGAGEMENT: (Question.LEADS_ASSOCIATION, Question.TWO_HUNDRED_HOURS),
    Kind.EXPOSURE: (Question.SAME_WORK,),
    Kind.DISABLED_WORKER: (Question.STILL_HELD,),
    Kind.ABSENCE: (Question.ABSENCE_RECOGNISED,),
    Kind.OTHER_NUMBER: (Question.OTHER_NUMBER, Question.NOT_LISTED),
    Kind.SELF_EMPLOYMENT: (Question.SELF_EMPLOYED, Question.CONTRIBUTION_PAID),
    Kind.TOP_UP: (Question.FIFTY_PEOPLE, Question.NO_INTERVIEW, Question.NO_TRAINING),
}
"""What must all be true for the holder's word to make a notice: the conditions of the law, one question each."""


Repair = Callable[[AnnualFacts], AnnualFacts]


@dataclass(frozen=True, slots=True)
class Notice:
    """One right that may have been forgotten.

    `pattern` tells which of the kind's signs was seen (its words), `months` the months concerned where they are known,
    `named` what the words quote: codes of factors, a nature of commitment, « corrected » when put right in part.
    `seen` holds the facts that were looked at, as plain values: while they are the same the notice is the same.
    `repaired` gives the facts of a year as they would be if it is true, None when no amount follows. `gift_cents` is an
    amount the law fixes by itself.
    """

    kind: Kind
    years: tuple[int, ...]
    seen: tuple[object, ...]
    pattern: str = ""
    employer: str = ""
    contract: str = ""
    months: tuple[date, ...] = ()
    named: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    repaired: Repair | None = field(default=None, compare=False)
    gift_cents: int = 0

    @property
    def key(self) -> str:
        """Names the notice in its account and in a URL, whatever the years it comes to cover."""
        subject = "|".join((self.kind, self.pattern, self.employer, self.contract, *self._nature()))
        return f"{self.kind.replace('_', '-')}-{sha256(subject.encode()).hexdigest()[:10]}"

    @property
    def facts_digest(self) -> str:
        """Tells whether the facts that were looked at changed."""
        return sha256(repr((self.years, self.seen)).encode()).hexdigest()

    def _nature(self) -> tuple[str, ...]:
        return self.named if self.kind is Kind.ENGAGEMENT else ()


@dataclass(frozen=True, slots=True)
class Ask:
    """Questions worth asking this holder together, the kind they may lead to, and the years they are about."""

    kind: Kind
    years: tuple[int, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is asked, in order."""
        return GROUPS[self.kind]


@dataclass(frozen=True)
class Known:
    """All that is known of one account on `today`: facts in order of years, the holder's answers (absent: never
    answered), the first day of the month of birth, whether an employer's top-up was ever received, and the year that
    the holder's word about volunteering is about (None: this one)."""

    facts: tuple[AnnualFacts, ...]
    today: date
    answers: Mapping[Question, bool] = field(default_factory=dict)
    born: date | None = None
    topped_up: bool = False
    committed_in: int | None = None

    @cached_property
    def contracts(self) -> tuple[Contract, ...]:
        """The contracts worked under, each with its years and months."""
        return contracts_of(self.facts)

    @cached_property
    def last_month(self) -> date | None:
        """The last month any employer declared."""
        return max((contract.last for contract in self.contracts if contract.months), default=None)

    def said(self, kind: Kind) -> bool:
        """Whether the holder answered yes to all that the kind asks."""
        return all(self.answers.get(question, False) for question in GROUPS[kind])

    def may_ask(self, kind: Kind) -> bool:
        """Whether a question of the kind was never answered, and none was answered no."""
        answers = [self.answers.get(question) for question in GROUPS[kind]]
        return None in answers and False not in answers
