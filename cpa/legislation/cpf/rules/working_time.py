"""How much of a full year one piece of work represents: what counts, and what a full year is."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_up, if_, max_, min_
from cpa.rules.rule import SILENT, Why, rule
from cpa.rules.wording import Words

HUNDRED = 100
COUNTED = Words("Temps compté", "Time counted")
FULL_YEAR = Words("Année à temps complet", "Full-time year")
DECLARED = Words(
    "Pour ce travail, une année à temps complet représente {result}.", "For this work, a full-time year is {result}."
)
NOT_DECLARED = Words(
    "Sans durée déclarée, une année à temps complet représente {result}.",
    "With no declared duration, a full-time year is {result}.",
)
BY_REFERENCE: Why = {(True,): DECLARED, (False,): NOT_DECLARED}
PROTECTED_ARTICLE = "Code du travail, art. L. 6323-12"
REFERENCE_ARTICLE = "Code du travail, art. R. 6323-1"
ABSENCES = ("R-CPF-H5", "R-CPF-E8")


@rule(
    "counted_hours",
    since="2015-01-01",
    unit=Unit.HUNDREDTH_HOUR,
    label=COUNTED,
    article=PROTECTED_ARTICLE,
    ids=ABSENCES,
    why=SILENT,
)
def counted_hours(worked_hours: int, protected_hours: int) -> int:
    """Hours worked, and hours of the absences that the law counts as work; never below zero."""
    return max_(worked_hours + protected_hours, 0)


@rule(
    "counted_days",
    since="2015-01-01",
    unit=Unit.HUNDREDTH_DAY,
    label=COUNTED,
    article=PROTECTED_ARTICLE,
    ids=ABSENCES,
    why=SILENT,
)
def counted_days(worked_days: int, protected_days: int) -> int:
    """Days worked, and days of the absences that the law counts as work; never below zero."""
    return max_(worked_days + protected_days, 0)


@rule(
    "counted_pay",
    since="2015-01-01",
    unit=Unit.CENT,
    label=COUNTED,
    article=PROTECTED_ARTICLE,
    ids=ABSENCES,
    why=SILENT,
)
def counted_pay(paid: int, protected_pay: int) -> int:
    """Pay received, and pay of the absences that the law counts as work; never below zero."""
    return max_(paid + protected_pay, 0)


@rule(
    "full_year_hours",
    since="2015-01-01",
    unit=Unit.HUNDREDTH_HOUR,
    label=FULL_YEAR,
    article=REFERENCE_ARTICLE,
    ids=("R-CPF-H2", "R-CPF-E2"),
    why=BY_REFERENCE,
)
def full_year_hours(reference_hours: int, law: ValuesOn) -> int:
    """The duration of the agreement, as declared; otherwise the one the decree gives."""
    return if_(reference_hours > 0, reference_hours, law.working_time.full_year_hours)


@rule(
    "full_year_days",
    since="2015-01-01",
    until="2018-12-31",
    unit=Unit.HUNDREDTH_DAY,
    label=FULL_YEAR,
    article="Code du travail, art. R. 6323-1 IV (version de 2015)",
    ids=("R-CPF-H2",),
    why=BY_REFERENCE,
)
def full_year_days_2015(reference_days: int, law: ValuesOn) -> int:
    """A complete yearly agreement in days is one year, whatever its number of days."""
    return if_(reference_days > 0, reference_days, law.working_time.full_year_days)


@rule(
    "full_year_days",
    since="2019-01-01",
    unit=Unit.HUNDREDTH_DAY,
    label=FULL_YEAR,
    article="Code du travail, art. R. 6323-1 II",
    ids=("R-CPF-E2",),
    why={
        (True, True): DECLARED,
        (True, False): NOT_DECLARED,
        (False,): Words(
            "Une année en jours est limitée à {law.working_time.full_year_days}, même si l'accord en prévoit plus.",
            "A year in days is limited to {law.working_time.full_year_days}, even if the agreement says more.",
        ),
    },
)
def full_year_days(reference_days: int, law: ValuesOn) -> int:
    """The number of days of the agreement, up to the limit."""
    most = law.working_time.full_year_days
    return min_(if_(reference_days > 0, reference_days, most), most)


@rule(
    "full_year_pay",
    since="2015-01-01",
    unit=Unit.CENT,
    label=FULL_YEAR,
    article="Code du travail, art. R. 6323-1",
    ids=("R-CPF-H4", "R-CPF-E2"),
    why={
        (True,): DECLARED,
        (False,): Words(
            "Sans horaire, une année représente {law.working_time.full_year_wage_hours} au salaire minimum,"
            " soit {result}.",
            "With no working hours, a year is {law.working_time.full_year_wage_hours} at the minimum wage: {result}.",
        ),
    },
)
def full_year_pay(reference_pay: int, law: ValuesOn) -> int:
    """Pay of a year at the minimum wage, for work that is not counted in time."""
    hours, wage = law.working_time.full_year_wage_hours, law.working_time.minimum_hourly_wage
    return if_(reference_pay > 0, reference_pay, div_up(hours * wage, HUNDRED))
