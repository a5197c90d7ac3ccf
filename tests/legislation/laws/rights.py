"""Every right of the account, asked the same way."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cpa.legislation.c2p import career as c2p
from cpa.legislation.cec import career as cec
from cpa.legislation.cpf import career as cpf
from cpa.legislation.determination import Determination
from cpa.legislation.explanation import Explanation
from cpa.legislation.facts import AnnualFacts
from cpa.legislation.public_service import career as public_service

Opening = Callable[[Determination], Any]
NONE: Mapping[int, int] = {}


@dataclass(frozen=True)
class Right:
    """One right: its functions, its first year, and how a year's end opens the next."""

    name: str
    scheme: Any
    first_year: int
    opening: Opening
    amounts: tuple[int, ...]
    extra: Mapping[str, Any] = field(default_factory=dict)

    def lived(
        self, facts: Sequence[AnnualFacts], first: int, through: int, debits: Mapping[int, int] = NONE, **more: Any
    ) -> tuple[Determination, ...]:
        """The years of the life in which the right exists."""
        return self._called(self.scheme.determine, facts, first, through, debits, more)  # type: ignore[no-any-return]

    def explained(
        self, facts: Sequence[AnnualFacts], first: int, through: int, debits: Mapping[int, int] = NONE
    ) -> tuple[Explanation, ...]:
        """The same years, explained."""
        return self._called(self.scheme.explain_all, facts, first, through, debits, {})  # type: ignore[no-any-return]

    def _called(
        self, function: Any, facts: Sequence[AnnualFacts], first: int, through: int, debits: Any, more: Any
    ) -> Any:
        start = max(first, self.first_year)
        if through < start:
            return ()
        return function(facts, through=through, first_year=start, debits=debits, **{**self.extra, **more})


RIGHTS = (
    Right(
        "training",
        cpf,
        2015,
        lambda end: cpf.Opening(end.counted_balance, end.total_balance - end.counted_balance),
        (1, 500, 12_000, 50_000),
    ),
    Right("prevention", c2p, 2015, lambda end: c2p.Opening(end.career, end.total_balance), (1, 4, 10)),
    Right("commitment", cec, 2017, lambda end: cec.Opening(end.total_balance, end.career), (1, 2_000, 24_000)),
    Right("public", public_service, 2017, lambda end: public_service.Opening(end.total_balance), (100, 1_300, 2_400)),
)
