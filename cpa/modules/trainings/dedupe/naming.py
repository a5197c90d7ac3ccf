"""How the names of two bodies or places agree: their own words, the house, its parts, the town that they tell."""

from cpa.modules.trainings.dedupe.agreeing import sets_level, siret_level, without, words_level
from cpa.modules.trainings.dedupe.fields import Level
from cpa.modules.trainings.dedupe.matching import Match, initials_of, match
from cpa.modules.trainings.dedupe.plain import lexicon
from cpa.modules.trainings.dedupe.prepared import Name, Prepared

COMMON_LEFT_OUT = 1
BUS, COUNTER = "bus", "counter"


def name_level(left: Prepared, right: Prepared) -> Level:
    """By the words that are its own; those of the town tell the area, not who it is. What one side has in brackets may
    be all that the other is called."""
    if not left.name.words or not right.name.words:
        return Level.UNKNOWN
    towns = left.town | right.town | _own_town(left, right) | _own_town(right, left)
    ours, theirs = without(left.name.own, towns), without(right.name.own, towns)
    if not ours or not theirs:
        return Level.ONE_SIDE if ours or theirs else Level.UNKNOWN
    level = words_level(_of_own(left, right, ours, theirs))
    if level is Level.ADDS_MORE and ({*theirs} <= left.name.aside or {*ours} <= right.name.aside):
        return Level.INITIALS
    return Level.INITIALS if level is Level.OTHER and _acronym(left, right) else level


def _own_town(one: Prepared, other: Prepared) -> frozenset[str]:
    """Words of a town that its name tells and the other's does not, when the number of one of them alone says that it
    is there."""
    ours, theirs = one.said.department, other.said.department
    where = "" if ours and theirs else ours or theirs
    told = (town.words for town in one.name.towns if where in town.departments)
    return frozenset(word for words in told for word in words if word not in other.name.words)


def named_town_level(left: Prepared, right: Prepared) -> Level:
    """Whether the town at the end of the name of one is where the other is, when its number does not say."""
    for one, other in ((left, right), (right, left)):
        last = one.name.towns[-1] if one.name.towns else None
        if last and last.last and not one.said.department and other.said.department:
            return Level.SAME_DEPARTMENT if other.said.department in last.departments else Level.OTHER
    return Level.UNKNOWN


def _of_own(left: Prepared, right: Prepared, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Match:
    """How the own words agree, matched among all, so that common words may be cut short. What stands in brackets and
    is not said on the other side is left out: mostly an acronym. Many common words said on one side count as one."""
    found = match(left.name.words, right.name.words)
    only_ours = tuple(word for word in ours if word in found.left and word not in left.name.aside)
    only_theirs = tuple(word for word in theirs if word in found.right and word not in right.name.aside)
    shared = min(len({*ours}) - len({*ours} & {*found.left}), len({*theirs}) - len({*theirs} & {*found.right}))
    close = min(found.close, shared)
    more_ours, more_theirs = (len(left_over) > COMMON_LEFT_OUT for left_over in (found.left, found.right))
    if more_ours and not only_ours:
        only_ours = found.left[:1]
    if more_theirs and not only_theirs:
        only_theirs = found.right[:1]
    return Match(shared - close, close, only_ours, only_theirs)


def unit_name_level(left: Prepared, right: Prepared) -> Level:
    """Between establishments of one legal unit every word counts, those that mean a part of it above all; what many
    bodies say of themselves does not."""
    if siret_level(left, right) is not Level.SAME_UNIT or not left.name.words or not right.name.words:
        return Level.UNKNOWN
    found, idle = match(left.name.words, right.name.words), lexicon("name").idle
    ours, theirs = idle | left.name.aside, idle | right.name.aside
    level = words_level(Match(found.equal, found.close, without(found.left, ours), without(found.right, theirs)))
    if level in (Level.ADDS, Level.ADDS_MORE) and (
        _of_part(left.name, found.left) or _of_part(right.name, found.right)
    ):
        return Level.SAME_UNIT
    return Level.INITIALS if level is Level.OTHER and _acronym(left, right) else level


def _of_part(name: Name, words: tuple[str, ...]) -> bool:
    """Whether words that one name adds are of a part of it: a school, a centre, a town."""
    names = lexicon("name")
    towns = {word for town in name.towns for word in town.words}
    return any(word in names.parts or word in names.kinds or word in towns for word in words)


def _acronym(left: Prepared, right: Prepared) -> bool:
    return any(
        initials_of(word, words)
        for one, other in ((left.name, right.name), (right.name, left.name))
        for word in one.own
        for words in (other.words, other.spelt)
    )


def house_level(left: Prepared, right: Prepared) -> Level:
    """A bus is never a house; two counters « France services » are one kind, whatever house they stand in. What serves
    (a library, a school) tells more than who owns it (a town, a university): told on one side alone, it is a part."""
    ours, theirs = left.name.kinds, right.name.kinds
    if (BUS in ours) is not (BUS in theirs):
        return Level.OTHER
    if COUNTER in ours & theirs:
        return Level.SAME
    owners = lexicon("name").owners
    if ours and theirs and (ours <= owners) is not (theirs <= owners):
        return Level.SAME_UNIT if ours & theirs else Level.OTHER
    if _part_of_owner(left, right, owners) or _part_of_owner(right, left, owners):
        return Level.SAME_UNIT
    return sets_level(ours - owners or ours, theirs - owners or theirs)


def _part_of_owner(one: Prepared, other: Prepared, owners: frozenset[str]) -> bool:
    """Whether one is an owner alone, and the other says what part of one it is (« Mairie », « Antenne »)."""
    alone = bool(one.name.kinds) and one.name.kinds <= owners and one.name.parts <= frozenset(other.name.words)
    return alone and bool(other.name.parts - frozenset(one.name.words))


def part_level(left: Prepared, right: Prepared) -> Level:
    """Whether what one side alone says names a part of something larger: a school of a university, a site."""
    found = match(left.name.words, right.name.words)
    ours, theirs = left.name.parts & frozenset(found.left), right.name.parts & frozenset(found.right)
    if not ours and not theirs:
        return Level.UNKNOWN
    return Level.OTHER if ours and theirs else Level.ONE_SIDE
