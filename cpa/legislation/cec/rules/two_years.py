"""Activities judged over a year and the one before: months of both, each serving once."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import if_, max_
from cpa.rules.rule import SILENT, rule
from cpa.rules.wording import Words

N = Unit.NONE
START = "2017-01-01"


@rule(
    "months_needed",
    since=START,
    unit=N,
    label=Words("Mois demandés", "Months asked"),
    article="Code du travail, art. D. 5151-14",
    ids=("R-CEC-4",),
    regimes=("service_civique",),
)
def months_of_service(law: ValuesOn) -> int:
    """Civic service."""
    months: int = law.minimum.service_civique_months
    return months


@rule(
    "months_needed",
    since=START,
    unit=N,
    label=Words("Mois demandés", "Months asked"),
    article="Code du travail, art. D. 5151-14",
    ids=("R-CEC-4",),
    regimes=("maitre_apprentissage",),
)
def months_of_mastering(law: ValuesOn) -> int:
    """Training an apprentice."""
    months: int = law.minimum.maitre_apprentissage_months
    return months


@rule(
    "months_reached",
    since=START,
    unit=N,
    label=Words("Mois atteints sur deux ans", "Months reached over two years"),
    article="Code du travail, art. D. 5151-14",
    ids=("R-CEC-4",),
    why={
        (True,): Words(
            "Mois de l'année et mois restés de la précédente : {months_of_year} et {months_left_before},"
            " {months_needed} suffisent.",
            "Months of the year and months left from the one before: {months_of_year} and {months_left_before},"
            " {months_needed} are enough.",
        ),
        (False,): Words(
            "Mois de l'année et mois restés de la précédente : {months_of_year} et {months_left_before},"
            " il en faut {months_needed}.",
            "Months of the year and months left from the one before: {months_of_year} and {months_left_before},"
            " {months_needed} are needed.",
        ),
    },
)
def months_reached(months_of_year: int, months_left_before: int, months_needed: int) -> bool:
    """The year and the one before, together."""
    return months_of_year + months_left_before >= months_needed


@rule(
    "months_left",
    since=START,
    unit=N,
    label=Words("Mois qui restent pour l'année suivante", "Months left for the next year"),
    article="Code du travail, art. D. 5151-14",
    ids=("R-CEC-4",),
    why=SILENT,
)
def months_left(
    months_reached: bool, months_of_year: int, months_left_before: int, months_needed: int, law: ValuesOn
) -> int:
    """The oldest months serve first. One reading: a month that earned a right does not serve again."""
    served = max_(months_needed - months_left_before, 0)
    spent = months_reached & (law.readings.months_serve_once > 0)
    return if_(spent, months_of_year - served, months_of_year)
