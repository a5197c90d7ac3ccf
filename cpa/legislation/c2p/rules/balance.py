"""What a career still lets in, until August 2023, and the balance of points."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import max_, min_
from cpa.rules.rule import SILENT, rule
from cpa.rules.wording import Words

P = Unit.POINT
LAST_OF_C3P, FIRST_OF_C2P = "2017-09-30", "2017-10-01"
LAST_OF_TWO_FACTORS, FIRST_OF_ALL_FACTORS = "2023-08-31", "2023-09-01"
POINTS_C3P, POINTS_C2P = (
    "Code du travail, art. R. 4162-2 (décret n° 2014-1156)",
    "Code du travail, art. R. 4163-9",
)
ROOM = Words("Place dans la carrière", "Room in the career")
CREDIT = Words("Inscrit au compte pour l'année", "Added to the account for the year")
ADDED = Words("Inscrit au compte pour l'année : {result}.", "Added to the account for the year: {result}.")
LIMITED = Words(
    "Une carrière s'arrête à {law.scale.career_cap} et vous en aviez {carried_career} :"
    " inscrit au compte pour l'année, {result}.",
    "A career stops at {law.scale.career_cap} and you had {carried_career}: added to the account for the year,"
    " {result}.",
)


@rule(
    "room",
    since="2015-01-01",
    until=LAST_OF_C3P,
    unit=P,
    label=ROOM,
    article=POINTS_C3P,
    ids=("R-C3P-6",),
    why=SILENT,
)
@rule(
    "room",
    since=FIRST_OF_C2P,
    until=LAST_OF_TWO_FACTORS,
    unit=P,
    label=ROOM,
    article=f"{POINTS_C2P} III",
    ids=("R-C3P-6",),
    why=SILENT,
)
def room(carried_career: int, law: ValuesOn) -> int:
    """The cap looks at points inscribed over the career, used or not."""
    return max_(law.scale.career_cap - carried_career, 0)


@rule(
    "credit",
    since="2015-01-01",
    until=LAST_OF_C3P,
    unit=P,
    label=CREDIT,
    article=POINTS_C3P,
    ids=("R-C3P-6",),
    why={(True,): ADDED, (False,): LIMITED},
)
@rule(
    "credit",
    since=FIRST_OF_C2P,
    until=LAST_OF_TWO_FACTORS,
    unit=P,
    label=CREDIT,
    article=f"{POINTS_C2P} III",
    ids=("R-C3P-6",),
    why={(True,): ADDED, (False,): LIMITED},
)
def credit_under_the_cap(entitlement: int, room: int) -> int:
    """The year's points, as far as the career lets them in."""
    return min_(entitlement, room)


@rule(
    "credit",
    since=FIRST_OF_ALL_FACTORS,
    unit=P,
    label=CREDIT,
    article="Code du travail, art. L. 4163-5 (loi n° 2023-270)",
    ids=("R-C3P-6", "R-C2P-3"),
    why={(): ADDED},
)
def credit(entitlement: int) -> int:
    """The year's points: a career has no cap any more."""
    return entitlement


@rule(
    "career",
    since="2015-01-01",
    unit=P,
    label=Words("Points inscrits dans la carrière", "Points inscribed over the career"),
    article="Code du travail, art. R. 4162-2 puis R. 4163-9",
    ids=("R-C3P-6",),
)
def career(carried_career: int, credit: int) -> int:
    """Points ever inscribed: uses do not lower it."""
    return carried_career + credit


@rule(
    "balance",
    since="2015-01-01",
    unit=P,
    label=Words("Solde de points", "Balance of points"),
    article="Code du travail, art. L. 4162-4 puis L. 4163-7",
    ids=("R-C3P-6",),
)
def balance(carried_balance: int, credit: int, debit: int) -> int:
    """Points left to use. Below zero: more were used than the facts as now known allow."""
    return carried_balance + credit - debit
