"""Everything known of one account's path at once, as pages and acts need it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import DeclaredJob
from cpa.modules.profile import models
from cpa.modules.profile.brick import Brick
from cpa.modules.profile.path.acts import Act, Name, fold
from cpa.modules.profile.path.as_json import read
from cpa.modules.profile.path.operations import Operations, applied
from cpa.modules.profile.path.written import Path, Written
from cpa.modules.profile.placing import received, span
from cpa.modules.profile.when.span import Span


@dataclass(frozen=True, slots=True)
class Known:
    """What was done, what it leads to, what sources declare beside. `receives` is what the sources bring that no act
    has taken in yet; `path` has it already."""

    acts: tuple[Act, ...] = ()
    path: Path = ()
    receives: Operations = ()
    jobs: Mapping[str, DeclaredJob] = field(default_factory=dict)
    born: date | None = None

    @property
    def last(self) -> int:
        """The number of the last act; 0 before any."""
        return self.acts[-1].number if self.acts else 0

    def spans(self) -> dict[str, Span]:
        """When each brick was, by id."""
        return {each.id: span(each, self.jobs, self.born) for each in self.path}

    def bricks(self) -> tuple[Brick, ...]:
        """The path as everyone reads it."""
        spans = self.spans()
        return tuple(_brick(each, self.jobs.get(each.job), spans[each.id]) for each in self.path)

    def place(self, brick: str) -> int:
        """Where the brick stands, from 0. Raises StopIteration when it is not there."""
        return next(place for place, each in enumerate(self.path) if each.id == brick)

    def ever(self, brick: str) -> Written | None:
        """The brick of this id, as it was last if it is there no more."""
        path: Path = ()
        last = None
        for act in self.acts:
            path = applied(path, act.operations)
            last = next((each for each in path if each.id == brick), last)
        return self.written(brick) or last

    def written(self, brick: str) -> Written | None:
        """The brick of this id."""
        return next((each for each in self.path if each.id == brick), None)


def acts_of(account: AccountId) -> tuple[Act, ...]:
    """Everything done to the path of this account, in order."""
    rows = models.Act.objects.using(ACTIVITY).filter(account=account).order_by("number")
    columns = rows.values_list("number", "name", "brick", "operations", "saw", "undoes")
    return tuple(Act(n, Name(name), brick, read(done), saw, undoes) for n, name, brick, done, saw, undoes in columns)


def known(account: AccountId | None) -> Known:
    """All of it; nothing for a visitor who kept nothing yet."""
    if account is None:
        return Known()
    acts = acts_of(account)
    jobs = {job.key: job for job in hooks().declared_jobs(account=account)}
    born = hooks().birth_months(accounts=[account]).get(account)
    path = fold(acts)
    receives = received(path, jobs, born)
    return Known(acts, applied(path, receives), receives, jobs, born)


def _brick(written: Written, job: DeclaredJob | None, when: Span) -> Brick:
    return Brick(
        id=written.id,
        kind=written.kind,
        what=(job.name if job else "") or written.what,
        span=when,
        occupation=written.occupation,
        tasks=written.tasks,
        where=written.where,
        hidden=written.hidden,
        guaranteed=job is not None,
        pcs=job.pcs if job else "",
    )
