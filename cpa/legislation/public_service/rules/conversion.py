"""Hours of the public service into euros and back, and euros of commitment into hours: from 2020, when asked for."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import div_down, div_nearest, if_, max_, min_
from cpa.rules.rule import rule
from cpa.rules.wording import Words

H, C = Unit.HUNDREDTH_HOUR, Unit.CENT
HUNDRED = 100
START = "2020-01-01"
TO_EUROS, TO_HOURS = "Code du travail, art. R. 6323-43 et D. 6323-44", "Décret n° 2019-1392, art. 1er"
KEPT_EUROS = Words("Euros qui restent", "Euros left")
STAY = Words("Restent en euros : {result}.", "Left in euros: {result}.")


@rule(
    "hours_taken",
    since=START,
    unit=H,
    label=Words("Heures converties", "Hours converted"),
    article=TO_EUROS,
    ids=("R-CONV-1",),
    why={
        (True,): None,
        (False,): Words(
            "Le plafond du compte en euros ne laisse place qu'à {result}.",
            "The ceiling of the account in euros only leaves room for {result}.",
        ),
    },
)
def hours_taken(hours_offered: int, room_in_euros: int, law: ValuesOn) -> int:
    """Whole hours, as far as the ceiling of the account in euros leaves room."""
    return min_(hours_offered, div_down(room_in_euros, law.conversion.hour) * HUNDRED)


@rule(
    "euros_given",
    since=START,
    unit=C,
    label=Words("Euros obtenus", "Euros obtained"),
    article=TO_EUROS,
    ids=("R-CONV-1",),
    why={
        (): Words(
            "Converties : {hours_taken}, à {law.conversion.hour} l'heure, soit {result}.",
            "Converted: {hours_taken}, at {law.conversion.hour} an hour, that is {result}.",
        )
    },
)
def euros_given(hours_taken: int, law: ValuesOn) -> int:
    """So much an hour."""
    return div_down(hours_taken * law.conversion.hour, HUNDRED)


@rule(
    "hours_left",
    since=START,
    unit=H,
    label=Words("Heures qui restent", "Hours left"),
    article=TO_EUROS,
    ids=("R-CONV-1",),
    why={(): Words("Restent en heures : {result}.", "Left in hours: {result}.")},
)
def hours_left(hours_offered: int, hours_taken: int) -> int:
    """What was not converted stays in hours."""
    return hours_offered - hours_taken


@rule(
    "hours_worth",
    since=START,
    unit=H,
    label=Words("Heures que valent ces euros", "Hours these euros are worth"),
    article=TO_HOURS,
    ids=("R-CONV-2", "R-CONV-5"),
    why={
        (True,): Words(
            "{euros_offered}, à {law.conversion.hour} l'heure, font {result} entières.",
            "{euros_offered}, at {law.conversion.hour} an hour, make {result} whole.",
        ),
        (False,): Words(
            "{euros_offered}, à {law.conversion.hour} l'heure, font {result}, à l'heure la plus proche.",
            "{euros_offered}, at {law.conversion.hour} an hour, make {result}, to the nearest hour.",
        ),
    },
)
def hours_worth(euros_offered: int, law: ValuesOn) -> int:
    """One reading: whole hours only, what is left stays in euros. The other: the nearest hour."""
    price = law.conversion.hour
    down, nearest = div_down(euros_offered, price) * HUNDRED, div_nearest(euros_offered, price) * HUNDRED
    return if_(law.readings.whole_hours_only > 0, down, nearest)


@rule(
    "hours_given",
    since=START,
    unit=H,
    label=Words("Heures obtenues", "Hours obtained"),
    article=TO_HOURS,
    ids=("R-CONV-2",),
    why={
        (True,): Words("Heures obtenues : {result}.", "Hours obtained: {result}."),
        (False,): Words(
            "Le plafond du compte en heures ne laisse place qu'à {result}.",
            "The ceiling of the account in hours only leaves room for {result}.",
        ),
    },
)
def hours_given(hours_worth: int, room_in_hours: int) -> int:
    """As far as the ceiling of the account in hours leaves room."""
    return min_(hours_worth, room_in_hours)


@rule(
    "euros_left",
    since=START,
    unit=C,
    label=KEPT_EUROS,
    article=TO_HOURS,
    ids=("R-CONV-2", "R-CONV-5"),
    why={(True,): STAY, (False,): None},
)
def euros_left(euros_offered: int, hours_given: int, law: ValuesOn) -> int:
    """What was not converted stays in euros."""
    return max_(euros_offered - div_down(hours_given * law.conversion.hour, HUNDRED), 0)


@rule(
    "commitment_hours_worth",
    since=START,
    unit=H,
    label=Words("Heures que valent ces euros d'engagement", "Hours these euros of commitment are worth"),
    article=TO_HOURS,
    ids=("R-CONV-4",),
    why={
        (): Words(
            "{euros_offered} d'engagement, à {law.conversion.commitment_hour} l'heure, font {result},"
            " à l'heure la plus proche.",
            "{euros_offered} of commitment, at {law.conversion.commitment_hour} an hour, make {result},"
            " to the nearest hour.",
        )
    },
)
def commitment_hours_worth(euros_offered: int, law: ValuesOn) -> int:
    """The nearest whole hour."""
    return div_nearest(euros_offered, law.conversion.commitment_hour) * HUNDRED


@rule(
    "commitment_hours_given",
    since=START,
    unit=H,
    label=Words("Heures d'engagement obtenues", "Hours of commitment obtained"),
    article=TO_HOURS,
    ids=("R-CONV-4",),
    why={
        (True,): None,
        (False,): Words("Il n'y a place que pour {result}.", "There is only room for {result}."),
    },
)
def commitment_hours_given(commitment_hours_worth: int, room_in_hours: int) -> int:
    """As far as there is room."""
    return min_(commitment_hours_worth, room_in_hours)


@rule(
    "commitment_euros_left",
    since=START,
    unit=C,
    label=KEPT_EUROS,
    article=TO_HOURS,
    ids=("R-CONV-4",),
    why={(True,): None, (False,): STAY},
)
def commitment_euros_left(commitment_hours_worth: int, room_in_hours: int, euros_offered: int, law: ValuesOn) -> int:
    """When all hours fit, rounding leaves nothing behind."""
    unfit = euros_offered - div_down(room_in_hours * law.conversion.commitment_hour, HUNDRED)
    return if_(commitment_hours_worth <= room_in_hours, 0, unfit)


@rule(
    "convertible_hours",
    since=START,
    unit=H,
    label=Words("Heures encore convertibles", "Hours that may still be converted"),
    article=TO_HOURS,
    ids=("R-CONV-3",),
    why={
        (True, True): Words(
            "Conversions sur {law.conversion.low_qualified_window_years} ans, {law.conversion.low_qualified_limit}"
            " au plus : il reste {result}.",
            "Conversions over {law.conversion.low_qualified_window_years} years,"
            " {law.conversion.low_qualified_limit} at most: {result} are left.",
        ),
        (True, False): Words(
            "Conversions sur {law.conversion.window_years} ans, {law.conversion.limit} au plus : il reste {result}.",
            "Conversions over {law.conversion.window_years} years, {law.conversion.limit} at most: {result} are left.",
        ),
        (False,): Words("Le maximum des conversions est atteint.", "The maximum of conversions is reached."),
    },
)
def convertible_hours(converted_before: int, category_c_low_qualified: bool, law: ValuesOn) -> int:
    """Successive conversions add up over a number of years."""
    limit = if_(category_c_low_qualified, law.conversion.low_qualified_limit, law.conversion.limit)
    return max_(limit - converted_before, 0)
