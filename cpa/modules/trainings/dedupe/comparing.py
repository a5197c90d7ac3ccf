"""How two records agree, field by field."""

from collections.abc import Callable, Mapping

from cpa.modules.trainings.dedupe.areas import metres_between, same_department
from cpa.modules.trainings.dedupe.fields import CERTAIN, FIELDS, TOLD_BY, Agreement, Field, Level
from cpa.modules.trainings.dedupe.matching import Match, initials_of, match
from cpa.modules.trainings.dedupe.plain import lexicon
from cpa.modules.trainings.dedupe.prepared import Name, Prepared
from cpa.modules.trainings.dedupe.record import Kind

NEXT_DOOR = 4
FEW_OF = 4
COMMON_LEFT_OUT = 1
MINISTRY, BUS, COUNTER = "ministere", "bus", "counter"
FEW_WORDS = 2
HERE_METRES, NEAR_METRES, FAR_METRES = 100, 300, 5_000
CLOSE_DAYS = 31
CLOSE_PER_CENT = 10


def certainly_apart(kind: Kind, left: Prepared, right: Prepared) -> bool:
    """Whether an official number, or what the law keeps apart, settles that they are different."""
    return any(_COMPARED[field](left, right) is level for field, level in CERTAIN[kind])


def compare(kind: Kind, left: Prepared, right: Prepared) -> Agreement:
    """The level of agreement of each field that tells something about records of that kind. Where an official number
    is the same on both sides, what only tells the same less surely is left out."""
    found = {field: _COMPARED[field](left, right) for field in FIELDS[kind]}
    for (number, level), told in TOLD_BY[kind].items():
        if found[number] is level:
            found |= dict.fromkeys(told, Level.UNKNOWN)
    return found


def _title(left: Prepared, right: Prepared) -> Level:
    """The same words prove less when they are few: many titles have them."""
    found = match(left.title.words, right.title.words)
    level = _words(found)
    return _FEW.get(level, level) if found.shared <= FEW_WORDS else level


_FEW = {Level.SAME: Level.SAME_FEW, Level.CLOSE: Level.CLOSE_FEW}


def _head(left: Prepared, right: Prepared) -> Level:
    """What comes before the detail, when both have one: the school, mostly."""
    ours, theirs = left.title, right.title
    return _words(match(ours.head, theirs.head)) if ours.detail and theirs.detail else Level.UNKNOWN


def _detail(left: Prepared, right: Prepared) -> Level:
    ours, theirs = left.title.detail, right.title.detail
    if not ours or not theirs:
        return Level.ONE_SIDE if ours or theirs else Level.UNKNOWN
    return _words(match(ours, theirs))


def _mark(left: Prepared, right: Prepared) -> Level:
    return _sets(left.title.marks, right.title.marks)


def _diploma(left: Prepared, right: Prepared) -> Level:
    """An agricultural diploma and its like elsewhere (« BTSA », « BTS ») are not told apart with care everywhere."""
    ours, theirs = left.title.kinds, right.title.kinds
    level = _sets(ours, theirs)
    if level is Level.ONE_SIDE and (left.title if theirs else right.title).short:
        return Level.UNKNOWN
    near = any(one == f"{other}a" or other == f"{one}a" for one in ours for other in theirs)
    return Level.OVERLAPS if level is Level.OTHER and near else level


def _issuer(left: Prepared, right: Prepared) -> Level:
    """A ministry answers for what its schools deliver: it is not another certifier. Nor is what a title tells in
    brackets, mostly an acronym, next to a registered name."""
    if left.title.bracketed and right.title.bracketed:
        return Level.UNKNOWN
    ours, theirs = left.title.issuer or left.name.words, right.title.issuer or right.name.words
    if not ours or not theirs:
        return Level.UNKNOWN
    level = _words(match(ours, theirs))
    alike = bool(left.title.issuer) is bool(right.title.issuer) and (MINISTRY in ours) is (MINISTRY in theirs)
    return Level.ONE_SIDE if level is Level.OTHER and not alike else level


