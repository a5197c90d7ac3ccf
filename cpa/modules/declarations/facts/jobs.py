"""The jobs that employers declared: contracts of one establishment and one job that follow each other are one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

from cpa.modules.declarations.facts.chaining import Chains
from cpa.modules.declarations.facts.rows import ContractKey, ContractState, Declared
from cpa.modules.declarations.facts.year import contracts_of

WITHOUT_A_BREAK = timedelta(days=8)
"""A contract that starts within the week that follows another goes on with it: a week-end and a holiday do not part
them."""


@dataclass(frozen=True, slots=True)
class Job:
    """One job as declared: what the employer calls it last (`title` and `pcs`, "" when it does not), from when to when;
    `ends` is None while it lasts. `siret` tells one employer from another and names none."""

    siret: str
    pcs: str
    title: str
    starts: date
    ends: date | None

    @property
    def key(self) -> str:
        """Stable while the first day of the job at this establishment is; says nothing of either."""
        return sha256(f"{self.siret} {self.starts:%Y%m%d} {self.pcs}".encode()).hexdigest()[:16]


def jobs(declared: Declared, last_months: Mapping[str, date]) -> tuple[Job, ...]:
    """The jobs of one person, in the order of their first day. `declared` holds declarations in force only."""
    chains = Chains(declared.contracts, declared.changes)
    first_days = _first_days(declared, chains)
    found: dict[tuple[str, str], list[Job]] = defaultdict(list)
    for key, contract in contracts_of(declared, chains, last_months).items():
        pcs, title = _last(contract.states, "pcs"), _last(contract.states, "title")
        job = Job(key.siret, pcs, title, first_days[key], contract.end())
        if job.ends is None or job.ends >= job.starts:
            found[job.siret, job.pcs or job.title].append(job)
    return tuple(sorted((job for group in found.values() for job in _merged(group)), key=lambda job: job.starts))


def _first_days(declared: Declared, chains: Chains) -> dict[ContractKey, date]:
    """The first day of each contract, before the changes of number, establishment or start that it went through."""
    starts: dict[ContractKey, list[date]] = defaultdict(list)
    for state in declared.contracts:
        starts[chains.of(state.key)].append(state.key.start)
    for change in declared.changes:
        if change.former_start:
            starts[chains.of(change.key)].append(change.former_start)
    return {key: min(days) for key, days in starts.items()}


def _merged(group: Iterable[Job]) -> Iterator[Job]:
    current: Job | None = None
    for job in sorted(group, key=lambda each: each.starts):
        if current and (current.ends is None or job.starts <= current.ends + WITHOUT_A_BREAK):
            lasts = None if current.ends is None or job.ends is None else max(current.ends, job.ends)
            current = replace(current, title=job.title or current.title, ends=lasts)
            continue
        if current:
            yield current
        current = job
    if current:
        yield current


def _last(states: Iterable[ContractState], field: str) -> str:
    """What was said last; an employer that says nothing one month does not take it back."""
    return next((value for state in reversed(list(states)) if (value := getattr(state, field))), "")
