"""One factor in one year: above its threshold or not, the months that count, the whole periods they hold."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_down, min_
from cpa.rules.rule import Why, rule
from cpa.rules.wording import Words

N = Unit.NONE
LAST_OF_C3P, FIRST_OF_C2P = "2017-09-30", "2017-10-01"
THRESHOLDS_C3P, THRESHOLDS_C2P = "Code du travail, art. D. 4161-2", "Code du travail, art. D. 4163-2"
POINTS_C3P, POINTS_C2P = (
    "Code du travail, art. R. 4162-2 (décret n° 2014-1156)",
    "Code du travail, art. R. 4163-9",
)
EXPOSED = Words("Exposition au-delà du seuil", "Exposure beyond the threshold")
MONTHS = Words("Mois d'exposition comptés", "Months of exposure counted")
PERIODS = Words("Périodes entières", "Whole periods")
REACHED: Why = {
    (True,): Words(
        "{factor} : {quantity_text} pour un seuil de {threshold_text}, l'exposition compte.",
        "{factor}: {quantity_text} for a threshold of {threshold_text}, the exposure counts.",
    ),
    (False,): Words(
        "{factor} : {quantity_text} pour un seuil de {threshold_text}, l'exposition ne compte pas.",
        "{factor}: {quantity_text} for a threshold of {threshold_text}, the exposure does not count.",
    ),
}
COUNTED: Why = {
    (True,): None,
    (False,): Words(
        "{factor} : ce facteur ne compte que {result} mois cette année-là.",
        "{factor}: this factor counts only {result} months that year.",
    ),
}
HELD: Why = {
    (): Words(
        "{factor} : {exposed_months} mois, soit {result} fois {law.scale.period_months} mois entiers.",
        "{factor}: {exposed_months} months, that is {result} times {law.scale.period_months} whole months.",
    )
}


@rule(
    "exposed",
    since="2015-01-01",
    until=LAST_OF_C3P,
    unit=N,
    label=EXPOSED,
    article=THRESHOLDS_C3P,
    ids=("R-C2P-2", "R-C3P-3"),
    why=REACHED,
)
@rule("exposed", since=FIRST_OF_C2P, unit=N, label=EXPOSED, article=THRESHOLDS_C2P, ids=("R-C2P-2",), why=REACHED)
def exposed(quantity: int, threshold: int) -> bool:
    """The yearly duration reaches the minimum the text gives."""
    return quantity >= threshold


@rule(
    "counted_months",
    since="2015-01-01",
    until=LAST_OF_C3P,
    unit=N,
    label=MONTHS,
    article=POINTS_C3P,
    ids=("R-C3P-3", "R-C3P-4"),
    why=COUNTED,
)
@rule(
    "counted_months",
    since=FIRST_OF_C2P,
    unit=N,
    label=MONTHS,
    article=POINTS_C2P,
    ids=("R-C3P-4", "R-C3P-8"),
    why=COUNTED,
)
def counted_months(declared_months: int, months_in_force: int) -> int:
    """Months of all employers, as far as the factor was in the law that year."""
    return min_(declared_months, months_in_force)


@rule(
    "periods",
    since="2015-01-01",
    until=LAST_OF_C3P,
    unit=N,
    label=PERIODS,
    article=POINTS_C3P,
    ids=("R-C3P-4", "R-C3P-5"),
    why=HELD,
)
@rule("periods", since=FIRST_OF_C2P, unit=N, label=PERIODS, article=POINTS_C2P, ids=("R-C3P-4", "R-C3P-5"), why=HELD)
def periods(exposed_months: int, law: ValuesOn) -> int:
    """Whole periods; months that do not fill one give nothing."""
    return div_down(exposed_months, law.scale.period_months)
