"""How two records agree, field by field."""

from collections.abc import Callable, Mapping

from cpa.modules.trainings.dedupe.agreeing import codes_level, sets_level, siret_level, words_level
from cpa.modules.trainings.dedupe.areas import metres_between, same_department
from cpa.modules.trainings.dedupe.fields import CERTAIN, FIELDS, TOLD_BY, Agreement, Field, Level
from cpa.modules.trainings.dedupe.matching import match
from cpa.modules.trainings.dedupe.naming import house_level, name_level, named_town_level, part_level, unit_name_level
from cpa.modules.trainings.dedupe.prepared import Prepared
from cpa.modules.trainings.dedupe.record import Kind

NEXT_DOOR = 4
MINISTRY = "ministere"
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
    level = words_level(found)
    return _FEW.get(level, level) if found.shared <= FEW_WORDS else level


_FEW = {Level.SAME: Level.SAME_FEW, Level.CLOSE: Level.CLOSE_FEW}


def _head(left: Prepared, right: Prepared) -> Level:
    """What comes before the detail, when both have one: the school, mostly."""
    ours, theirs = left.title, right.title
    return words_level(match(ours.head, theirs.head)) if ours.detail and theirs.detail else Level.UNKNOWN


def _detail(left: Prepared, right: Prepared) -> Level:
    ours, theirs = left.title.detail, right.title.detail
    if not ours or not theirs:
        return Level.ONE_SIDE if ours or theirs else Level.UNKNOWN
    return words_level(match(ours, theirs))


def _mark(left: Prepared, right: Prepared) -> Level:
    return sets_level(left.title.marks, right.title.marks)


def _diploma(left: Prepared, right: Prepared) -> Level:
    """An agricultural diploma and its like elsewhere (« BTSA », « BTS ») are not told apart with care everywhere."""
    ours, theirs = left.title.kinds, right.title.kinds
    level = sets_level(ours, theirs)
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
    level = words_level(match(ours, theirs))
    alike = bool(left.title.issuer) is bool(right.title.issuer) and (MINISTRY in ours) is (MINISTRY in theirs)
    return Level.ONE_SIDE if level is Level.OTHER and not alike else level


def _bracket(left: Prepared, right: Prepared) -> Level:
    """The issuers that one register tells in brackets: there, each title of its own has its own."""
    if not left.title.bracketed or not right.title.bracketed:
        return Level.UNKNOWN
    ours, theirs = left.title.issuer, right.title.issuer
    if not ours or not theirs:
        return Level.ONE_SIDE if ours or theirs else Level.UNKNOWN
    return words_level(match(ours, theirs))


def _certification(left: Prepared, right: Prepared) -> Level:
    """By the register's number, else by the code of the diploma."""
    level = codes_level(left.said.certification, right.said.certification)
    return level if level is not Level.UNKNOWN else codes_level(left.said.cfd, right.said.cfd)


def _level(left: Prepared, right: Prepared) -> Level:
    return codes_level(left.said.level, right.said.level)


def _uai(left: Prepared, right: Prepared) -> Level:
    return codes_level(left.said.uai, right.said.uai)


def _rhythm(left: Prepared, right: Prepared) -> Level:
    return codes_level(left.rhythm, right.rhythm)


def _address(left: Prepared, right: Prepared) -> Level:
    ours, theirs = left.address, right.address
    if not ours.street or not theirs.street:
        return Level.UNKNOWN
    if words_level(match(ours.street, theirs.street)) in (Level.OTHER, Level.OVERLAPS):
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
    Field.SIRET: siret_level,
    Field.UAI: _uai,
    Field.NAME: name_level,
    Field.UNIT_NAME: unit_name_level,
    Field.HOUSE: house_level,
    Field.PART: part_level,
    Field.NAMED_TOWN: named_town_level,
    Field.ADDRESS: _address,
    Field.AREA: _area,
    Field.DISTANCE: _distance,
    Field.RHYTHM: _rhythm,
    Field.HOURS: _hours,
    Field.PRICE: _price,
    Field.DATES: _dates,
}
