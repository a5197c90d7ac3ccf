"""How two records agree, field by field."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from cpa.modules.trainings.dedupe.areas import metres_between
from cpa.modules.trainings.dedupe.matching import Match, abbreviates, initials_of, match
from cpa.modules.trainings.dedupe.prepared import Prepared
from cpa.modules.trainings.dedupe.record import Kind

NEXT_DOOR = 4
FEW_OF = 4
MINISTRY = "ministere"
FEW_WORDS = 2
HERE_METRES, NEAR_METRES, FAR_METRES = 60, 300, 5_000
CLOSE_DAYS = 31
CLOSE_PER_CENT = 10


class Field(StrEnum):
    CERTIFICATION = "certification"
    DIPLOMA = "diploma"
    TITLE = "title"
    DETAIL = "detail"
    MARK = "mark"
    LEVEL = "level"
    ISSUER = "issuer"
    SIRET = "siret"
    UAI = "uai"
    NAME = "name"
    HOUSE = "house"
    PART = "part"
    ADDRESS = "address"
    AREA = "area"
    DISTANCE = "distance"
    RHYTHM = "rhythm"
    HOURS = "hours"
    PRICE = "price"
    DATES = "dates"


class Level(StrEnum):
    """How far one field agrees, from « the same » to « other »; UNKNOWN when one side does not say."""

    SAME = "same"
    SAME_FEW = "same_few"
    CLOSE = "close"
    INITIALS = "initials"
    ADDS = "adds"
    ADDS_MORE = "adds_more"
    OVERLAPS = "overlaps"
    SAME_UNIT = "same_unit"
    SAME_STREET = "same_street"
    NEXT_DOOR = "next_door"
    SAME_DEPARTMENT = "same_department"
    OTHER = "other"
    ONE_SIDE = "one_side"
    UNKNOWN = "unknown"


class Question(StrEnum):
    WHAT = "what"
    WHO = "who"
    WHERE = "where"


Agreement = Mapping[Field, Level]


def compare(kind: Kind, left: Prepared, right: Prepared) -> Agreement:
    """The level of agreement of each field that tells something about records of that kind. Where an official number
    is the same on both sides, what only tells the same less surely is left out."""
    found = {field: _COMPARED[field](left, right) for field in FIELDS[kind]}
    for number, told in TOLD_BY[kind].items():
        if found[number] is Level.SAME:
            found |= dict.fromkeys(told, Level.UNKNOWN)
    return found


def _title(left: Prepared, right: Prepared) -> Level:
    """The same words prove less when they are few: many titles have them."""
    found = match(left.title.words, right.title.words)
    level = _words(found)
    return Level.SAME_FEW if level is Level.SAME and found.shared <= FEW_WORDS else level


def _detail(left: Prepared, right: Prepared) -> Level:
    ours, theirs = left.title.detail, right.title.detail
    if not ours or not theirs:
        return Level.ONE_SIDE if ours or theirs else Level.UNKNOWN
    return _words(match(ours, theirs))


def _mark(left: Prepared, right: Prepared) -> Level:
    return _sets(left.title.marks, right.title.marks)


def _diploma(left: Prepared, right: Prepared) -> Level:
    return _sets(left.title.kinds, right.title.kinds)


def _issuer(left: Prepared, right: Prepared) -> Level:
    """A ministry answers for what its schools deliver: it is not another certifier."""
    ours, theirs = left.title.issuer or left.name.words, right.title.issuer or right.name.words
    if not ours or not theirs:
        return Level.UNKNOWN
    if (MINISTRY in ours) is not (MINISTRY in theirs):
        return Level.ONE_SIDE
    return _words(match(ours, theirs))


def _name(left: Prepared, right: Prepared) -> Level:
    """By the words that are its own; those of the town tell the area, not who it is."""
    if not left.name.words or not right.name.words:
        return Level.UNKNOWN
    towns = left.town | right.town
    ours, theirs = _without(left.name.own, towns), _without(right.name.own, towns)
    if not ours or not theirs:
        return Level.ONE_SIDE if ours or theirs else Level.UNKNOWN
    level = _words(match(ours, theirs))
    if level is Level.OTHER and (_initials(ours, right.name.words) or _initials(theirs, left.name.words)):
        return Level.INITIALS
    return level


def _initials(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return any(initials_of(word, others) for word in words)


def _without(words: tuple[str, ...], known: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in known)


def _house(left: Prepared, right: Prepared) -> Level:
    """A bus is never a house."""
    ours, theirs = left.name.kinds, right.name.kinds
    return Level.OTHER if ("bus" in ours) is not ("bus" in theirs) else _sets(ours, theirs)


def _part(left: Prepared, right: Prepared) -> Level:
    """Whether what one side alone says names a part of something larger: a school of a university, a site."""
    found = match(left.name.words, right.name.words)
    ours, theirs = left.name.parts & frozenset(found.left), right.name.parts & frozenset(found.right)
    if not ours and not theirs:
        return Level.UNKNOWN
    return Level.OTHER if ours and theirs else Level.ONE_SIDE


def _words(found: Match) -> Level:
    left, right = _unsaid(found.left, found.right), _unsaid(found.right, found.left)
    if not left and not right:
        return Level.UNKNOWN if not found.shared else Level.CLOSE if found.close else Level.SAME
    if not left or not right:
        return Level.OTHER if not found.shared else _adding(len(left) + len(right), found.shared)
    shorter = found.shared + min(len(left), len(right))
    return Level.OVERLAPS if 2 * found.shared >= shorter else Level.OTHER


def _adding(added: int, shared: int) -> Level:
    return Level.ADDS if added == 1 or FEW_OF * added <= shared else Level.ADDS_MORE


def _unsaid(words: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if not any(len(one) > 2 and abbreviates(one, word) for one in others))


def _sets(left: frozenset[str], right: frozenset[str]) -> Level:
    if not left and not right:
        return Level.UNKNOWN
    if not left or not right:
        return Level.ONE_SIDE
    return Level.SAME if left == right else Level.OVERLAPS if left & right else Level.OTHER


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
    return _codes(left.said.rhythm, right.said.rhythm)


def _address(left: Prepared, right: Prepared) -> Level:
    ours, theirs = left.address, right.address
    if not ours.street or not theirs.street:
        return Level.UNKNOWN
    if _words(match(ours.street, theirs.street)) in (Level.OTHER, Level.OVERLAPS):
        return Level.OTHER
    if not ours.numbers or not theirs.numbers:
        return Level.SAME if ours.numbers == theirs.numbers else Level.SAME_STREET
    if ours.numbers & theirs.numbers:
        return Level.SAME
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
    if ours.department != theirs.department:
        return Level.OTHER
    return Level.SAME_DEPARTMENT


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
    ours: date | None = left.said.starts
    theirs: date | None = right.said.starts
    if ours is None or theirs is None:
        return Level.UNKNOWN
    apart = abs((ours - theirs).days)
    return Level.SAME if apart == 0 else Level.CLOSE if apart <= CLOSE_DAYS else Level.OTHER


_COMPARED: Mapping[Field, Callable[[Prepared, Prepared], Level]] = {
    Field.CERTIFICATION: _certification,
    Field.DIPLOMA: _diploma,
    Field.TITLE: _title,
    Field.DETAIL: _detail,
    Field.MARK: _mark,
    Field.LEVEL: _level,
    Field.ISSUER: _issuer,
    Field.SIRET: _siret,
    Field.UAI: _uai,
    Field.NAME: _name,
    Field.HOUSE: _house,
    Field.PART: _part,
    Field.ADDRESS: _address,
    Field.AREA: _area,
    Field.DISTANCE: _distance,
    Field.RHYTHM: _rhythm,
    Field.HOURS: _hours,
    Field.PRICE: _price,
    Field.DATES: _dates,
}

TOLD_BY: Mapping[Kind, Mapping[Field, tuple[Field, ...]]] = {
    Kind.CERTIFICATION: {Field.CERTIFICATION: (Field.TITLE, Field.DETAIL, Field.MARK, Field.LEVEL, Field.ISSUER)},
    Kind.BODY: dict.fromkeys(
        (Field.SIRET, Field.UAI), (Field.NAME, Field.PART, Field.HOUSE, Field.AREA, Field.ADDRESS)
    ),
    Kind.PLACE: {},
    Kind.OFFER: dict.fromkeys(
        (Field.SIRET, Field.UAI), (Field.NAME, Field.PART, Field.HOUSE, Field.AREA, Field.ADDRESS)
    ),
}

CERTAIN: Mapping[Kind, frozenset[tuple[Field, Level]]] = {
    Kind.CERTIFICATION: frozenset({(Field.CERTIFICATION, Level.OTHER), (Field.DIPLOMA, Level.OTHER)}),
    Kind.BODY: frozenset({(Field.SIRET, Level.OTHER), (Field.UAI, Level.OTHER)}),
    Kind.PLACE: frozenset({(Field.AREA, Level.OTHER)}),
    Kind.OFFER: frozenset(
        {
            (Field.CERTIFICATION, Level.OTHER),
            (Field.DIPLOMA, Level.OTHER),
            (Field.RHYTHM, Level.OTHER),
            (Field.MARK, Level.OTHER),
            (Field.AREA, Level.OTHER),
        }
    ),
}
"""What two records of one thing never show: such a pair is different whatever else agrees."""

QUESTIONS: Mapping[Kind, Mapping[Question, tuple[Field, ...]]] = {
    Kind.CERTIFICATION: {
        Question.WHAT: (
            Field.CERTIFICATION, Field.TITLE, Field.DETAIL, Field.MARK, Field.DIPLOMA, Field.LEVEL, Field.ISSUER,
        ),
    },
    Kind.BODY: {
        Question.WHO: (Field.SIRET, Field.UAI, Field.NAME, Field.PART, Field.HOUSE, Field.AREA, Field.ADDRESS),
    },
    Kind.PLACE: {
        Question.WHO: (Field.SIRET, Field.UAI, Field.NAME, Field.PART, Field.HOUSE),
        Question.WHERE: (Field.ADDRESS, Field.AREA, Field.DISTANCE),
    },
    Kind.OFFER: {
        Question.WHAT: (
            Field.CERTIFICATION, Field.TITLE, Field.DETAIL, Field.MARK, Field.DIPLOMA, Field.RHYTHM, Field.HOURS,
            Field.PRICE, Field.DATES,
        ),
        Question.WHO: (Field.UAI, Field.SIRET, Field.NAME, Field.PART, Field.HOUSE, Field.AREA, Field.ADDRESS),
    },
}  # fmt: skip
"""What must be answered yes, each by its own fields: being sure of the body makes up for no doubt on the training."""

FIELDS: Mapping[Kind, tuple[Field, ...]] = {
    kind: tuple(field for fields in questions.values() for field in fields) for kind, questions in QUESTIONS.items()
}


def certainly_different(kind: Kind, agreement: Agreement) -> bool:
    """Whether an official number, or what the law keeps apart, settles that they are different."""
    return any(agreement.get(field) is level for field, level in CERTAIN[kind])
