"""The minimum of each nature of activity, on the last day of the year: reached or not."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.rule import Why, rule
from cpa.rules.wording import Words

N = Unit.NONE
START, LATER = "2017-01-01", "2017-05-12"
ARTICLE = "Code du travail, art. D. 5151-14"
REACHED: Why = {
    (True,): Words(
        "{activity} : le minimum est atteint ({minimum}).", "{activity}: the minimum is reached ({minimum})."
    ),
    (False,): Words(
        "{activity} : le minimum n'est pas atteint ({minimum}).", "{activity}: the minimum is not reached ({minimum})."
    ),
}


@rule(
    "service_civique",
    since=START,
    unit=N,
    label=Words("Service civique atteint", "Civic service reached"),
    article=ARTICLE,
    ids=("R-CEC-1", "R-CEC-4"),
    why=REACHED,
)
def service_civique(months: int, law: ValuesOn) -> bool:
    """Continuous months, over the year and the one before."""
    reached: bool = months >= law.minimum.service_civique_months
    return reached


@rule(
    "reserve_militaire",
    since=START,
    unit=N,
    label=Words("Réserve militaire atteinte", "Military reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def reserve_militaire(days: int, law: ValuesOn) -> bool:
    """Days of the year."""
    reached: bool = days >= law.minimum.reserve_militaire_days
    return reached


@rule(
    "reserve_defense",
    since=START,
    unit=N,
    label=Words("Réserve citoyenne de défense atteinte", "Defence citizen reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def reserve_defense(years: int, law: ValuesOn) -> bool:
    """Continuous years, counted when they end."""
    reached: bool = years >= law.minimum.reserve_defense_years
    return reached


@rule(
    "reserve_communale",
    since=START,
    unit=N,
    label=Words("Réserve communale atteinte", "Municipal reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def reserve_communale(years: int, law: ValuesOn) -> bool:
    """Years of the commitment, on its signature."""
    reached: bool = years >= law.minimum.reserve_communale_years
    return reached


@rule(
    "reserve_sanitaire",
    since=START,
    unit=N,
    label=Words("Réserve sanitaire atteinte", "Health reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def reserve_sanitaire(days: int, law: ValuesOn) -> bool:
    """Days of employment in the year."""
    reached: bool = days >= law.minimum.reserve_sanitaire_days
    return reached


@rule(
    "maitre_apprentissage",
    since=START,
    unit=N,
    label=Words("Maître d'apprentissage, minimum atteint", "Apprentice master, minimum reached"),
    article=ARTICLE,
    ids=("R-CEC-1", "R-CEC-4"),
    why=REACHED,
)
def maitre_apprentissage(months: int, law: ValuesOn) -> bool:
    """Months, whatever the number of apprentices, over the year and the one before."""
    reached: bool = months >= law.minimum.maitre_apprentissage_months
    return reached


@rule(
    "benevolat",
    since=START,
    unit=N,
    label=Words("Bénévolat associatif, minimum atteint", "Volunteering, minimum reached"),
    article=ARTICLE,
    ids=("R-CEC-2",),
    why=REACHED,
)
def benevolat(hours: int, hours_in_one_body: int, law: ValuesOn) -> bool:
    """Hours of all associations, enough of them in one."""
    enough: bool = hours >= law.minimum.benevolat_hours
    also: bool = hours_in_one_body >= law.minimum.benevolat_hours_in_one_body
    return enough & also


@rule(
    "reserve_education",
    since=LATER,
    unit=N,
    label=Words("Réserve de l'éducation nationale atteinte", "Education reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def reserve_education(years: int, interventions: int, law: ValuesOn) -> bool:
    """A continuous year and enough interventions."""
    enough: bool = years >= law.minimum.reserve_education_years
    also: bool = interventions >= law.minimum.reserve_education_interventions
    return enough & also


@rule(
    "sapeur_pompier",
    since=LATER,
    unit=N,
    label=Words("Sapeur-pompier volontaire, minimum atteint", "Volunteer firefighter, minimum reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def sapeur_pompier(years: int, law: ValuesOn) -> bool:
    """Years of the commitment, on its signature."""
    reached: bool = years >= law.minimum.sapeur_pompier_years
    return reached


@rule(
    "reserve_police",
    since=LATER,
    unit=N,
    label=Words("Réserve de la police atteinte", "Police reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def reserve_police(years: int, vacations: int, law: ValuesOn) -> bool:
    """Continuous years, each with enough duties."""
    enough: bool = years >= law.minimum.reserve_police_years
    also: bool = vacations >= law.minimum.reserve_police_vacations
    return enough & also


@rule(
    "reserve_citoyenne_police",
    since=LATER,
    unit=N,
    label=Words("Réserve citoyenne de la police atteinte", "Police citizen reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def reserve_citoyenne_police(years: int, hours: int, law: ValuesOn) -> bool:
    """Continuous years, each with enough hours."""
    enough: bool = years >= law.minimum.reserve_citoyenne_police_years
    also: bool = hours >= law.minimum.reserve_citoyenne_police_hours
    return enough & also


@rule(
    "reserve_civique",
    since=LATER,
    until="2020-12-31",
    unit=N,
    label=Words("Réserve civique atteinte", "Civic reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def reserve_civique(hours: int, law: ValuesOn) -> bool:
    """Hours of a year."""
    reached: bool = hours >= law.minimum.reserve_civique_hours
    return reached


@rule(
    "reserve_civique",
    since="2021-01-01",
    unit=N,
    label=Words("Réserve civique atteinte", "Civic reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1", "R-CEC-2"),
    why=REACHED,
)
def reserve_civique_2021(hours: int, hours_in_one_body: int, law: ValuesOn) -> bool:
    """Hours of all bodies, enough of them in one."""
    enough: bool = hours >= law.minimum.reserve_civique_hours
    also: bool = hours_in_one_body >= law.minimum.reserve_civique_hours_in_one_body
    return enough & also


@rule(
    "reserve_reinsertion",
    since="2024-12-01",
    unit=N,
    label=Words("Réserve de réinsertion atteinte", "Reintegration reserve reached"),
    article=ARTICLE,
    ids=("R-CEC-1",),
    why=REACHED,
)
def reserve_reinsertion(hours: int, law: ValuesOn) -> bool:
    """Hours of the year."""
    reached: bool = hours >= law.minimum.reserve_reinsertion_hours
    return reached
