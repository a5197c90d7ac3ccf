"""What the declarations finally say of one contract: who speaks for a year, when it starts and ends."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cpa.kernel.period import Period, calendar_year, month_of
from cpa.legislation.facts import Regime
from cpa.modules.declarations.facts.rows import ContractKey, ContractState, Header

END_WITHDRAWN = "099"
NOT_AN_END = frozenset({"100", "998"})
PUBLIC_NATURES = frozenset({"09", "10", "20", "21", "50", "51", "52"})
NOT_CONCERNED = frozenset({"", "99"})
SHELTERED_NATURE = "70"
PART_OF_A_POST = "02"
SILENT_MONTHS = 3
"""Months an establishment goes on declaring without a contract before the contract is taken as ended."""


@dataclass(frozen=True, slots=True)
class Contract:
    """One contract through its declarations, in turn, and the last month its establishment declared."""

    key: ContractKey
    states: Sequence[ContractState]
    establishment_last_month: date | None = None

    def state_for(self, year: int) -> ContractState:
        """The declaration that speaks for `year`: the last of that year, else the last before, else the first."""
        until = [state for state in self.states if (state.header.slot.month or date.min).year <= year]
        return until[-1] if until else self.states[0]

    def regime(self, year: int) -> Regime:
        """Public or private, by status of employment (40.026) and nature of contract (40.007)."""
        state = self.state_for(year)
        public = state.employment_status not in NOT_CONCERNED or state.nature in PUBLIC_NATURES
        return Regime.PUBLIC if public else Regime.PRIVATE

    def years(self) -> list[int]:
        """The years in which the contract was declared, in order."""
        return sorted({state.header.slot.month.year for state in self.states if state.header.slot.month})

    def sheltered(self, year: int) -> bool:
        """Whether it is the contract of someone admitted in a sheltered-work establishment (ESAT)."""
        return self.state_for(year).nature == SHELTERED_NATURE

    def part_of_post(self, year: int) -> tuple[int, int]:
        """The part of a full post that a public post is, as a quantity out of the full one. Part time chosen by the
        agent leaves a full post; so does a part that the declaration does not tell."""
        state = self.state_for(year)
        full = state.full_post or state.reference
        if state.post_nature != PART_OF_A_POST or not state.quantity or not full or state.quantity >= full:
            return 1, 1
        return state.quantity, full

    def evidence(self, year: int) -> dict[Header, set[int]]:
        """The lines of the declarations of `year` that describe the contract."""
        found: dict[Header, set[int]] = {}
        for state in self.states:
            if state.header.slot.month and state.header.slot.month.year == year:
                found.setdefault(state.header, set()).add(state.line)
        return found

    def disabled_worker(self, year: int) -> bool:
        """Whether any declaration of `year` (or the one that speaks for it) gives a disabled worker's status."""
        speaking = [s for s in self.states if s.header.slot.month and s.header.slot.month.year == year]
        return any(s.disability_status not in NOT_CONCERNED for s in speaking or [self.state_for(year)])

    def end(self) -> date | None:
        """The last day of the contract: declared, or inferred from silence; None while it runs. A withdrawn end and
        a transfer are no end."""
        ended = None
        for state in self.states:
            if state.end_motive == END_WITHDRAWN:
                ended = None
            elif state.ended_on and state.end_motive not in NOT_AN_END:
                ended = state.ended_on
        return ended or self._inferred_end()

    def _inferred_end(self) -> date | None:
        last = max((s.header.slot.month for s in self.states if s.header.slot.month), default=None)
        if last is None or self.establishment_last_month is None:
            return None
        seen = self.establishment_last_month
        silent = (seen.year - last.year) * 12 + seen.month - last.month
        return month_of(last).last if silent >= SILENT_MONTHS else None

    def whole_months(self, year: int) -> int:
        """Whole months of the contract in `year`, counted from day to day."""
        start, end = self.key.start, self.end()
        if end and end < start:
            return 0
        common = Period(start, end or max(start, date(year, 12, 31))).overlap(calendar_year(year))
        return _whole_months(common) if common else 0


def _whole_months(period: Period) -> int:
    after = period.last + timedelta(days=1)
    months = (after.year - period.first.year) * 12 + after.month - period.first.month
    return months - (after.day < period.first.day)
