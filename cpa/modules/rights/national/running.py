"""A national run from end to end: check the facts, go on from what is done, credit each range, say the digest."""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from cpa.modules.rights.national import checking, dealing, digest, facts_folder, files, manifest
from cpa.modules.rights.national.crediting import RIGHTS, Done, Job
from cpa.modules.rights.national.engines import ENGINES
from cpa.modules.rights.national.manifest import Manifest
from cpa.modules.rights.national.refused import Refused, refuse
from cpa.modules.rights.national.store import Limits, opened
from cpa.modules.rights.national.tables import LAST_ACCOUNT, Table

RANGE_ACCOUNTS = 1_000_000
SPILL = ".spill"
LOCK = ".lock"


@dataclass(frozen=True, slots=True)
class Request:
    """A run to do. `memory` is what DuckDB may take in all, in bytes; `range_accounts` about how many accounts a range
    holds."""

    facts: Path
    out: Path
    year: int
    rights: Sequence[str] = tuple(RIGHTS)
    engine: str = "embedded"
    memory: int = 2 * 1024**3
    workers: int = os.cpu_count() or 1
    range_accounts: int = RANGE_ACCOUNTS

    @property
    def limits(self) -> Limits:
        """Of each of the workers."""
        return Limits(self.memory // self.workers, 1, self.out / SPILL)

    @property
    def all_limits(self) -> Limits:
        """Of what is done before the workers start, alone."""
        return Limits(self.memory, self.workers, self.out / SPILL)


@dataclass(frozen=True, slots=True)
class Progress:
    """One more range: `done` of `planned` are there, `resumed` of them from a run before, after `seconds`."""

    latest: Done
    done: int
    planned: int
    resumed: int
    seconds: float

    @property
    def seconds_left(self) -> float:
        """At the rate so far."""
        return self.seconds / (self.done - self.resumed) * (self.planned - self.done)

    def told(self) -> str:
        """The same in a line."""
        accounts, seconds = self.latest.written.rows, self.latest.seconds
        return (
            f"{self.latest.key}: {self.done} of {self.planned}, {accounts:,} accounts,"
            f" {accounts / seconds:,.0f} a second; {self.seconds_left:.0f} s left"
        )


def run(request: Request) -> Iterator[Progress]:
    """Do what is left of the run, a Progress for each range. Raises Refused, with nothing computed, when the facts are
    wrong or are not those that the run was begun with."""
    start = time.perf_counter()
    request.out.mkdir(parents=True, exist_ok=True)
    with _alone(request.out):
        files.forget_parts(request.out)
        begun = _begin(request)
        jobs = [job for job in _jobs(request, begun.ranges) if job.key not in begun.done]
        if jobs:
            _deal(request, begun)
        resumed = len(request.rights) * len(begun.ranges) - len(jobs)
        for number, done in enumerate(ENGINES[request.engine](jobs, request.workers), start=1):
            begun.done[done.key] = done
            begun.save(request.out)
            yield Progress(done, resumed + number, resumed + len(jobs), resumed, time.perf_counter() - start)
        dealing.forget(request.out)
        shutil.rmtree(request.out / SPILL, ignore_errors=True)


def _begin(request: Request) -> Manifest:
    """The manifest to go on with, on the disk before anything else."""
    if facts_folder.year_of(request.facts) != request.year:
        refuse("national-year-differs", facts_folder.ABOUT, "Ces faits ne sont pas ceux de l’année demandée.")
    needed = _tables(request)
    by_table = {table.name: facts_folder.digests(request.facts, table) for table in needed}
    known = manifest.read(request.out)
    if known:
        _check_same(request, known, {name: facts_folder.digest_of(found) for name, found in by_table.items()})
    if not known or not set(by_table) <= known.facts.keys():
        _check_facts(request, needed, by_table)
    begun = known or Manifest(request.year, {}, {}, {}, _cut(request, needed))
    begun.facts |= {name: facts_folder.digest_of(found) for name, found in by_table.items()}
    begun.rules |= {name: RIGHTS[name].rules_version() for name in request.rights}
    begun.units |= {name: RIGHTS[name].unit(request.year).value for name in request.rights}
    begun.done = {key: done for key, done in begun.done.items() if _still_there(request, begun, key, done)}
    begun.save(request.out)
    return begun


def _deal(request: Request, begun: Manifest) -> None:
    with opened(request.all_limits) as store:
        dealing.deal(store, request.facts, request.out, _tables(request), begun.ranges, begun.facts)


def _tables(request: Request) -> tuple[Table, ...]:
    """Every table of the rights asked, once."""
    every = (table for name in request.rights for table in RIGHTS[name].tables(request.year))
    return tuple({table.name: table for table in every}.values())


def _check_same(request: Request, known: Manifest, facts: Mapping[str, str]) -> None:
    if known.year != request.year:
        refuse("national-run-differs", manifest.NAME, f"Ce dossier est celui d’un calcul de {known.year}.")
    if changed := [name for name, found in facts.items() if known.facts.get(name, found) != found]:
        message = "Ces faits ont changé depuis le début du calcul : recommencez dans un autre dossier."
        refuse("national-facts-changed", ", ".join(changed), message)
    for right in request.rights:
        version = RIGHTS[right].rules_version()
        if known.rules.get(right, version) != version:
            message = "Les règles ont changé depuis le début du calcul : recommencez dans un autre dossier."
            refuse("national-rules-changed", right, message)


def _check_facts(request: Request, needed: Sequence[Table], by_table: Mapping[str, Mapping[str, str]]) -> None:
    with opened(request.all_limits) as store:
        if found := checking.problems(store, request.facts, needed, by_table):
            raise Refused(found)


def _cut(request: Request, needed: Sequence[Table]) -> list[tuple[int, int]]:
    """Ranges of equal width: accounts are numbers drawn at random, so that each holds about as many. The first and the
    last reach to the ends, so that no account can be outside."""
    files_of = [file for table in needed for file in table.files(request.facts)]
    people = [table for table in needed if table.once]
    rows = max(sum(pq.read_metadata(file).num_rows for file in table.files(request.facts)) for table in people)
    number = max(1, -(-rows // request.range_accounts))
    with opened(request.all_limits) as store:
        low, high = store.ends(files_of)
    starts = [low + (high - low + 1) * place // number for place in range(1, number)]
    return list(zip([1, *starts], [*(start - 1 for start in starts), LAST_ACCOUNT], strict=True))


def _jobs(request: Request, ranges: Sequence[tuple[int, int]]) -> list[Job]:
    return [_job(request, right, number, *ends) for right in request.rights for number, ends in enumerate(ranges)]


def _job(request: Request, right: str, number: int, low: int, high: int) -> Job:
    return Job(request.facts, request.out, request.year, right, number, low, high, request.limits)


def _still_there(request: Request, begun: Manifest, key: str, done: Done) -> bool:
    """Whether the files of a range are those that were written."""
    right, number = key.split("/")
    job = _job(request, right, int(number), *begun.ranges[int(number)])
    written = {"credits": job.credits, "balances": job.balances}
    return all(path.exists() and digest.of_file(path) == done.files[name] for name, path in written.items())


@contextmanager
def _alone(out: Path) -> Iterator[None]:
    """One run at a time in a folder; the lock goes with the process that holds it."""
    with (out / LOCK).open("w") as held:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            refuse("national-run-in-progress", LOCK, "Un autre calcul est en cours dans ce dossier.")
        yield
