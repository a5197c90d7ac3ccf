"""What the rules of the CPF start from: facts of a year, and balances carried from the year before."""

from datetime import date

from cpa.kernel.quantity import Unit
from cpa.rules.plan import Input
from cpa.rules.wording import Words

_SHARE = 10**12
"""Above this, products with rates no longer fit 64 bits. Two references in hundredths always stay below."""
_AMOUNT = 10**12
_YEAR = 10**7
_LAST_OF_HOURS, _FIRST_OF_EUROS = date(2018, 12, 31), date(2019, 1, 1)


def _time(name: str, unit: Unit, fr: str, en: str) -> Input:
    """Below zero: an employer took back more than it declared for the year."""
    return Input(name, unit, Words(fr, en), -_YEAR, _YEAR)


def _balance(name: str, fr: str, en: str, low: int = 0) -> tuple[Input, Input]:
    label = Words(fr, en)
    return (
        Input(name, Unit.HUNDREDTH_HOUR, label, low, _AMOUNT, until=_LAST_OF_HOURS),
        Input(name, Unit.CENT, label, low, _AMOUNT, since=_FIRST_OF_EUROS),
    )


WORK = (
    _time("worked_hours", Unit.HUNDREDTH_HOUR, "Heures de travail", "Hours worked"),
    _time("protected_hours", Unit.HUNDREDTH_HOUR, "Heures d'absence protégée", "Hours of protected absence"),
    _time("reference_hours", Unit.HUNDREDTH_HOUR, "Durée déclarée d'un temps complet", "Declared full-time hours"),
    _time("worked_days", Unit.HUNDREDTH_DAY, "Jours de travail", "Days worked"),
    _time("protected_days", Unit.HUNDREDTH_DAY, "Jours d'absence protégée", "Days of protected absence"),
    _time("reference_days", Unit.HUNDREDTH_DAY, "Nombre de jours de l'accord", "Days of the agreement"),
    Input("paid", Unit.CENT, Words("Salaire de l'année", "Pay of the year"), -_AMOUNT, _AMOUNT),
    Input(
        "protected_pay", Unit.CENT, Words("Salaire d'absence protégée", "Pay of protected absence"), -_AMOUNT, _AMOUNT
    ),
    Input("reference_pay", Unit.CENT, Words("Salaire d'une année complète", "Pay of a full year"), 0, _AMOUNT),
)

YEAR = (
    Input("share_numerator", Unit.NONE, Words("Part d'année, numérateur", "Share of a year, numerator"), 0, _SHARE),
    Input("share_denominator", Unit.NONE, Words("Part d'année, dénominateur", "Share, denominator"), 1, _SHARE),
    Input("low_qualified", Unit.NONE, Words("Salarié peu qualifié", "Low-qualified employee"), 0, 1, flag=True),
    Input("disabled_worker", Unit.NONE, Words("Travailleur handicapé", "Disabled worker"), 0, 1, flag=True),
    Input("sheltered_work", Unit.NONE, Words("Travail accompagné", "Sheltered work"), 0, 1, flag=True),
    Input("self_employed_months", Unit.NONE, Words("Mois d'activité indépendante", "Months self-employed"), 0, 12),
)

CARRIED = (
    *_balance("carried_counted", "Solde compté au 1er janvier", "Counted balance on 1 January", low=-_AMOUNT),
    *_balance("carried_topups", "Abondements au 1er janvier", "Top-ups on 1 January"),
    # Below zero: a top-up taken back, or more given back than used.
    *_balance("topup", "Abondement de l'année", "Top-up of the year", low=-_AMOUNT),
    *_balance("debit", "Utilisé dans l'année", "Used in the year", low=-_AMOUNT),
    Input(
        "carried_dif",
        Unit.HUNDREDTH_HOUR,
        Words("Ancien droit individuel", "Former individual right"),
        0,
        _AMOUNT,
        until=_LAST_OF_HOURS,
    ),
)

CONVERSION = tuple(
    Input(name, Unit.HUNDREDTH_HOUR, Words(fr, en), low, _AMOUNT, since=_FIRST_OF_EUROS)
    for name, fr, en, low in (
        ("counted_hours_2018", "Heures du compte fin 2018", "Hours of the account at the end of 2018", -_AMOUNT),
        ("topup_hours_2018", "Heures d'abondement fin 2018", "Top-up hours at the end of 2018", 0),
        ("dif_hours_2018", "Heures de l'ancien droit fin 2018", "Hours of the former right at the end of 2018", 0),
    )
)

INPUTS = (*WORK, *YEAR, *CARRIED, *CONVERSION)
