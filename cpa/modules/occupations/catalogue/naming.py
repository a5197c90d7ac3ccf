"""Occupations by their codes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from cpa.module_api.three_steps import NamedOccupation
from cpa.modules.occupations.catalogue.current import current


def named_occupations(codes: Sequence[str]) -> Mapping[str, NamedOccupation]:
    """The occupation of each code; those that the published release does not have are left out."""
    catalogue = current()
    known = [code for code in codes if code in catalogue.index]
    found = (catalogue.occupations[catalogue.index[code]] for code in known)
    return {one.code: NamedOccupation(one.code, one.name, one.family, one.interests) for one in found}


def occupations_of_parents(codes: Sequence[str] | None) -> Mapping[str, Sequence[str]]:
    """The published occupations that come from each of these codes of the former ROME, of all of them for None; a code
    from which none comes is left out."""
    wanted = None if codes is None else frozenset(codes)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for one in current().occupations:
        if one.parent and (wanted is None or one.parent in wanted):
            found[one.parent].append(one.code)
    return dict(found)
