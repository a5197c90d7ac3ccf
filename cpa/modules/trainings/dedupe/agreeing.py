"""How far words, sets and codes agree."""

from cpa.modules.trainings.dedupe.fields import Level
from cpa.modules.trainings.dedupe.matching import Match
from cpa.modules.trainings.dedupe.prepared import Prepared

FEW_OF = 4


def words_level(found: Match) -> Level:
    """From how two lists of words were matched; UNKNOWN when both are empty."""
    left, right = found.left, found.right
    if not left and not right:
        return Level.UNKNOWN if not found.shared else Level.CLOSE if found.close else Level.SAME
    if not left or not right:
        return Level.OTHER if not found.shared else _adding(len(left) + len(right), found.shared)
    shorter = found.shared + min(len(left), len(right))
    return Level.OVERLAPS if 2 * found.shared >= shorter else Level.OTHER


def _adding(added: int, shared: int) -> Level:
    return Level.ADDS if added == 1 < shared or FEW_OF * added <= shared else Level.ADDS_MORE


def sets_level(left: frozenset[str], right: frozenset[str]) -> Level:
    """OVERLAPS when one says all that the other does and more; each saying something else is OTHER."""
    if not left and not right:
        return Level.UNKNOWN
    if not left or not right:
        return Level.ONE_SIDE
    if left == right:
        return Level.SAME
    return Level.OVERLAPS if left <= right or right <= left else Level.OTHER


def codes_level(left: str, right: str) -> Level:
    """SAME, OTHER, or UNKNOWN when one is empty."""
    return Level.UNKNOWN if not left or not right else Level.SAME if left == right else Level.OTHER


def without(words: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    """The words in their order, the known ones left out."""
    return tuple(word for word in words if word not in known)


def siret_level(left: Prepared, right: Prepared) -> Level:
    """A number of nine digits is of the legal unit alone."""
    ours, theirs = left.said.siret, right.said.siret
    if not ours or not theirs:
        return Level.UNKNOWN
    if ours == theirs and len(ours) == 14:
        return Level.SAME
    return Level.SAME_UNIT if ours[:9] == theirs[:9] else Level.OTHER