def _bracket(left: Prepared, right: Prepared) -> Level:
    """The issuers that one register tells in brackets: there, each title of its own has its own."""
    if not left.title.bracketed or not right.title.bracketed:
        return Level.UNKNOWN
    ours, theirs = left.title.issuer, right.title.issuer
    if not ours or not theirs:
        return Level.ONE_SIDE if ours or theirs else Level.UNKNOWN
    return _words(match(ours, theirs))


def _name(left: Prepared, right: Prepared) -> Level:
    """By the words that are its own; those of the town tell the area, not who it is. What one side has in brackets may
    be all that the other is called."""
    if not left.name.words or not right.name.words:
        return Level.UNKNOWN
    towns = left.town | right.town | _own_town(left, right) | _own_town(right, left)
    ours, theirs = _without(left.name.own, towns), _without(right.name.own, towns)
    if not ours or not theirs:
        return Level.ONE_SIDE if ours or theirs else Level.UNKNOWN
    level = _words(_of_own(left, right, ours, theirs))
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


def _named_town(left: Prepared, right: Prepared) -> Level:
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


def _unit_name(left: Prepared, right: Prepared) -> Level:
    """Between establishments of one legal unit every word counts, those that mean a part of it above all; what many
    bodies say of themselves does not."""
    if _siret(left, right) is not Level.SAME_UNIT or not left.name.words or not right.name.words:
        return Level.UNKNOWN
    found, idle = match(left.name.words, right.name.words), lexicon("name").idle
    ours, theirs = idle | left.name.aside, idle | right.name.aside
    level = _words(Match(found.equal, found.close, _without(found.left, ours), _without(found.right, theirs)))
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


def _without(words: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in known)


def _house(left: Prepared, right: Prepared) -> Level:
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
    return _sets(ours - owners or ours, theirs - owners or theirs)


def _part_of_owner(one: Prepared, other: Prepared, owners: frozenset[str]) -> bool:
    """Whether one is an owner alone, and the other says what part of one it is (« Mairie », « Antenne »)."""
    alone = bool(one.name.kinds) and one.name.kinds <= owners and one.name.parts <= frozenset(other.name.words)
    return alone and bool(other.name.parts - frozenset(one.name.words))


def _part(left: Prepared, right: Prepared) -> Level:
    """Whether what one side alone says names a part of something larger: a school of a university, a site."""
    found = match(left.name.words, right.name.words)
    ours, theirs = left.name.parts & frozenset(found.left), right.name.parts & frozenset(found.right)
    if not ours and not theirs:
        return Level.UNKNOWN
    return Level.OTHER if ours and theirs else Level.ONE_SIDE


def _words(found: Match) -> Level:
    left, right = found.left, found.right
    if not left and not right:
        return Level.UNKNOWN if not found.shared else Level.CLOSE if found.close else Level.SAME
    if not left or not right:
        return Level.OTHER if not found.shared else _adding(len(left) + len(right), found.shared)
    shorter = found.shared + min(len(left), len(right))
    return Level.OVERLAPS if 2 * found.shared >= shorter else Level.OTHER


def _adding(added: int, shared: int) -> Level:
    return Level.ADDS if added == 1 < shared or FEW_OF * added <= shared else Level.ADDS_MORE


def _sets(left: frozenset[str], right: frozenset[str]) -> Level:
    if not left and not right:
        return Level.UNKNOWN
    if not left or not right:
        return Level.ONE_SIDE
    if left == right:
        return Level.SAME
    return Level.OVERLAPS if left <= right or right <= left else Level.OTHER


def _codes(left: str, right: str) -> Level:
    return Level.UNKNOWN if not left or not right else Level.SAME if left == right else Level.OTHER


def _certification(left: Prepared, right: Prepared) -> Level:
    """By the register's number, else by the code of the diploma."""
    level = _codes(left.said.certification, right.said.certification)
    return level if level is not Level.UNKNOWN else _codes(left.said.cfd, right.said.cfd)


def _level(left: Prepared, right: Prepared) -> Level:
    return _codes(left.said.level, right.said.level)


def _uai(left: Prepared, right: Prepared) -> Level:
    return _codes(left.said.uai, right.said.uai)


