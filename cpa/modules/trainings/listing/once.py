"""A training that several sources tell is listed once: the record that comes first, with the others beside it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpa.modules.trainings.search.answering import Result

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Listed:
    """A result, and the source and key of the other records of the same training."""

    result: Result
    others: Sequence[Key] = ()


def once(results: Sequence[Result], same: Mapping[Key, Sequence[Key]]) -> list[Listed]:
    """The results in their order, each training once."""
    told: set[Key] = set()
    found = []
    for one in results:
        key = key_of(one)
        if key not in told:
            others = same.get(key, ())
            told |= {key, *others}
            found.append(Listed(one, others))
    return found


def key_of(one: Result) -> Key:
    """The source and key of its offer."""
    return one.offer.source, one.offer.key
