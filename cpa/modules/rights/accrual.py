"""Facts and law against the ledger: what has to be posted for an account, and what has to be corrected. No database."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Unit
from cpa.ledger.entries import COUNTED, OUTSIDE, Entry, Key, Posting
from cpa.ledger.history import Recorded
from cpa.legislation.determination import Determination
from cpa.legislation.facts import AnnualFacts, Confidence
from cpa.modules.rights import calendar, facts_text
from cpa.modules.rights.books import CONVERSION_2019, annual_credit, between
from cpa.modules.rights.kinds import Right
from cpa.modules.rights.passbook import Passbook
from cpa.modules.rights.statement import Cause, Nature


@dataclass(frozen=True, slots=True)
class Request:
    """The years to accrue; `today`; the day credits show, None for the one the calendar says.

    `years` None asks for those already credited, whatever they are.
    """

    years: range | None
    today: date
    credited_on: date | None = None

    def asks(self, year: int, passbook: Passbook) -> bool:
        """Whether the declared facts of this year are to be read again."""
        if self.years is None:
            return passbook.latest(Nature.ACQUISITION, year) is not None
        return year in self.years


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose rights are accrued: the account, and the month of birth where it is known."""

    account: AccountId
    born: date | None = None


def entries_for(
    right: Right, holder: Holder, passbook: Passbook, declared: Mapping[int, AnnualFacts], request: Request
) -> list[Entry]:
    """What to post so that the ledger says what the law gives of this right; nothing when it already does.

    The years asked are determined from the declared facts, the others from the facts the ledger holds; a year already
    credited is determined again, since the ceiling carries over from the years before it.
    """
    kept = {year: facts for year, facts in passbook.facts().items() if not request.asks(year, passbook)}
    concerned = {year: right.facts(facts) for year, facts in declared.items() if request.asks(year, passbook)}
    asked = {year: facts for year, facts in concerned.items() if facts}
    facts = {**kept, **asked}
    known = {*facts, *passbook.years()}
    if not known:
        return []
    through = max([*known, *(request.years or ())])
    if right.conversion == through + 1:  # the hours of 2018 are credited in 2019, when hours are already converted
        through += 1
    plan = _Plan(right, holder.account, passbook, facts, request)
    return sorted(plan.entries(right.determined(passbook, facts, through, holder.born)), key=plan.order)


