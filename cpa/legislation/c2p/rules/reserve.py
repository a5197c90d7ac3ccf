"""Points reserved for training, points free for the rest, and the quarters of pension they buy."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_down, if_, max_, min_
from cpa.rules.rule import SILENT, rule
from cpa.rules.wording import Words

P = Unit.POINT
N = Unit.NONE
RESERVE = "Code du travail, art. R. 4163-13 (auparavant décret n° 2014-1156)"
LOTS = "Code du travail, art. R. 4163-12 (auparavant décret n° 2014-1156)"


@rule(
    "reserved_points",
    since="2015-01-01",
    unit=P,
    label=Words("Points réservés à la formation", "Points reserved for training"),
    article=RESERVE,
    ids=("R-C3P-9", "R-C2P-11"),
    why={
        (True,): Words(
            "À votre année de naissance, aucun point n'est réservé à la formation.",
            "At your year of birth, no point is reserved for training.",
        ),
        (False, True): Words(
            "À votre année de naissance, {result} sont réservés à la formation.",
            "At your year of birth, {result} are reserved for training.",
        ),
        (False, False): Words(
            "Les premiers points inscrits sont réservés à la formation : {result}.",
            "The first points inscribed are reserved for training: {result}.",
        ),
    },
)
def reserved_points(no_reserve: bool, reduced_reserve: bool, law: ValuesOn) -> int:
    """The first points of a career, fewer for those near retirement."""
    return if_(no_reserve, 0, if_(reduced_reserve, law.reserve.reduced_points, law.reserve.points))


@rule(
    "reserve_left",
    since="2015-01-01",
    unit=P,
    label=Words("Réserve qui reste", "Reserve left"),
    article=RESERVE,
    ids=("R-C2P-11",),
    why=SILENT,
)
def reserve_left(reserved_points: int, spent_on_training: int) -> int:
    """Points already spent on training count against the reserve."""
    return max_(reserved_points - spent_on_training, 0)


@rule(
    "free_points",
    since="2015-01-01",
    unit=P,
    label=Words("Points libres pour le temps partiel et la retraite", "Points free for part time and pension"),
    article=f"{RESERVE} ; {LOTS}",
    ids=("R-C2P-11", "R-C3P-10"),
    why={
        (True,): Words(
            "Réserve restante : {reserve_left}. Libres, par {law.lot.points} : {result}.",
            "Reserve left: {reserve_left}. Free, by {law.lot.points}: {result}.",
        ),
        (False,): Words(
            "Réserve restante : {reserve_left}, autant ou plus que votre solde. Rien n'est libre.",
            "Reserve left: {reserve_left}, your balance or more. Nothing is free.",
        ),
    },
)
def free_points(points_held: int, reserve_left: int, law: ValuesOn) -> int:
    """What the reserve leaves, by whole lots."""
    return max_(div_down(points_held - reserve_left, law.lot.points) * law.lot.points, 0)


@rule(
    "pension_quarters",
    since="2015-01-01",
    unit=N,
    label=Words("Trimestres qui abaissent l'âge de la retraite", "Quarters that lower the pension age"),
    article="Code du travail, art. R. 4163-11 3° et L. 4163-7 II ; code de la sécurité sociale, art. L. 161-17-4",
    ids=("R-C2P-12",),
    why={
        (True, True): Words(
            "{law.pension.points_per_quarter} font un trimestre : {result} en tout.",
            "{law.pension.points_per_quarter} make a quarter: {result} in all.",
        ),
        (True, False): Words(
            "L'âge de la retraite baisse de {law.pension.most_quarters} trimestres au plus.",
            "The pension age goes down by {law.pension.most_quarters} quarters at most.",
        ),
        (False,): Words(
            "La retraite peut être demandée à partir de {law.pension.age} ans.",
            "Pension may be asked for from the age of {law.pension.age}.",
        ),
    },
)
def pension_quarters(age: int, free_points: int, law: ValuesOn) -> int:
    """Quarters bought, from an age and up to a number."""
    quarters = min_(div_down(free_points, law.pension.points_per_quarter), law.pension.most_quarters)
    return if_(age >= law.pension.age, quarters, 0)
