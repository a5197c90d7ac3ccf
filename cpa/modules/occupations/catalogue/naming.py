"""Occupations by their codes."""

from collections.abc import Mapping, Sequence

from cpa.module_api.three_steps import NamedOccupation
from cpa.modules.occupations.catalogue.current import current


def named_occupations(codes: Sequence[str]) -> Mapping[str, NamedOccupation]:
    """The occupation of each code; those that the published release does not have are left out."""
    catalogue = current()
    known = [code for code in codes if code in catalogue.index]
    found = (catalogue.occupations[catalogue.index[code]] for code in known)
    return {one.code: NamedOccupation(one.code, one.name, one.family, one.interests) for one in found}
