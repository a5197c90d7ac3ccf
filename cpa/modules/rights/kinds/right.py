"""What the accrual and the pages ask of one right: everything else is the same for all."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from cpa.kernel.quantity import Unit
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation
from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights.passbook import Passbook

Circumstances = Mapping[str, Any]
"""The named arguments of a career: uses, first year, opening, and what the right alone asks."""


class Career(Protocol):
    """The law of one right, run over the years of one person (cpa.legislation.cpf.career and its like)."""

    def determine(self, facts: Sequence[AnnualFacts], *, through: int, **known: Any) -> tuple[Determination, ...]: ...

    def explain(self, facts: Sequence[AnnualFacts], *, year: int, **known: Any) -> Explanation: ...


@dataclass(frozen=True, slots=True)
class Right:
    """One right. `code` is its scheme in the ledger.

    `facts` keeps, of a year, what this right looks at, None when nothing concerns it; `circumstances` says what the
    ledger and the month of birth tell besides. `conversion` is the year before which the right was in hours, None when
    it never changed unit; `became` names, for each of the holder's books, the input that says what it was converted
    into; `explain_conversion` tells why. `always_shown` rights are shown even when the account holds none.
    Only a right that `asks_birth` is told the month of birth, and only one that `tells_delays` the day of reading.
    """

    code: str
    career: Career
    unit_of: Callable[[int], Unit]
    facts: Callable[[AnnualFacts], AnnualFacts | None]
    circumstances: Callable[[Passbook, Mapping[int, AnnualFacts], date | None], Circumstances]
    conversion: int | None = None
    became: Mapping[str, str] = field(default_factory=dict)
    explain_conversion: Callable[..., Explanation] | None = None
    always_shown: bool = True
    asks_birth: bool = False
    tells_delays: bool = False

    def determined(
        self, passbook: Passbook, facts: Mapping[int, AnnualFacts], through: int, born: date | None
    ) -> tuple[Determination, ...]:
        """What the law gives each year of an account that used, was topped up and started as its passbook says."""
        known = self.circumstances(passbook, facts, born)
        return tuple(self.career.determine([facts[year] for year in sorted(facts)], through=through, **known))

    def explained(
        self,
        passbook: Passbook,
        facts: Mapping[int, AnnualFacts],
        year: int,
        born: date | None,
        read_on: date | None = None,
    ) -> Explanation:
        """Why `year` is worth what it is. With `read_on`, delays are told as of that day."""
        read = {"read_on": read_on} if self.tells_delays else {}
        return self.career.explain(list(facts.values()), year=year, **self.circumstances(passbook, facts, born), **read)

    def conversion_explained(
        self, passbook: Passbook, facts: Mapping[int, AnnualFacts], born: date | None
    ) -> Explanation:
        """Why hours became what they did; with the rest of that year where no sentence tells it apart."""
        if self.explain_conversion is None:
            return self.explained(passbook, facts, self.conversion or 0, born)
        return self.explain_conversion(list(facts.values()), **self.circumstances(passbook, facts, born))
