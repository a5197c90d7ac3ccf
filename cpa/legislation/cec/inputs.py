"""What the rules of the citizen-commitment account start from."""

from datetime import date

from cpa.kernel.quantity import Unit
from cpa.rules.plan import Input
from cpa.rules.wording import Words

N = Unit.NONE
_AMOUNT = 10**12
_LAST_OF_HOURS, _FIRST_OF_EUROS = date(2018, 12, 31), date(2019, 1, 1)


def _number(name: str, fr: str, en: str, high: int, low: int = 0) -> Input:
    return Input(name, N, Words(fr, en), low, high)


def _balance(name: str, fr: str, en: str, low: int = 0) -> tuple[Input, Input]:
    label = Words(fr, en)
    return (
        Input(name, Unit.HUNDREDTH_HOUR, label, low, _AMOUNT, until=_LAST_OF_HOURS),
        Input(name, Unit.CENT, label, low, _AMOUNT, since=_FIRST_OF_EUROS),
    )


ACTIVITY = (
    _number("months", "Mois, sur l'année et la précédente", "Months, over the year and the one before", 24),
    _number("days", "Jours dans l'année", "Days in the year", 366),
    _number("years", "Années", "Years", 150),
    _number("interventions", "Interventions", "Interventions", 10**6),
    _number("vacations", "Vacations par an", "Duties a year", 10**6),
    Input("hours", Unit.HUNDREDTH_HOUR, Words("Heures de l'année", "Hours of the year"), 0, 10**7),
    Input("hours_in_one_body", Unit.HUNDREDTH_HOUR, Words("Heures dans un organisme", "Hours in one body"), 0, 10**7),
    _number("months_of_year", "Mois de l'année", "Months of the year", 12),
    _number("months_left_before", "Mois restés de l'année précédente", "Months left from the year before", 12),
)
CONDITIONS = (
    _number("activity_year", "Année de l'activité", "Year of the activity", 9999, 1),
    _number("declared_on", "Jour de la déclaration", "Day of the declaration", 4_000_000),
    _number("declared_month", "Mois de la déclaration", "Month of the declaration", 200_000),
    Input("attested", N, Words("Attestée", "Attested"), 0, 1, flag=True),
    _number("attested_on", "Jour de l'attestation", "Day of the attestation", 4_000_000),
    _number("attested_month", "Mois de l'attestation", "Month of the attestation", 200_000),
    _number("association_years", "Années depuis sa déclaration", "Years since it was declared", 1000),
    Input("part_of_school", N, Words("Dans l'enseignement secondaire", "Within secondary education"), 0, 1, flag=True),
)
YEAR = (
    _number("natures", "Natures d'activité comptées", "Natures of activity counted", 100),
    *_balance("carried_balance", "Solde au 1er janvier", "Balance on 1 January", -_AMOUNT),
    *_balance("carried_acquired", "Acquis avant cette année", "Acquired before this year"),
    *_balance("debit", "Utilisé dans l'année", "Used in the year", -_AMOUNT),
)
CONVERSION = tuple(
    Input(name, Unit.HUNDREDTH_HOUR, Words(fr, en), low, _AMOUNT, since=_FIRST_OF_EUROS)
    for name, fr, en, low in (
        (
            "balance_hours_2018",
            "Heures d'engagement fin 2018",
            "Hours earned by commitment at the end of 2018",
            -_AMOUNT,
        ),
        ("acquired_hours_2018", "Heures acquises fin 2018", "Hours acquired by the end of 2018", 0),
    )
)

INPUTS = (*ACTIVITY, *CONDITIONS, *YEAR, *CONVERSION)
