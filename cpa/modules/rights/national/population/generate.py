"""Writes a population: facts as the run reads them, and the truth beside them."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
import pyarrow as pa

from cpa.legislation.facts import Regime
from cpa.modules.rights.national import files
from cpa.modules.rights.national.facts_folder import write_about
from cpa.modules.rights.national.population import committed, employees, exposed, holdings
from cpa.modules.rights.national.population.draws import Column, Draws
from cpa.modules.rights.national.population.holdings import Holdings

CHUNK = 500_000
WORKERS = 2
_CODES = {
    "regime": (Regime.PRIVATE.value, Regime.PUBLIC.value),
    "basis": employees.BASES,
    "factor": exposed.CODES,
    "nature": committed.CODES,
}
Columns = Mapping[str, Column]


@dataclass(frozen=True, slots=True)
class Written:
    """How many persons and lines of facts a file holds."""

    persons: int
    lines: int


def generate(out: Path, persons: int, year: int, chunk: int = CHUNK) -> Iterator[Written]:
    """Write the population under `out`, `chunk` persons a file; what was written so far, after each file.

    The same person has the same facts whatever the population and the chunk.
    """
    parts = (Draws(first, min(chunk, persons - first)) for first in range(0, persons, chunk))
    so_far = Written(0, 0)
    with ThreadPoolExecutor(WORKERS) as pool:
        for written in pool.map(partial(_write, out, year), parts):
            so_far = Written(so_far.persons + written.persons, so_far.lines + written.lines)
            yield so_far
    write_about(out, year)


def _write(out: Path, year: int, draws: Draws) -> Written:
    accounts = draws.accounts()
    lines = 0
    for table, columns in tables_of(draws, year, accounts):
        files.write_table(out / table / f"part-{draws.first:09}.parquet", _arrow(columns))
        lines += len(columns["account"]) if table in ("work", "exposures", "engagements") else 0
    return Written(draws.number, lines)


def tables_of(draws: Draws, year: int, accounts: Column) -> Iterator[tuple[str, Columns]]:
    """Each table of these persons, truth included."""
    everyone = np.ones(draws.number, np.bool_)
    work = employees.employees(draws, year, accounts)
    points, exposures = exposed.exposed(draws, accounts)
    counting, engagements = committed.committed(draws, accounts)
    persons = _persons(draws)
    yield "work", _shuffled(work.lines)
    yield "exposures", _shuffled(exposures)
    yield "engagements", _shuffled(engagements)
    yield "persons", {"account": accounts, **persons}
    disabled = persons["disabled_worker"] | employees.disabled_at_work(accounts, work)
    known = {**persons, "disabled_worker": disabled}
    is_exposed, is_committed = (np.isin(accounts, lines["account"]) for lines in (exposures, engagements))
    of_cpf, of_c2p, of_cec = holdings.cpf(draws), holdings.c2p(draws, is_exposed), holdings.cec(draws, is_committed)
    yield from _right("cpf", accounts, everyone, of_cpf, employees.truth(work, known, of_cpf.amounts))
    yield from _right("c2p", accounts, is_exposed, of_c2p, exposed.truth(points, persons, of_c2p.amounts))
    yield from _right("cec", accounts, is_committed, of_cec, committed.truth(counting, of_cec.amounts))


def _persons(draws: Draws) -> dict[str, Column]:
    own = np.where(draws.chance(60, "self-employed"), draws.below(13, "own months"), 0)
    return {
        "low_qualified": draws.chance(150, "low qualified"),
        "disabled_worker": draws.chance(50, "disabled"),
        "sheltered_work": draws.chance(5, "sheltered"),
        "born_before_1956_07": draws.chance(20, "born before"),
        "self_employed_months": own.astype(np.int16),
    }


def _right(
    right: str, accounts: Column, facts: Column, holding: Holdings, truth: Columns
) -> Iterator[tuple[str, Columns]]:
    amounts, known = {"account": accounts, **holding.amounts}, facts | holding.held
    moved = [name for name in holding.amounts if name not in holding.carried]
    yield f"balances-{right}", {name: amounts[name][holding.held] for name in ("account", *holding.carried)}
    yield f"movements-{right}", {name: amounts[name][holding.moved & known] for name in ("account", *moved)}
    yield f"truth-{right}", {name: column[known] for name, column in {"account": accounts, **truth}.items()}


def _shuffled(lines: Columns) -> Columns:
    """As declarations come: in no order of account."""
    order = np.random.default_rng(len(lines["account"])).permutation(len(lines["account"]))
    return {name: column[order] for name, column in lines.items()}


def _arrow(columns: Columns) -> pa.Table:
    return pa.table({name: _coded(name, column) for name, column in columns.items()})


def _coded(name: str, column: Column) -> pa.Array:
    if name not in _CODES:
        return pa.array(column)
    return pa.DictionaryArray.from_arrays(pa.array(column), list(_CODES[name])).cast(pa.string())
