"""The fields that are compared, how far each may agree, and what they answer."""

from collections.abc import Mapping
from enum import StrEnum

from cpa.modules.trainings.dedupe.record import Kind


class Field(StrEnum):
    CERTIFICATION = "certification"
    DIPLOMA = "diploma"
    TITLE = "title"
    HEAD = "head"
    DETAIL = "detail"
    MARK = "mark"
    LEVEL = "level"
    ISSUER = "issuer"
    BRACKET = "bracket"
    SIRET = "siret"
    UAI = "uai"
    NAME = "name"
    UNIT_NAME = "unit_name"
    HOUSE = "house"
    PART = "part"
    NAMED_TOWN = "named_town"
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
    CLOSE_FEW = "close_few"
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

TOLD_BY: Mapping[Kind, Mapping[tuple[Field, Level], tuple[Field, ...]]] = {
    Kind.CERTIFICATION: {
        (Field.CERTIFICATION, Level.SAME): (
            Field.TITLE,
            Field.HEAD,
            Field.DETAIL,
            Field.MARK,
            Field.LEVEL,
            Field.ISSUER,
            Field.BRACKET,
        ),
    },
    Kind.BODY: {
        (Field.SIRET, Level.SAME): (Field.NAME, Field.PART, Field.HOUSE, Field.AREA, Field.NAMED_TOWN, Field.ADDRESS),
        (Field.UAI, Level.SAME): (Field.NAME, Field.PART, Field.HOUSE, Field.AREA, Field.NAMED_TOWN, Field.ADDRESS),
        (Field.SIRET, Level.SAME_UNIT): (Field.SIRET, Field.NAME, Field.HOUSE),
    },
    Kind.PLACE: {},
    Kind.OFFER: {
        (Field.SIRET, Level.SAME): (Field.NAME, Field.AREA, Field.ADDRESS),
        (Field.UAI, Level.SAME): (Field.NAME, Field.AREA, Field.ADDRESS),
    },
}
"""What a level of one field leaves nothing more to say of."""

CERTAIN: Mapping[Kind, frozenset[tuple[Field, Level]]] = {
    Kind.CERTIFICATION: frozenset(
        {
            (Field.CERTIFICATION, Level.OTHER),
            (Field.DIPLOMA, Level.OTHER),
            (Field.BRACKET, Level.OTHER),
            (Field.BRACKET, Level.ONE_SIDE),
        }
    ),
    Kind.BODY: frozenset({(Field.SIRET, Level.OTHER), (Field.UAI, Level.OTHER)}),
    Kind.PLACE: frozenset({(Field.AREA, Level.OTHER), (Field.HOUSE, Level.SAME_UNIT)}),
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
            Field.CERTIFICATION, Field.TITLE, Field.HEAD, Field.DETAIL, Field.MARK, Field.DIPLOMA, Field.LEVEL,
            Field.ISSUER, Field.BRACKET,
        ),
    },
    Kind.BODY: {
        Question.WHO: (
            Field.SIRET, Field.UAI, Field.UNIT_NAME, Field.NAME, Field.PART, Field.HOUSE, Field.AREA, Field.NAMED_TOWN,
            Field.ADDRESS,
        ),
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
        Question.WHO: (Field.UAI, Field.SIRET, Field.NAME, Field.AREA, Field.ADDRESS),
    },
}  # fmt: skip
"""What must be answered yes, each by its own fields: being sure of the body makes up for no doubt on the training."""

FIELDS: Mapping[Kind, tuple[Field, ...]] = {
    kind: tuple(field for fields in questions.values() for field in fields) for kind, questions in QUESTIONS.items()
}


def certainly_different(kind: Kind, agreement: Agreement) -> bool:
    """Whether an official number, or what the law keeps apart, settles that they are different."""
    return any(agreement.get(field) is level for field, level in CERTAIN[kind])
