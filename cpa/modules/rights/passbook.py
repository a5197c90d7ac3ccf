"""What the ledger says of one account, in the words of the law: facts, credits, debits, top-ups, opening balance."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypedDict

from cpa.kernel.quantity import Unit
from cpa.ledger.entries import COUNTED, HOLDER_BOOKS, OUTSIDE, Posting
from cpa.ledger.history import Recorded
from cpa.legislation.cpf.career import Opening
from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights import facts_text
from cpa.modules.rights.books import FORMER_RIGHT, USES
from cpa.modules.rights.statement import Nature


@dataclass(frozen=True, slots=True)
class Passbook:
    """One account's transactions, in order of posting."""

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

    def circumstances(self, facts: Mapping[int, AnnualFacts]) -> "Circumstances":
        """What the law asks besides facts. The first year is the first with a fact or a line, or the one after an
        opening balance: a year whose facts are gone is determined too, as worth nothing."""
        opened = self.of(Nature.OPENING)
        first = opened[0].key.year + 1 if opened else min([*facts, *(r.key.year for r in self.recorded)], default=None)
        return Circumstances(
            debits=self.debits(),
            topups=self.topups(),
            first_year=first,
            opening=_opening(opened) if opened else Opening(),
        )


class Circumstances(TypedDict):
    """The named arguments of `career.determine` and `career.explain`."""

    debits: Mapping[int, int]
    topups: Mapping[int, int]
    first_year: int | None
    opening: Opening


def _opening(opened: Sequence[Recorded]) -> Opening:
    postings = [p for r in opened for p in r.entry.postings]
    former = sum(p.quantity.amount for p in postings if p.source == FORMER_RIGHT)
    held = {book: amount for (book, _unit), amount in moved(postings).items()}
    return Opening(held.get(COUNTED, 0), held.get(OUTSIDE, 0) - former, former)


def moved(postings: Iterable[Posting]) -> Counter[tuple[str, Unit]]:
    """What postings add to each of the holder's books, by unit, signed."""
    sums: Counter[tuple[str, Unit]] = Counter()
    for posting in postings:
        for book, sign in ((posting.source, -1), (posting.destination, 1)):
            if book in HOLDER_BOOKS:
                sums[book, posting.quantity.unit] += sign * posting.quantity.amount
    return sums