@dataclass(frozen=True, slots=True)
class _Plan:
    right: Right
    account: AccountId
    passbook: Passbook
    facts: Mapping[int, AnnualFacts]
    request: Request

    def entries(self, determinations: tuple[Determination, ...]) -> Iterator[Entry]:
        before, facts_moved = None, False
        for each in determinations:
            if each.year == self.right.conversion:
                yield from self._conversion(each.year, before, each)
            if self.request.asks(each.year, self.passbook) or self.passbook.latest(Nature.ACQUISITION, each.year):
                for entry in self._acquisition(each, facts_moved):
                    facts_moved = facts_moved or entry.cause in (Cause.NONE, Cause.FACTS)
                    yield entry
            before = each

    def _acquisition(self, determination: Determination, earlier_facts_moved: bool) -> Iterator[Entry]:
        year, unit = determination.year, determination.unit
        facts = self.facts.get(year)
        line = facts_text.written(facts) if facts else ""
        last = self.passbook.latest(Nature.ACQUISITION, year)
        missing = determination.credit - self.passbook.given(Nature.ACQUISITION, year)[COUNTED, unit]
        confidence = _confidence(facts, year, self.request.today)
        if last is None and not line:
            return
        if last and not missing and (last.entry.facts, last.entry.confidence) == (line, confidence):
            return
        yield Entry(
            self._key(Nature.ACQUISITION, year, last),
            annual_credit(missing, unit),
            effect_on=date(year, 12, 31),
            credited_on=self._credited_on(year, last),
            origin=_origin(facts),
            confidence=confidence,
            refers_to=last.key if last else None,
            cause=_cause(last, line, determination.rules_version, earlier_facts_moved),
            rules_version=determination.rules_version,
            facts=line,
        )

    def _conversion(self, year: int, before: Determination | None, after: Determination) -> Iterator[Entry]:
        last = self.passbook.latest(Nature.CONVERSION, year)
        postings = tuple(self._converted(year, before, after))
        if postings:
            yield Entry(
                self._key(Nature.CONVERSION, year, last),
                postings,
                effect_on=date(year, 1, 1),
                credited_on=self._credited_on(year - 1, last),
                origin="law",
                confidence=Confidence.GUARANTEED,
                refers_to=last.key if last else None,
                cause=Cause.EARLIER_YEAR if last else Cause.NONE,
                rules_version=after.rules_version,
            )

    def _converted(self, year: int, before: Determination | None, after: Determination) -> Iterator[Posting]:
        done = self.passbook.given(Nature.CONVERSION, year)
        counted = before.counted_balance if before else 0
        hours_of = {COUNTED: counted, OUTSIDE: before.total_balance - counted if before else 0}
        for book, became in self.right.became.items():
            hours, cents = hours_of[book], after.inputs[became] if before else 0
            hours_left = hours + done[book, Unit.HUNDREDTH_HOUR]
            cents_left = cents - done[book, Unit.CENT]
            yield from between(book, CONVERSION_2019, hours_left, Unit.HUNDREDTH_HOUR)
            yield from between(CONVERSION_2019, book, cents_left, Unit.CENT)

    def order(self, entry: Entry) -> tuple[int, int]:
        """What gives before what takes, so that no balance dips below zero on the way: hours earned, hours converted,
        euros earned; then a conversion taken back, then losses."""
        loses = any(p.source == COUNTED for p in entry.postings)
        if entry.key.nature == Nature.CONVERSION:
            gives_hours_back = any(
                p.destination == COUNTED and p.quantity.unit is Unit.HUNDREDTH_HOUR for p in entry.postings
            )
            return (3 if gives_hours_back else 1), entry.key.year
        if loses:
            return 4, entry.key.year
        return (0 if entry.key.year < (self.right.conversion or 0) else 2), entry.key.year

    def _key(self, nature: Nature, year: int, last: Recorded | None) -> Key:
        return Key(self.account, self.right.code, year, nature, last.key.version + 1 if last else 1)

    def _credited_on(self, year: int, last: Recorded | None) -> date:
        if self.request.credited_on:
            return self.request.credited_on
        return self.request.today if last else calendar.credit_day(year, self.request.today)


def _cause(last: Recorded | None, line: str, rules_version: str, earlier_facts_moved: bool) -> Cause:
    if last is None:
        return Cause.NONE
    if last.entry.facts != line:
        return Cause.FACTS
    if last.entry.rules_version != rules_version and not earlier_facts_moved:
        return Cause.LAW
    return Cause.EARLIER_YEAR


def _confidence(facts: AnnualFacts | None, year: int, today: date) -> Confidence:
    if today.year <= year:
        return Confidence.ESTIMATED
    worst_first = (Confidence.ESTIMATED, Confidence.DECLARED)
    said = {getattr(each, "confidence", Confidence.GUARANTEED) for each in _declared(facts)}
    return next((c for c in worst_first if c in said), Confidence.GUARANTEED)


def _origin(facts: AnnualFacts | None) -> str:
    sources = {evidence.source for each in _declared(facts) for evidence in each.evidence}
    return sources.pop() if len(sources) == 1 else "declarations"


def _declared(facts: AnnualFacts | None) -> tuple[Any, ...]:
    if facts is None:
        return ()
    alone = (each for each in (facts.self_employment, facts.sheltered_work) if each)
    return (*facts.work, *facts.exposures, *facts.public_posts, *facts.engagements, *alone)
