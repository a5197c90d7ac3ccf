"""What may be asked for one use, whatever the right: the most, by how many, what it gives, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cpa.kernel.quantity import Quantity
from cpa.legislation.question import Question
from cpa.modules.requests import engagement, points
from cpa.modules.requests.means import Means
from cpa.modules.requests.uses import Use


@dataclass(frozen=True, slots=True)
class Offer:
    """What the law lets a person ask for this use with these means."""

    use: Use
    means: Means

    @property
    def in_points(self) -> bool:
        """Whether the holder chooses how much; otherwise the price of the training says it."""
        return self.use.right == "c2p"

    @property
    def most(self) -> int:
        """The most that may be asked, in smallest units."""
        return points.most(self.use.name, self.means) if self.in_points else self.means.held

    @property
    def step(self) -> int:
        """The least that may be asked; more is asked by multiples of it."""
        return points.step(self.use.name, self.means.on) if self.in_points else 1

    def asked(self, details: Mapping[str, Any]) -> int:
        """How much these answers ask for, in smallest units."""
        if self.in_points:
            return int(details.get("points", 0))
        return engagement.shares(self.use.name, details, self.means)["commitment_used"]

    def allows(self, amount: int) -> bool:
        """Whether so much may be asked now."""
        return self.step <= amount <= self.most and amount % self.step == 0

    def still_allows(self, amount: int, details: Mapping[str, Any]) -> bool:
        """Whether these answers, given earlier, ask for so much today and may: who pays what changes with balances."""
        return self.allows(amount) and self.asked(details) == amount

    def buys(self, amount: int, details: Mapping[str, Any]) -> Quantity:
        """What the right gives for so much."""
        if self.in_points:
            return points.buys(self.use.name, amount, details, self.means.on)
        return Quantity(amount, self.use.unit)

    def why(self, amount: int, details: Mapping[str, Any]) -> Sequence[Question]:
        """The questions to the law that explain all this."""
        if self.in_points:
            return points.why(self.use.name, amount, details, self.means)
        return engagement.why(self.use.name, details, self.means)
