"""1 January 2019: hours become euros. Exact, since an hour is worth a whole number of euros."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_up
from cpa.rules.rule import rule
from cpa.rules.wording import Words

HUNDRED = 100
DAY = "2019-01-01"
LAW_2018 = "Loi n° 2018-771, art. 1er VIII ; décret n° 2018-1153"


@rule(
    "converted_own",
    since=DAY,
    unit=Unit.CENT,
    label=Words("Heures du compte converties", "Hours of the account, converted"),
    article=LAW_2018,
    ids=("R-MON-1", "R-MON-2"),
    why={
        (): Words(
            "Heures du compte : {counted_hours_2018} à {law.conversion.cpf_hour} l'heure, soit {result}.",
            "Hours of the account: {counted_hours_2018} at {law.conversion.cpf_hour} an hour, that is {result}.",
        )
    },
)
def converted_own(counted_hours_2018: int, law: ValuesOn) -> int:
    """Hours of the account, those earned for 2018 included."""
    return div_up(counted_hours_2018 * law.conversion.cpf_hour, HUNDRED)


@rule(
    "converted_dif",
    since=DAY,
    unit=Unit.CENT,
    label=Words("Heures de l'ancien droit converties", "Hours of the former right, converted"),
    article=LAW_2018,
    ids=("R-MON-1", "R-DIF-5"),
    why={
        (): Words(
            "Heures de l'ancien droit à la formation : {dif_hours_2018} à {law.conversion.dif_hour} l'heure,"
            " soit {result}.",
            "Hours of the former right to training: {dif_hours_2018} at {law.conversion.dif_hour} an hour,"
            " that is {result}.",
        )
    },
)
def converted_dif(dif_hours_2018: int, law: ValuesOn) -> int:
    """Hours of the former individual right to training."""
    return div_up(dif_hours_2018 * law.conversion.dif_hour, HUNDRED)


@rule(
    "converted_counted",
    since=DAY,
    unit=Unit.CENT,
    label=Words("Solde converti, compté dans le plafond", "Converted balance the ceiling looks at"),
    article="Ordonnance n° 2019-861",
    ids=("R-MON-1", "R-DIF-6"),
)
def converted_counted(converted_own: int, converted_dif: int) -> int:
    """Euros of the former right count towards the ceilings too."""
    return converted_own + converted_dif


@rule(
    "converted_topups",
    since=DAY,
    unit=Unit.CENT,
    label=Words("Abondements convertis", "Converted top-ups"),
    article=LAW_2018,
    ids=("R-MON-1", "R-CPF-E5"),
)
def converted_topups(topup_hours_2018: int, law: ValuesOn) -> int:
    """Hours added by others, still outside the ceiling."""
    return div_up(topup_hours_2018 * law.conversion.cpf_hour, HUNDRED)
