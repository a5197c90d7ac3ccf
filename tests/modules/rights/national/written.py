"""Facts of a few accounts, as the run reads them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from cpa.legislation.facts import AnnualFacts
from cpa.modules.rights.national import manifest
from cpa.modules.rights.national.crediting import RIGHTS
from cpa.modules.rights.national.facts_folder import write_about
from cpa.modules.rights.national.running import Request, run
from cpa.modules.rights.national.tables import Table

TABLES = {"cpf": ("work", "persons"), "c2p": ("exposures", "persons"), "cec": ("engagements",)}


@dataclass(frozen=True)
class Life:
    """A year of an account: its facts, what it carried into the year and what moved in it, under the rules' names."""

    account: int
    facts: AnnualFacts
    carried: Mapping[str, int] = field(default_factory=dict)
    moved: Mapping[str, int] = field(default_factory=dict)
    born_before: bool = False


def write(facts: Path, right: str, year: int, lives: Iterable[Life]) -> None:
    """The tables that `right` reads, one file each."""
    lines: dict[str, list[dict[str, Any]]] = {}
    for life in lives:
        for name, line in _lines(right, life):
            lines.setdefault(name, []).append({"account": life.account, **line})
    for table in RIGHTS[right].tables(year):
        write_lines(facts, table, lines.get(table.name, []))
    write_about(facts, year)


def write_lines(facts: Path, table: Table, lines: Iterable[Mapping[str, Any]], name: str = "only") -> None:
    """One file of the table."""
    folder = facts / table.name
    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.Table.from_pylist(list(lines), schema=table.schema), folder / f"{name}.parquet")


def credited(facts: Path, out: Path, right: str, year: int, **how: Any) -> list[dict[str, Any]]:
    """What a run gives this right, by account."""
    list(run(Request(facts, out, year, (right,), **how)))
    return sorted(read(out / "credits" / right), key=lambda line: line["account"])


def read(folder: Path) -> list[dict[str, Any]]:
    """Every line of the files of a folder."""
    return [line for file in sorted(folder.glob("*.parquet")) for line in pq.read_table(file).to_pylist()]


def digests(out: Path) -> dict[str, str | None]:
    """The digest of each right of a run."""
    found = manifest.read(out)
    assert found
    return {right: found.digest(right) for right in found.rules}


def _lines(right: str, life: Life) -> Iterable[tuple[str, dict[str, Any]]]:
    facts = life.facts
    if right == "cpf":
        for place, work in enumerate(facts.work):
            names = ("regime", "basis", "worked", "protected", "reference", "disabled_worker")
            yield "work", {"contract": place, **{name: getattr(work, name) for name in names}}
    if right == "c2p":
        for place, exposure in enumerate(facts.exposures):
            yield "exposures", {"contract": place, "factor": exposure.factor, "months": exposure.months}
    if right == "cec":
        for each in facts.engagements:
            names = ("nature", "minimum_reached", "declared_in_time", "attested")
            yield "engagements", {name: getattr(each, name) for name in names}
    if right in ("cpf", "c2p"):
        yield "persons", _person(life)
    if life.carried:
        yield f"balances-{right}", dict(life.carried)
    if life.moved:
        yield f"movements-{right}", dict(life.moved)


def _person(life: Life) -> dict[str, Any]:
    facts, own = life.facts, life.facts.self_employment
    return {
        "low_qualified": facts.low_qualified,
        "disabled_worker": facts.disabled_worker,
        "sheltered_work": facts.sheltered_work is not None,
        "born_before_1956_07": life.born_before,
        "self_employed_months": own.months if own and own.contribution_paid else 0,
    }
