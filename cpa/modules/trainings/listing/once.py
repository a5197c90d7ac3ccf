"""A training that several sources tell is listed once: the record that comes first, with the others beside it. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cpa.modules.trainings.search.answering import Result

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Listed:
    """A result, and the source and key of the other records of the same training that were found with it."""

    result: Result
    others: Sequence[Key] = ()


def once(results: Sequence[Result], same: Mapping[Key, Sequence[Key]]) -> list[Listed]:
    """The results in their order, each training once. A record is put beside another only where both name the same
    establishment: of schools that one record without an address links together, none is hidden."""
    by_key = {key_of(one): one for one in results}
    told: set[Key] = set()
    found = []
    for key, one in by_key.items():
        if key not in told:
            others = [other for other in same.get(key, ()) if other in by_key and _one_place(one, by_key[other])]
            told |= {key, *others}
            found.append(Listed(one, others))
    return found


def _one_place(one: Result, other: Result) -> bool:
    ours, theirs = one.offer.body, other.offer.body
    return bool(ours.siret and ours.siret == theirs.siret) or bool(ours.uai and ours.uai == theirs.uai)


def key_of(one: Result) -> Key:
    """The source and key of its offer."""
    return one.offer.source, one.offer.key
