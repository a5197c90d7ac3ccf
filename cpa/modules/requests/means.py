"""What someone has to ask with: what they hold, what they spent or set aside already, and their month of birth."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cpa.kernel.period import month_of
from cpa.legislation.c2p.birth import BirthPeriod, birth_period
from cpa.legislation.days import age


@dataclass(frozen=True, slots=True)
class Means:
    """Whole smallest units of one right on the day `on`: `held` can be spent now, `spent` is what each use took or set
    aside already. `training_cents` is what the holder has for training besides (CPF). `born` is the first day of the
    month of birth, None when it is not known."""

    held: int
    spent: Mapping[str, int]
    training_cents: int
    born: date | None
    on: date

    def spent_on(self, *uses: str) -> int:
        """What these uses took or set aside."""
        return sum(self.spent.get(use, 0) for use in uses)

    @property
    def birth(self) -> BirthPeriod:
        """On which side of the law's dates the birth falls; unknown, the least favourable one."""
        return birth_period(self.born, self.on) if self.born else BirthPeriod()

    @property
    def age(self) -> int | None:
        """Whole years lived for sure: the day of birth is not known, so the last of its month counts."""
        return age(month_of(self.born).last, self.on) if self.born else None
