"""What the rules of the public service start from."""

from cpa.kernel.quantity import Unit
from cpa.rules.plan import Input
from cpa.rules.wording import Words

H, C, N = Unit.HUNDREDTH_HOUR, Unit.CENT, Unit.NONE
_SHARE = 10**10
_HOURS = 10**7
_CENTS = 10**10


def _hours(name: str, fr: str, en: str, low: int = 0) -> Input:
    return Input(name, H, Words(fr, en), low, _HOURS)


def _cents(name: str, fr: str, en: str) -> Input:
    return Input(name, C, Words(fr, en), 0, _CENTS)


INPUTS = (
    Input("share_numerator", N, Words("Part de poste, numérateur", "Part of a post, numerator"), 0, _SHARE),
    Input("share_denominator", N, Words("Part de poste, dénominateur", "Part of a post, denominator"), 1, _SHARE),
    Input(
        "category_c_low_qualified", N, Words("Catégorie C peu diplômée", "Category C, few diplomas"), 0, 1, flag=True
    ),
    _hours("carried_hours", "Solde au 1er janvier", "Balance on 1 January", -_HOURS),
    _hours("debit", "Heures utilisées dans l'année", "Hours used in the year", -_HOURS),
    _hours("hours_offered", "Heures à convertir", "Hours to convert"),
    _hours("room_in_hours", "Place dans le compte en heures", "Room in the account in hours"),
    _hours("converted_before", "Heures déjà issues de conversions", "Hours already from conversions"),
    _cents("euros_offered", "Euros à convertir", "Euros to convert"),
    _cents("room_in_euros", "Place dans le compte en euros", "Room in the account in euros"),
)
