"""Part time without loss of pay: days that points buy, and the most points that may serve it."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_down, div_even, div_nearest, if_, max_, min_
from cpa.rules.rule import SILENT, rule
from cpa.rules.wording import Words

P = Unit.POINT
N = Unit.NONE
HUNDRED = 100
LOTS = "Code du travail, art. R. 4163-12 (auparavant décret n° 2014-1156)"
DAYS = "Code du travail, art. D. 4163-26"
UP_TO = Words(
    "Pour le temps partiel, vous pouvez demander jusqu'à {result}.", "For part time, you may ask for up to {result}."
)
MOST = Words("Points utilisables en temps partiel", "Points that may serve part time")


@rule(
    "share_given_up",
    since="2015-01-01",
    unit=N,
    label=Words("Part du temps abandonnée, en pour cent", "Share of time given up, in percent"),
    article=DAYS,
    ids=("R-C2P-8",),
    why={
        (): Words(
            "Vous abandonnez {result} % de votre temps de travail.", "You give up {result}% of your working time."
        )
    },
)
def share_given_up(work_share: int) -> int:
    """Two decimals, nearest: in percent. `work_share` is in ten-thousandths."""
    return div_nearest(HUNDRED * HUNDRED - work_share, HUNDRED)


@rule(
    "share_divided_by",
    since="2015-01-01",
    unit=N,
    label=Words("Part du temps qui divise les jours, en pour cent", "Share of time that divides the days, in percent"),
    article=DAYS,
    ids=("R-C2P-8",),
    why=SILENT,
)
def share_divided_by(share_given_up: int) -> int:
    """Who gives up nothing is outside the bounds: the division still needs a number above zero."""
    return max_(share_given_up, 1)


@rule(
    "share_allowed",
    since="2015-01-01",
    unit=N,
    label=Words("Temps de travail restant permis", "Remaining working time allowed"),
    article="Code du travail, art. D. 4163-25",
    ids=("R-C2P-9",),
    why={
        (True,): Words(
            "Le temps qui reste est entre {law.part_time.least_percent} % et {law.part_time.most_percent} %"
            " du temps de l'établissement.",
            "The time left is between {law.part_time.least_percent}% and {law.part_time.most_percent}%"
            " of the establishment's.",
        ),
        (False,): Words(
            "Le temps qui reste doit être entre {law.part_time.least_percent} % et {law.part_time.most_percent} %"
            " du temps de l'établissement.",
            "The time left must be between {law.part_time.least_percent}% and {law.part_time.most_percent}%"
            " of the establishment's.",
        ),
    },
)
def share_allowed(work_share: int, law: ValuesOn) -> bool:
    """Between two bounds, both included."""
    enough: bool = work_share >= law.part_time.least_percent * HUNDRED
    not_too_much: bool = work_share <= law.part_time.most_percent * HUNDRED
    return enough & not_too_much


@rule(
    "lots_asked",
    since="2015-01-01",
    unit=N,
    label=Words("Lots de points demandés", "Lots of points asked"),
    article=LOTS,
    ids=("R-C3P-10",),
    why={
        (): Words(
            "Lots entiers de {law.lot.points} dans votre demande de {points_asked} : {result}.",
            "Whole lots of {law.lot.points} in your request for {points_asked}: {result}.",
        )
    },
)
def lots_asked(points_asked: int, law: ValuesOn) -> int:
    """By tens: what does not fill a lot is not taken."""
    return div_down(points_asked, law.lot.points)


@rule(
    "part_time_days",
    since="2015-01-01",
    unit=Unit.HUNDREDTH_DAY,
    label=Words("Jours de temps partiel sans perte de salaire", "Days of part time without loss of pay"),
    article=DAYS,
    ids=("R-C2P-8", "R-C2P-9"),
    why={
        (True,): Words(
            "{law.part_time.days} par lot, divisés par la part abandonnée : {result} sans perte de salaire.",
            "{law.part_time.days} a lot, divided by the share given up: {result} without loss of pay.",
        ),
        (False,): Words("Aucun jour n'est pris en charge.", "No day is paid for."),
    },
)
def part_time_days(share_allowed: bool, lots_asked: int, share_divided_by: int, law: ValuesOn) -> int:
    """Calendar days, to the nearest; a half goes to the even number, as the official table does."""
    days = div_even(lots_asked * law.part_time.days, share_divided_by) * HUNDRED
    return if_(share_allowed, days, 0)


@rule(
    "part_time_left",
    since="2015-01-01",
    until="2023-08-31",
    unit=P,
    label=MOST,
    article="Décret n° 2014-1156, art. 1er",
    ids=("R-C2P-10",),
    why=SILENT,
)
def part_time_left_2015(already_part_time: int, law: ValuesOn) -> int:
    """What eight quarters of half time leave."""
    return max_(law.part_time.most_points - already_part_time, 0)


@rule(
    "part_time_left",
    since="2023-09-01",
    unit=P,
    label=MOST,
    article="Code du travail, art. D. 4163-13-1",
    ids=("R-C2P-10",),
    why={
        (True, True): Words(
            "Avant {law.part_time.free_from_age} ans, {law.part_time.most_points} au plus servent au temps partiel :"
            " il en reste {result}.",
            "Before {law.part_time.free_from_age}, {law.part_time.most_points} at most serve part time:"
            " {result} are left.",
        ),
        (True, False): Words(
            "Avant {law.part_time.free_from_age} ans, {law.part_time.most_points} au plus servent au temps partiel :"
            " vous les avez utilisés.",
            "Before {law.part_time.free_from_age}, {law.part_time.most_points} at most serve part time:"
            " you have used them.",
        ),
        (False,): Words(
            "À partir de {law.part_time.free_from_age} ans, le temps partiel n'a plus de maximum.",
            "From {law.part_time.free_from_age} on, part time has no maximum any more.",
        ),
    },
)
def part_time_left(age: int, already_part_time: int, points_held: int, law: ValuesOn) -> int:
    """Before an age, what a maximum over the career leaves; after it, everything."""
    left = max_(law.part_time.most_points - already_part_time, 0)
    return if_(age < law.part_time.free_from_age, left, points_held)


@rule(
    "part_time_max",
    since="2015-01-01",
    unit=P,
    label=MOST,
    article=f"Code du travail, art. D. 4163-13-1 ; {LOTS}",
    ids=("R-C2P-10", "R-C3P-10"),
    why={(True,): UP_TO, (False,): UP_TO},
)
def part_time_max(free_points: int, part_time_left: int, law: ValuesOn) -> int:
    """By whole lots."""
    lots = div_down(min_(free_points, part_time_left), law.lot.points)
    points: int = lots * law.lot.points
    return points
