"""The blocks of one individu, put together as the file gives them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from cpa.modules.declarations.sources.dsn.blocks import Block


@dataclass(slots=True)
class ContractDraft:
    """S21.G00.40 and what hangs under it."""

    block: Block
    changes: list[Block] = field(default_factory=list)
    stoppages: list[Block] = field(default_factory=list)
    suspensions: list[Block] = field(default_factory=list)
    end: Block | None = None


@dataclass(slots=True)
class PayDraft:
    """S21.G00.51 with its activities (53)."""

    block: Block
    activities: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class PersonDraft:
    """S21.G00.30 and what hangs under it. `payments` holds one list of rows a versement (50)."""

    block: Block
    changes: list[Block] = field(default_factory=list)
    exposures: list[Block] = field(default_factory=list)
    contracts: list[ContractDraft] = field(default_factory=list)
    payments: list[tuple[Block, list[PayDraft]]] = field(default_factory=list)


def _contract(person: PersonDraft, block: Block) -> None:
    person.contracts.append(ContractDraft(block))


def _end(person: PersonDraft, block: Block) -> None:
    person.contracts[-1].end = block


def _payment(person: PersonDraft, block: Block) -> None:
    person.payments.append((block, []))


def _pay(person: PersonDraft, block: Block) -> None:
    person.payments[-1][1].append(PayDraft(block))


TAKERS: dict[str, Callable[[PersonDraft, Block], None]] = {
    "S21.G00.31": lambda person, block: person.changes.append(block),
    "S21.G00.34": lambda person, block: person.exposures.append(block),
    "S21.G00.40": _contract,
    "S21.G00.41": lambda person, block: person.contracts[-1].changes.append(block),
    "S21.G00.60": lambda person, block: person.contracts[-1].stoppages.append(block),
    "S21.G00.65": lambda person, block: person.contracts[-1].suspensions.append(block),
    "S21.G00.62": _end,
    "S21.G00.50": _payment,
    "S21.G00.51": _pay,
    "S21.G00.53": lambda person, block: person.payments[-1][1][-1].activities.append(block),
}
"""What is kept of an individu. The other blocks are checked, then let go."""