def _siret(left: Prepared, right: Prepared) -> Level:
    """A number of nine digits is of the legal unit alone."""
    ours, theirs = left.said.siret, right.said.siret
    if not ours or not theirs:
        return Level.UNKNOWN
    if ours == theirs and len(ours) == 14:
        return Level.SAME
    return Level.SAME_UNIT if ours[:9] == theirs[:9] else Level.OTHER


def _rhythm(left: Prepared, right: Prepared) -> Level:
    return _codes(left.rhythm, right.rhythm)


def _address(left: Prepared, right: Prepared) -> Level:
    ours, theirs = left.address, right.address
    if not ours.street or not theirs.street:
        return Level.UNKNOWN
    if _words(match(ours.street, theirs.street)) in (Level.OTHER, Level.OVERLAPS):
        return Level.OTHER
    if ours.numbers & theirs.numbers:
        return Level.SAME
    if ours.ways and theirs.ways and not ours.ways & theirs.ways:
        return Level.OTHER
    if not ours.numbers or not theirs.numbers:
        return Level.SAME if ours.numbers == theirs.numbers else Level.SAME_STREET
    gap = min(abs(int(one) - int(other)) for one in ours.numbers for other in theirs.numbers)
    return Level.NEXT_DOOR if gap <= NEXT_DOOR else Level.OTHER


def _area(left: Prepared, right: Prepared) -> Level:
    ours, theirs = left.said, right.said
    if ours.commune and ours.commune == theirs.commune or ours.postal_code and ours.postal_code == theirs.postal_code:
        towns = bool(left.town and right.town)
        return (
            Level.CLOSE
            if towns and not match(tuple(sorted(left.town)), tuple(sorted(right.town))).shared
            else Level.SAME
        )
    if not ours.department or not theirs.department:
        return Level.UNKNOWN
    return Level.SAME_DEPARTMENT if same_department(ours.department, theirs.department) else Level.OTHER


def _distance(left: Prepared, right: Prepared) -> Level:
    ours, theirs = left.said, right.said
    metres = metres_between(ours.latitude, ours.longitude, theirs.latitude, theirs.longitude)
    if metres is None:
        return Level.UNKNOWN
    limits = ((HERE_METRES, Level.SAME), (NEAR_METRES, Level.CLOSE), (FAR_METRES, Level.SAME_DEPARTMENT))
    return next((level for limit, level in limits if metres <= limit), Level.OTHER)


def _hours(left: Prepared, right: Prepared) -> Level:
    return _amounts(left.said.hours, right.said.hours)


def _price(left: Prepared, right: Prepared) -> Level:
    return _amounts(left.said.price_cents, right.said.price_cents)


def _amounts(left: int | None, right: int | None) -> Level:
    if left is None or right is None:
        return Level.UNKNOWN
    if left == right:
        return Level.SAME
    return Level.CLOSE if 100 * abs(left - right) <= CLOSE_PER_CENT * max(left, right) else Level.OTHER


def _dates(left: Prepared, right: Prepared) -> Level:
    ours = left.said.starts
    theirs = right.said.starts
    if ours is None or theirs is None:
        return Level.UNKNOWN
    apart = abs((ours - theirs).days)
    return Level.SAME if apart == 0 else Level.CLOSE if apart <= CLOSE_DAYS else Level.OTHER


_COMPARED: Mapping[Field, Callable[[Prepared, Prepared], Level]] = {
    Field.CERTIFICATION: _certification,
    Field.DIPLOMA: _diploma,
    Field.TITLE: _title,
    Field.HEAD: _head,
    Field.DETAIL: _detail,
    Field.MARK: _mark,
    Field.LEVEL: _level,
    Field.ISSUER: _issuer,
    Field.BRACKET: _bracket,
    Field.SIRET: _siret,
    Field.UAI: _uai,
    Field.NAME: _name,
    Field.UNIT_NAME: _unit_name,
    Field.HOUSE: _house,
    Field.PART: _part,
    Field.NAMED_TOWN: _named_town,
    Field.ADDRESS: _address,
    Field.AREA: _area,
    Field.DISTANCE: _distance,
    Field.RHYTHM: _rhythm,
    Field.HOURS: _hours,
    Field.PRICE: _price,
    Field.DATES: _dates,
}
