"""What is known of each absence once every declaration has spoken, and which absences count as work."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from cpa.kernel.period import Period
from cpa.modules.declarations.facts.rows import Absence, ContractKey
from cpa.modules.declarations.facts.sharing import shares, weights

CANCELLED = {"60": "99", "65": "998"}


@dataclass(frozen=True, slots=True)
class Away:
    """One absence of one contract as finally known."""

    period: Period
    protected: bool


def final_absences(
    declared: Iterable[Absence],
    name: Callable[[ContractKey], ContractKey],
    protected_on: Callable[[date], frozenset[str]],
) -> dict[ContractKey, list[Away]]:
    """The absences of each contract: the latest declaration that names an absence (by its block and first day) says
    its motive and its end; a cancellation drops it, unless a later word brings it back.

    `protected_on` gives the motives that count as work for an absence that starts on a day, as « block-motive ».
    """
    known: dict[tuple[ContractKey, str, date], Absence | None] = {}
    for absence in sorted(declared, key=_turn):
        key = (name(absence.key), absence.block, absence.first)
        known[key] = None if _cancels(absence) else absence
    found: dict[ContractKey, list[Away]] = {}
    for (contract, block, first), final in known.items():
        if final is not None:
            period = Period(first, max(first, final.last or date.max))
            found.setdefault(contract, []).append(Away(period, f"{block}-{final.motive}" in protected_on(first)))
    return found


def _turn(absence: Absence) -> tuple[object, ...]:
    # Inside one declaration a cancellation speaks first, then the shortest end, so that the longest is kept.
    return (*absence.header.turn, not _cancels(absence), absence.last or date.max, absence.line)


def _cancels(absence: Absence) -> bool:
    return absence.motive == CANCELLED.get(absence.block)


def protected_share(amount: int, period: Period, absences: Sequence[Away]) -> int:
    """The part of unpaid time `amount` of `period` that counts as work: shared among the absences that touch the
    period by their working days in it; nothing when no absence explains it."""
    touching = [(away, common) for away in absences if (common := period.overlap(away.period))]
    if not touching:
        return 0
    parts = shares(amount, weights([common for _, common in touching]))
    return sum(part for (away, _), part in zip(touching, parts, strict=True) if away.protected)
