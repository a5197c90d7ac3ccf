"""From the natures of activity of a year to the balance: so much each, a cap, what is used."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_up, if_, max_, min_
from cpa.rules.rule import SILENT, rule
from cpa.rules.wording import Words

H, C = Unit.HUNDREDTH_HOUR, Unit.CENT
HUNDRED = 100
START, LAST_OF_HOURS, FIRST_OF_EUROS = "2017-01-01", "2018-12-31", "2019-01-01"
ARTICLE_2017 = "Code du travail, art. L. 5151-10 et D. 5151-14 (versions de 2017)"
ARTICLE_2019 = "Code du travail, art. D. 5151-14"
CONVERSION = "Code du travail, art. D. 5151-14 (décret n° 2018-1349)"
USE_2017, USE_2019 = "Code du travail, art. L. 5151-9 (version de 2017)", "Code du travail, art. L. 5151-9"
WORTH = Words("Droit de l'année avant plafond", "The year's right before the cap")
ROOM = Words("Place sous le plafond", "Room under the cap")
CREDIT = Words("Inscrit au compte pour l'année", "Added to the account for the year")
ACQUIRED = Words("Acquis depuis le début", "Acquired since the beginning")
BALANCE = Words("Solde du compte d'engagement", "Balance of the commitment account")
ADDED = Words("Inscrit au compte pour l'année : {result}.", "Added to the account for the year: {result}.")
LIMITED = Words(
    "Le plafond laisse {room} de place : inscrit au compte pour l'année, {result}.",
    "The cap leaves {room} of room: added to the account for the year, {result}.",
)


@rule(
    "worth",
    since=START,
    until=LAST_OF_HOURS,
    unit=H,
    label=WORTH,
    article=ARTICLE_2017,
    ids=("R-CEC-1",),
    why={
        (): Words(
            "Natures d'activité comptées : {natures}, à {law.credit.hours} chacune, soit {result}.",
            "Natures of activity counted: {natures}, at {law.credit.hours} each, that is {result}.",
        )
    },
)
def worth_in_hours(natures: int, law: ValuesOn) -> int:
    """So many hours for each nature of activity."""
    hours: int = natures * law.credit.hours
    return hours


@rule(
    "worth",
    since=FIRST_OF_EUROS,
    unit=C,
    label=WORTH,
    article=ARTICLE_2019,
    ids=("R-CEC-1",),
    why={
        (): Words(
            "Natures d'activité comptées : {natures}, à {law.credit.euros} chacune, soit {result}.",
            "Natures of activity counted: {natures}, at {law.credit.euros} each, that is {result}.",
        )
    },
)
def worth_in_euros(natures: int, law: ValuesOn) -> int:
    """So much for each nature of activity."""
    euros: int = natures * law.credit.euros
    return euros


@rule(
    "room",
    since=START,
    until=LAST_OF_HOURS,
    unit=H,
    label=ROOM,
    article=ARTICLE_2017,
    ids=("R-CEC-3",),
    why=SILENT,
)
def room_in_hours(carried_balance: int, carried_acquired: int, law: ValuesOn) -> int:
    """The cap looks at the balance; in the other reading, at all that was ever acquired."""
    held = if_(law.readings.cap_on_balance > 0, carried_balance, carried_acquired)
    return max_(law.cap.hours - held, 0)


@rule("room", since=FIRST_OF_EUROS, unit=C, label=ROOM, article=ARTICLE_2019, ids=("R-CEC-3",), why=SILENT)
def room_in_euros(carried_balance: int, carried_acquired: int, law: ValuesOn) -> int:
    """The cap looks at the balance; in the other reading, at all that was ever acquired."""
    held = if_(law.readings.cap_on_balance > 0, carried_balance, carried_acquired)
    return max_(law.cap.euros - held, 0)


@rule(
    "credit",
    since=START,
    until=LAST_OF_HOURS,
    unit=H,
    label=CREDIT,
    article=ARTICLE_2017,
    ids=("R-CEC-1", "R-CEC-3"),
    why={(True,): ADDED, (False,): LIMITED},
)
@rule(
    "credit",
    since=FIRST_OF_EUROS,
    unit=C,
    label=CREDIT,
    article=ARTICLE_2019,
    ids=("R-CEC-1", "R-CEC-3"),
    why={(True,): ADDED, (False,): LIMITED},
)
def credit(worth: int, room: int) -> int:
    """The year's right, as far as the cap lets it in."""
    return min_(worth, room)


@rule("acquired", since=START, until=LAST_OF_HOURS, unit=H, label=ACQUIRED, article=ARTICLE_2017, ids=("R-CEC-3",))
@rule("acquired", since=FIRST_OF_EUROS, unit=C, label=ACQUIRED, article=ARTICLE_2019, ids=("R-CEC-3",))
def acquired(carried_acquired: int, credit: int) -> int:
    """All that was ever acquired: uses do not lower it."""
    return carried_acquired + credit


@rule("balance", since=START, until=LAST_OF_HOURS, unit=H, label=BALANCE, article=USE_2017, ids=("R-CEC-3",))
@rule("balance", since=FIRST_OF_EUROS, unit=C, label=BALANCE, article=USE_2019, ids=("R-CEC-3",))
def balance(carried_balance: int, credit: int, debit: int) -> int:
    """What is left to use. Below zero: more was used than the facts as now known allow."""
    return carried_balance + credit - debit


@rule(
    "converted_balance",
    since=FIRST_OF_EUROS,
    unit=C,
    label=Words("Heures d'engagement converties", "Hours earned by commitment, converted"),
    article=CONVERSION,
    ids=("R-MON-3",),
    why={
        (): Words(
            "Heures d'engagement : {balance_hours_2018} à {law.conversion.hour} l'heure, soit {result}.",
            "Hours earned by commitment: {balance_hours_2018} at {law.conversion.hour} an hour, that is {result}.",
        )
    },
)
def converted_balance(balance_hours_2018: int, law: ValuesOn) -> int:
    """Exact, since hours are whole."""
    return div_up(balance_hours_2018 * law.conversion.hour, HUNDRED)


@rule(
    "converted_acquired",
    since=FIRST_OF_EUROS,
    unit=C,
    label=Words("Acquis depuis le début, converti", "Acquired since the beginning, converted"),
    article=CONVERSION,
    ids=("R-MON-3",),
)
def converted_acquired(acquired_hours_2018: int, law: ValuesOn) -> int:
    """All that was ever acquired, in euros."""
    return div_up(acquired_hours_2018 * law.conversion.hour, HUNDRED)
