"""Days to read."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_down, min_
from cpa.rules.rule import rule
from cpa.rules.wording import Words

D = Unit.HUNDREDTH_DAY
HUNDRED = 100


@rule(
    "entitlement",
    since="2020-01-01",
    unit=D,
    label=Words("Jours gagnés", "Days earned"),
    article="Loi imaginaire, art. 1er",
    ids=("R-LIRE-1",),
    why={
        (): Words(
            "Un jour pour {law.scale.hours_a_day} : {worked_hours} donnent {result}.",
            "A day for {law.scale.hours_a_day}: {worked_hours} give {result}.",
        )
    },
)
def entitlement(worked_hours: int, law: ValuesOn) -> int:
    """Whole days."""
    return div_down(worked_hours, law.scale.hours_a_day) * HUNDRED


@rule(
    "credit",
    since="2020-01-01",
    unit=D,
    label=Words("Inscrit pour l'année", "Added for the year"),
    article="Loi imaginaire, art. 2",
    ids=("R-LIRE-1",),
    why={
        (True,): Words("Inscrit au compte pour l'année : {result}.", "Added to the account for the year: {result}."),
        (False,): Words(
            "Une année donne {law.scale.most_days} au plus : inscrit au compte pour l'année, {result}.",
            "A year gives {law.scale.most_days} at most: added to the account for the year, {result}.",
        ),
    },
)
def credit(entitlement: int, law: ValuesOn) -> int:
    """So many a year at most."""
    return min_(entitlement, law.scale.most_days)


@rule(
    "balance",
    since="2020-01-01",
    unit=D,
    label=Words("Solde", "Balance"),
    article="Loi imaginaire, art. 3",
    ids=("R-LIRE-1",),
)
def balance(carried_days: int, credit: int, debit: int) -> int:
    """Days left."""
    return carried_days + credit - debit
