"""The points of a year: whole periods of each factor, doubled for the eldest."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import if_, total
from cpa.rules.rule import SILENT, Why, rule
from cpa.rules.wording import Words

P = Unit.POINT
N = Unit.NONE
LAST_OF_C3P, FIRST_OF_C2P = "2017-09-30", "2017-10-01"
LAST_OF_TWO_FACTORS, FIRST_OF_ALL_FACTORS = "2023-08-31", "2023-09-01"
POINTS_C3P, POINTS_C2P = (
    "Code du travail, art. R. 4162-2 (décret n° 2014-1156)",
    "Code du travail, art. R. 4163-9",
)
DECREE_2023 = "Code du travail, art. R. 4163-9 (décret n° 2023-759)"
KEPT = Words("Périodes retenues, tous facteurs", "Periods kept, all factors")
YEAR = Words("Points de l'année avant plafond", "Points of the year before the cap")
DOUBLED: Why = {
    (True,): Words(
        "Naissance avant le 1er juillet 1956 : les points sont multipliés par {law.birth.multiplier}, soit {result}.",
        "Born before 1 July 1956: points are multiplied by {law.birth.multiplier}, that is {result}.",
    ),
    (False,): None,
}


@rule(
    "periods_kept",
    since="2015-01-01",
    until=LAST_OF_C3P,
    unit=N,
    label=KEPT,
    article=POINTS_C3P,
    ids=("R-C3P-4", "R-C3P-5"),
)
@rule(
    "periods_kept",
    since=FIRST_OF_C2P,
    until=LAST_OF_TWO_FACTORS,
    unit=N,
    label=KEPT,
    article=POINTS_C2P,
    ids=("R-C3P-4", "R-C3P-5", "R-C3P-8"),
)
def periods_of_two_factors(first_periods: int, second_periods: int) -> int:
    """Several factors count for two, whatever their number: the two longest."""
    return first_periods + second_periods


@rule(
    "periods_kept",
    since=FIRST_OF_ALL_FACTORS,
    until="2023-12-31",
    unit=N,
    label=KEPT,
    article=DECREE_2023,
    ids=("R-C2P-3", "R-C2P-4"),
    why=SILENT,
)
def periods_of_2023(
    first_periods: int, second_periods: int, other_periods: int, other_factors: int, law: ValuesOn
) -> int:
    """The year the scale changed. One reading: all factors, all year. The other: beyond two, from September only."""
    whole_year = law.readings.new_scale_for_all_of_2023 > 0
    return total(first_periods, second_periods, if_(whole_year, other_periods, other_factors))


@rule("periods_kept", since="2024-01-01", unit=N, label=KEPT, article=DECREE_2023, ids=("R-C2P-3",))
def periods_of_all_factors(first_periods: int, second_periods: int, other_periods: int) -> int:
    """Each factor counts."""
    return total(first_periods, second_periods, other_periods)


@rule(
    "points_of_periods",
    since="2015-01-01",
    until=LAST_OF_C3P,
    unit=P,
    label=YEAR,
    article=POINTS_C3P,
    ids=("R-C3P-4",),
    why={
        (): Words(
            "Chaque période de {law.scale.period_months} mois donne {law.scale.points_per_period} par facteur,"
            " deux facteurs au plus : {result}.",
            "Each period of {law.scale.period_months} months gives {law.scale.points_per_period} a factor,"
            " two factors at most: {result}.",
        )
    },
)
@rule(
    "points_of_periods",
    since=FIRST_OF_C2P,
    until=LAST_OF_TWO_FACTORS,
    unit=P,
    label=YEAR,
    article=POINTS_C2P,
    ids=("R-C3P-4",),
    why={
        (): Words(
            "Chaque période de {law.scale.period_months} mois donne {law.scale.points_per_period} par facteur,"
            " deux facteurs au plus : {result}.",
            "Each period of {law.scale.period_months} months gives {law.scale.points_per_period} a factor,"
            " two factors at most: {result}.",
        )
    },
)
@rule(
    "points_of_periods",
    since=FIRST_OF_ALL_FACTORS,
    unit=P,
    label=YEAR,
    article=DECREE_2023,
    ids=("R-C2P-3",),
    why={
        (): Words(
            "Chaque période de {law.scale.period_months} mois donne {law.scale.points_per_period} par facteur :"
            " {result}.",
            "Each period of {law.scale.period_months} months gives {law.scale.points_per_period} a factor: {result}.",
        )
    },
)
def points_of_periods(periods_kept: int, law: ValuesOn) -> int:
    """So many points for each period and factor."""
    points: int = periods_kept * law.scale.points_per_period
    return points


@rule(
    "entitlement",
    since="2015-01-01",
    until=LAST_OF_C3P,
    unit=P,
    label=YEAR,
    article="Code du travail, art. R. 4162-3 (décret n° 2014-1156)",
    ids=("R-C3P-4",),
    why=DOUBLED,
)
@rule(
    "entitlement",
    since=FIRST_OF_C2P,
    unit=P,
    label=YEAR,
    article="Code du travail, art. R. 4163-10",
    ids=("R-C3P-4",),
    why=DOUBLED,
)
def entitlement(points_of_periods: int, born_before_doubling: bool, law: ValuesOn) -> int:
    """The eldest had less time to gather points: theirs are multiplied."""
    return if_(born_before_doubling, points_of_periods * law.birth.multiplier, points_of_periods)
