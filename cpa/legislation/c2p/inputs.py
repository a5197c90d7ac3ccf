"""What the rules of the prevention account start from."""

from cpa.kernel.quantity import Unit
from cpa.rules.plan import Input
from cpa.rules.wording import Words

P, N = Unit.POINT, Unit.NONE
_POINTS = 10**9
_DAYS = 4_000_000
"""Ordinal days reach far beyond any date of birth."""


def _points(name: str, fr: str, en: str, low: int = 0) -> Input:
    return Input(name, P, Words(fr, en), low, _POINTS)


def _number(name: str, fr: str, en: str, high: int, low: int = 0) -> Input:
    return Input(name, N, Words(fr, en), low, high)


def _flag(name: str, fr: str, en: str) -> Input:
    return Input(name, N, Words(fr, en), 0, 1, flag=True)


EXPOSURE = (
    _number("quantity", "Durée d'exposition dans l'année", "Duration of exposure in the year", 10**7),
    _number("threshold", "Seuil", "Threshold", 10**7),
    _number("declared_months", "Mois déclarés, tous employeurs", "Months declared, all employers", 10**4),
    _number("months_in_force", "Mois où ce facteur est dans la loi", "Months this factor is in the law", 12),
    _number("exposed_months", "Mois d'exposition", "Months of exposure", 12),
)
YEAR = (
    _number("first_periods", "Périodes du facteur le plus long", "Periods of the longest factor", 4),
    _number("second_periods", "Périodes du deuxième facteur", "Periods of the second factor", 4),
    _number("other_periods", "Périodes des autres facteurs", "Periods of the other factors", 100),
    _number("other_factors", "Autres facteurs, une période au moins", "Other factors, one period at least", 100),
    _flag("born_before_doubling", "Naissance qui double les points", "Birth that doubles the points"),
    _points("carried_career", "Points déjà inscrits dans la carrière", "Points already inscribed over the career"),
    _points("carried_balance", "Solde au 1er janvier", "Balance on 1 January", -_POINTS),
    _points("debit", "Points utilisés dans l'année", "Points used in the year", -_POINTS),
)
USES = (
    _points("points_asked", "Points demandés", "Points asked"),
    _number("work_share", "Temps qui reste, en dix-millièmes", "Time left, in ten-thousandths", 10_000),
    _points("points_held", "Points au compte", "Points held"),
    _points("spent_on_training", "Points déjà utilisés en formation", "Points already spent on training"),
    _points("already_part_time", "Points déjà utilisés en temps partiel", "Points already spent on part time"),
    _flag("no_reserve", "Sans points réservés", "Without reserved points"),
    _flag("reduced_reserve", "Réserve réduite", "Reduced reserve"),
    _number("age", "Âge", "Age", 150),
    _number("born", "Jour de naissance", "Day of birth", _DAYS, 1),
)
DISPUTES = (
    _number("exposure_year", "Année d'exposition", "Year of exposure", 9999, 1),
    _number("request_year", "Année de la demande", "Year of the request", 9999, 1),
    _number("request_month", "Mois de la demande", "Month of the request", 12, 1),
    _number("request_day", "Jour de la demande", "Day of the request", 31, 1),
    _flag("declares_early", "Employeur qui déclare le 5 du mois", "Employer that declares on the 5th"),
    _flag("in_favour", "Correction en faveur du salarié", "Correction in the employee's favour"),
)

INPUTS = (*EXPOSURE, *YEAR, *USES, *DISPUTES)
