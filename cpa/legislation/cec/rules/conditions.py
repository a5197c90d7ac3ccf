"""What a year of commitment must satisfy besides its minimum: declared and attested in time, by a body old enough."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import if_
from cpa.rules.rule import Why, rule
from cpa.rules.wording import Words

N = Unit.NONE
MONTHS = 12
START = "2017-01-01"
DECLARED = Words("Déclarée à temps", "Declared in time")
ATTESTED = Words("Attestée à temps", "Attested in time")
DECLARED_WHY: Why = {
    (True,): Words(
        "Déclaration à faire au plus tard le {declaration_day} : elle est à temps.",
        "Declaration due by {declaration_day} at the latest: it is in time.",
    ),
    (False,): Words(
        "Déclaration à faire au plus tard le {declaration_day} : elle est trop tardive, l'activité ne compte pas.",
        "Declaration due by {declaration_day} at the latest: it is too late, the activity does not count.",
    ),
}
ATTESTED_WHY: Why = {
    (True,): Words(
        "Attestation à donner au plus tard le {attestation_day} : elle est à temps.",
        "Attestation due by {attestation_day} at the latest: it is in time.",
    ),
    (False,): Words(
        "Attestation à donner au plus tard le {attestation_day} : elle manque, l'activité ne compte pas.",
        "Attestation due by {attestation_day} at the latest: it is missing, the activity does not count.",
    ),
}
DECLARATION, ATTESTATION = "Code du travail, art. R. 5151-16", "Code du travail, art. R. 5151-18 et D. 5151-15"


@rule(
    "declared_in_time",
    since=START,
    until="2017-12-31",
    unit=N,
    label=DECLARED,
    article=DECLARATION,
    ids=("R-CEC-5",),
    why=DECLARED_WHY,
)
def declared_in_time_2017(declared_on: int, law: ValuesOn) -> bool:
    """The first year could be declared later."""
    in_time: bool = declared_on <= law.declaration.exceptional_deadline
    return in_time


@rule(
    "declared_in_time",
    since="2018-01-01",
    unit=N,
    label=DECLARED,
    article=DECLARATION,
    ids=("R-CEC-5",),
    why=DECLARED_WHY,
)
def declared_in_time(activity_year: int, declared_month: int, law: ValuesOn) -> bool:
    """By the last day of a month of the next year. Months are counted from year 0: 12 × year + month."""
    in_time: bool = declared_month <= MONTHS * (activity_year + 1) + law.declaration.months_after
    return in_time


@rule(
    "attested_in_time",
    since=START,
    until="2017-12-31",
    unit=N,
    label=ATTESTED,
    article=ATTESTATION,
    ids=("R-CEC-5",),
    why=ATTESTED_WHY,
)
def attested_in_time_2017(attested: bool, attested_on: int, law: ValuesOn) -> bool:
    """The first year could be attested later."""
    in_time: bool = attested_on <= law.attestation.exceptional_deadline
    return attested & in_time


@rule(
    "attested_in_time",
    since="2018-01-01",
    unit=N,
    label=ATTESTED,
    article=ATTESTATION,
    ids=("R-CEC-5",),
    why=ATTESTED_WHY,
)
def attested_in_time(attested: bool, activity_year: int, attested_month: int, law: ValuesOn) -> bool:
    """By the last day of a month of the next year, by an officer of the association."""
    in_time: bool = attested_month <= MONTHS * (activity_year + 1) + law.attestation.months_after
    return attested & in_time


@rule(
    "association_old_enough",
    since=START,
    unit=N,
    label=Words("Association déclarée depuis assez longtemps", "Association declared for long enough"),
    article="Code du travail, art. L. 5151-9 6°",
    ids=("R-CEC-6",),
    why={
        (True,): Words(
            "Années depuis la déclaration de l'association : {association_years},"
            " pour {law.association.years} au moins.",
            "Years since the association was declared: {association_years}, for {law.association.years} at least.",
        ),
        (False,): Words(
            "Années depuis la déclaration de l'association : {association_years}, il en faut {law.association.years}.",
            "Years since the association was declared: {association_years}, {law.association.years} are needed.",
        ),
    },
)
def association_old_enough(association_years: int, law: ValuesOn) -> bool:
    """Whole years since it was declared, on the day asked."""
    enough: bool = association_years >= law.association.years
    return enough


@rule(
    "outside_school",
    since=START,
    unit=N,
    label=Words("Hors de l'enseignement secondaire", "Outside secondary education"),
    article="Code du travail, art. L. 5151-9",
    ids=("R-CEC-7",),
    why={
        (True,): None,
        (False,): Words(
            "Une activité faite dans le cadre de l'enseignement secondaire ne compte pas.",
            "An activity done as part of secondary education does not count.",
        ),
    },
)
def outside_school(part_of_school: bool) -> bool:
    """What is done as part of secondary education does not count."""
    return if_(part_of_school, 0, 1) > 0
