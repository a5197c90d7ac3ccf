"""What the ledger says of one right of one account: facts, credits, debits, top-ups, opening balance."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cpa.kernel.quantity import Unit
from cpa.ledger.entries import COUNTED, HOLDER_BOOKS, OUTSIDE, Posting
from cpa.ledger.history import Recorded
from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights import facts_text
from cpa.modules.rights.books import OPENING, USES
from cpa.modules.rights.statement import Nature


@dataclass(frozen=True, slots=True)
class Passbook:
    """One account's transactions of one right, in order of posting."""

    recorded: Sequence[Recorded]

    def until(self, moment: datetime) -> "Passbook":
        """The passbook as it was just after `moment`."""
        return Passbook([r for r in self.recorded if r.recorded_at <= moment])

    def of(self, nature: Nature, year: int | None = None) -> list[Recorded]:
        """The transactions of a nature, of one year when given, first version first."""
        found = (r for r in self.recorded if r.key.nature == nature and year in (None, r.key.year))
        return sorted(found, key=lambda r: (r.key.year, r.key.version))

    def latest(self, nature: Nature, year: int) -> Recorded | None:
        """The last version of a nature and year, the one a correction would correct."""
        versions = self.of(nature, year)
        return versions[-1] if versions else None

    def given(self, nature: Nature, year: int) -> Counter[tuple[str, Unit]]:
        """What all versions of a nature and year added to each of the holder's books, signed."""
        return moved(p for r in self.of(nature, year) for p in r.entry.postings)

    def facts(self) -> dict[int, AnnualFacts]:
        """The facts each year was last determined from."""
        latest = {r.key.year: r.entry.facts for r in self.of(Nature.ACQUISITION)}
        return {year: facts_text.read(line) for year, line in latest.items() if line}

    def debits(self) -> Mapping[int, int]:
        """Rights used less rights given back, by year of effect, in that year's unit."""
        used: Counter[int] = Counter()
        for each in self.recorded:
            for posting in each.entry.postings:
                to_use, back = posting.destination.startswith(USES), posting.source.startswith(USES)
                used[each.entry.effect_on.year] += (to_use - back) * posting.quantity.amount
        return {year: amount for year, amount in used.items() if amount}

    def topups(self) -> Mapping[int, int]:
        """Top-ups outside the ceiling, by year of effect, in that year's unit."""
        added: Counter[int] = Counter()
        for each in self.of(Nature.TOP_UP):
            for (book, _unit), amount in moved(each.entry.postings).items():
                added[each.entry.effect_on.year] += amount * (book == OUTSIDE)
        return added

    def used(self, unit: Unit) -> Mapping[str, int]:
        """What each kind of use took in this unit, less what was given back."""
        used: Counter[str] = Counter()
        for posting in self._postings(unit):
            for book, sign in ((posting.destination, 1), (posting.source, -1)):
                if book.startswith(USES):
                    used[book.removeprefix(USES)] += sign * posting.quantity.amount
        return {kind: amount for kind, amount in used.items() if amount}

    def acquired(self, unit: Unit) -> int:
        """All that was ever gained in this unit, used since or not, less what was taken back."""
        gained = sum(amount for p in self._postings(unit) for amount in moved([p]).values())
        return gained + sum(self.used(unit).values())

    def _postings(self, unit: Unit) -> Iterator[Posting]:
        return (p for r in self.recorded for p in r.entry.postings if p.quantity.unit is unit)

    def years(self) -> set[int]:
        """The years that any of its transactions belongs to."""
        return {r.key.year for r in self.recorded}

    def opened(self) -> list[Recorded]:
        """What was taken over from whoever held the account before."""
        return self.of(Nature.OPENING)

    def first_year(self, facts: Mapping[int, AnnualFacts]) -> int | None:
        """The first year to determine: that after an opening balance, or the first with a fact or a line. A year whose
        facts are gone is determined too, as worth nothing."""
        opened = self.opened()
        return opened[0].key.year + 1 if opened else min([*facts, *self.years()], default=None)

    def opening_balance(self) -> int:
        """What the side that the ceiling counts held when the account was taken over."""
        postings = (p for r in self.opened() for p in r.entry.postings)
        return sum(amount for (book, _unit), amount in moved(postings).items() if book == COUNTED)

    def taken_over(self) -> int:
        """All that had ever been acquired when the account was taken over, used since or not."""
        postings = (p for r in self.opened() for p in r.entry.postings)
        return sum(p.quantity.amount for p in postings if p.source == OPENING)


def passbooks(recorded: Iterable[Recorded]) -> Mapping[str, Passbook]:
    """One account's transactions of all rights, right by right; an empty passbook for a right without any."""
    found: dict[str, list[Recorded]] = defaultdict(list)
    for each in recorded:
        found[each.key.scheme].append(each)
    return defaultdict(lambda: Passbook(()), {scheme: Passbook(each) for scheme, each in found.items()})


def moved(postings: Iterable[Posting]) -> Counter[tuple[str, Unit]]:
    """What postings add to each of the holder's books, by unit, signed."""
    sums: Counter[tuple[str, Unit]] = Counter()
    for posting in postings:
        for book, sign in ((posting.source, -1), (posting.destination, 1)):
            if book in HOLDER_BOOKS:
                sums[book, posting.quantity.unit] += sign * posting.quantity.amount
    return sums
