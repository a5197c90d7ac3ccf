"""Which declarations count. The answer depends on what the declarations say of themselves, never on their arrival."""

from collections import defaultdict
from collections.abc import Iterable

from cpa.modules.declarations.facts.rows import Header, Slot


def in_force(declared: Iterable[Header]) -> dict[Slot, Header]:
    """The one declaration of each slot that counts, among monthly declarations.

    The one built last counts, save that a month is declared only once as a first declaration: of several, the
    earliest built was received and the others refused, so only replacements can take its place.
    """
    by_slot: dict[Slot, list[Header]] = defaultdict(list)
    for header in declared:
        by_slot[header.slot].append(header)
    return {slot: _counting(headers) for slot, headers in by_slot.items()}


def _counting(headers: list[Header]) -> Header:
    firsts = sorted((h for h in headers if not h.replaces), key=lambda h: h.rank)
    return max((*firsts[:1], *(h for h in headers if h.replaces)), key=lambda h: h.rank)
