"""The tables of a folder of facts: their columns, the type of each, and what a value may be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from cpa.legislation.c2p.factors import BY_CODE, MONTHS
from cpa.legislation.cec.natures import BY_NAME
from cpa.legislation.cpf.law import cpf_law
from cpa.legislation.cpf.year import FACTS_OF_WORK
from cpa.legislation.facts import Basis, Regime
from cpa.legislation.yearly import last_day
from cpa.rules.plan import Input, Law, Plan

LAST_ACCOUNT = 2**63 - 1
MOVEMENTS = ("topup", "debit")
"""Inputs of the rules that happen during the year, kept apart from what is carried into it."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `refused` is the SQL condition under which a value is refused, besides an empty one."""

    name: str
    type: pa.DataType
    refused: str = "false"


@dataclass(frozen=True, slots=True)
class Table:
    """A folder of Parquet files. `once` when an account has one line at most."""

    name: str
    columns: tuple[Column, ...]
    once: bool = False

    def files(self, facts: Path) -> Sequence[Path]:
        """Its files, by name."""
        return sorted((facts / self.name).glob("*.parquet"))

    @property
    def schema(self) -> pa.Schema:
        """The columns a writer gives."""
        return pa.schema([pa.field(column.name, column.type, nullable=False) for column in self.columns])


def work(year: int) -> Table:
    """One line a contract: hundredths of hours, of days, or cents, by basis. The bounds are those of the rules."""
    law = cpf_law()
    return Table(
        "work",
        (
            _account(),
            Column("contract", pa.int16()),
            _code("regime", Regime),
            _code("basis", Basis),
            *(_time(law, year, name, place) for place, name in enumerate(("worked", "protected", "reference"))),
            Column("disabled_worker", pa.bool_()),
        ),
    )


def persons() -> Table:
    """One line a person: what is known for the year, months of self-employment whose contribution was paid included."""
    return Table(
        "persons",
        (
            _account(),
            *(_flag(name) for name in ("low_qualified", "disabled_worker", "sheltered_work", "born_before_1956_07")),
            Column("self_employed_months", pa.int16(), _outside("self_employed_months", 0, len(MONTHS))),
        ),
        once=True,
    )


def exposures() -> Table:
    """One line a contract and hardship factor, in whole months."""
    months = Column("months", pa.int16(), _outside("months", 0, len(MONTHS)))
    return Table("exposures", (_account(), Column("contract", pa.int16()), _code("factor", BY_CODE), months))


def engagements() -> Table:
    """One line a nature of commitment declared."""
    flags = (_flag(name) for name in ("minimum_reached", "declared_in_time", "attested"))
    return Table("engagements", (_account(), _code("nature", BY_NAME), *flags))


def balances(right: str, plan: Plan) -> Table:
    """What each account carries into the year: the inputs of the rules whose name says so."""
    return _amounts(f"balances-{right}", [entry for entry in plan.inputs if entry.name.startswith("carried_")])


def movements(right: str, plan: Plan) -> Table:
    """What was used and added during the year, for the accounts where something was."""
    return _amounts(f"movements-{right}", [entry for entry in plan.inputs if entry.name in MOVEMENTS])


def _amounts(name: str, inputs: Sequence[Input]) -> Table:
    amounts = (Column(each.name, pa.int64(), _outside(each.name, each.low, each.high)) for each in inputs)
    return Table(name, (_account(), *amounts), once=True)


def _account() -> Column:
    return Column("account", pa.int64(), _outside("account", 1, LAST_ACCOUNT))


def _flag(name: str) -> Column:
    return Column(name, pa.bool_())


def _code(name: str, known: Iterable[str]) -> Column:
    words = ", ".join(f"'{word}'" for word in known)
    return Column(name, pa.string(), f"{name} NOT IN ({words})")


def _time(law: Law, year: int, name: str, place: int) -> Column:
    refused = []
    for basis in Basis:
        bounds = next(i for i in law.inputs[FACTS_OF_WORK[basis][place]] if i.since <= last_day(year) <= i.until)
        refused.append(f"(basis = '{basis}' AND {_outside(name, bounds.low, bounds.high)})")
    return Column(name, pa.int64(), " OR ".join(refused))


def _outside(name: str, low: int, high: int) -> str:
    return f"{name} NOT BETWEEN {low} AND {high}"
