"""Where a brick goes by its dates, and what declared jobs bring into a path."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from cpa.module_api.three_steps import DeclaredJob
from cpa.modules.profile.path.operations import Insert, Operations, Order
from cpa.modules.profile.path.written import Kind, Path, Written
from cpa.modules.profile.when.moments import Speaker
from cpa.modules.profile.when.reading import span_of
from cpa.modules.profile.when.span import Moment, Span, State, Unit

Jobs = Mapping[str, DeclaredJob]


def span(written: Written, jobs: Jobs, born: date | None) -> Span:
    """When a brick was: as its source declares, else as the person's words say."""
    job = jobs.get(written.job)
    return declared_span(job) if job else span_of(written.when, Speaker(written.said_on, born))


def declared_span(job: DeclaredJob) -> Span:
    """The days of a declared job."""
    ends = _in_its_month(job.ends) if job.ends else None
    return Span(declared_words(job), State.CLEAR, _in_its_month(job.starts), ends, ongoing=ends is None)


def declared_words(job: DeclaredJob) -> str:
    """The days of a declared job as someone would write them: they stay if it is declared no more."""
    if job.ends is None:
        return f"depuis le {job.starts:%d/%m/%Y}"
    return f"du {job.starts:%d/%m/%Y} au {job.ends:%d/%m/%Y}"


def recency(when: Span) -> tuple[bool, date, date]:
    """What puts a path in order, the greatest first. Without any date, last."""
    first = when.earliest or when.latest or date.min
    return when.ongoing, when.latest or (date.max if when.ongoing else first), first


def place_of(when: Span, spans: Sequence[Span]) -> int:
    """The place of a new brick among those that stand, newest first: before the first that is older."""
    mine = recency(when)
    return next((place for place, each in enumerate(spans) if recency(each) < mine), len(spans))


def in_order_of_dates(path: Path, spans: Mapping[str, Span]) -> Order:
    """The whole path, newest first; bricks of the same dates stay as they stand."""
    return Order(tuple(each.id for each in sorted(path, key=lambda each: recency(spans[each.id]), reverse=True)))


def inserted(path: Path, bricks: Iterable[Written], jobs: Jobs, born: date | None) -> Operations:
    """What puts new bricks where their dates go."""
    spans, operations = [span(each, jobs, born) for each in path], []
    for brick in bricks:
        mine = span(brick, jobs, born)
        place = place_of(mine, spans)
        operations.append(Insert(brick, place))
        spans.insert(place, mine)
    return tuple(operations)


def received(path: Path, jobs: Jobs, born: date | None) -> Operations:
    """What puts in their place the declared jobs that no brick tells of yet."""
    told = {each.job for each in path}
    return inserted(path, [_brick(job) for job in jobs.values() if job.key not in told], jobs, born)


def _brick(job: DeclaredJob) -> Written:
    """The same id each time it is met."""
    return Written(f"d{job.key}", Kind.JOB, job.name, declared_words(job), job.starts, job=job.key)


def _in_its_month(day: date) -> Moment:
    """That very day, told by its month."""
    return Moment(Unit.MONTH, day, day, day)
