"""From the year's right to the balance of 31 December: ceiling, use, and what lies outside the ceiling."""

from cpa.kernel.quantity import Unit
from cpa.rules.primitives import max_, min_
from cpa.rules.rule import SILENT, rule
from cpa.rules.wording import Words

H, C = Unit.HUNDREDTH_HOUR, Unit.CENT
LAST_OF_HOURS, FIRST_OF_EUROS = "2018-12-31", "2019-01-01"
CEILING_2015, CEILING_2019 = "Code du travail, art. L. 6323-11 (version de 2015)", "Code du travail, art. R. 6323-1 I"
OUTSIDE_2015, OUTSIDE_2019 = "Code du travail, art. L. 6323-15 (version de 2015)", "Code du travail, art. L. 6323-15"
USE_2015 = "Loi n° 2014-288, art. 1er V ; code du travail, art. L. 6323-3"
USE_2019 = "Code du travail, art. L. 6323-3 et R. 6333-3"
ROOM = Words("Place sous le plafond", "Room under the ceiling")
CREDIT = Words("Inscrit au compte pour l'année", "Added to the account for the year")
BEFORE_USE = Words("Solde avant utilisation", "Balance before use")
FROM_TOPUPS = Words("Pris sur les abondements", "Taken from top-ups")
COUNTED = Words("Solde compté dans le plafond", "Balance the ceiling looks at")
TOPUPS = Words("Abondements hors plafond", "Top-ups outside the ceiling")
TOTAL = Words("Solde au 31 décembre", "Balance on 31 December")
ADDED = Words("Inscrit au compte pour l'année : {result}.", "Added to the account for the year: {result}.")
LIMITED = Words(
    "Le plafond est de {ceiling} et vous aviez {carried_counted} : inscrit au compte pour l'année, {result}.",
    "The ceiling is {ceiling} and you had {carried_counted}: added to the account for the year, {result}.",
)


@rule(
    "room",
    since="2015-01-01",
    until=LAST_OF_HOURS,
    unit=H,
    label=ROOM,
    article=CEILING_2015,
    ids=("R-CPF-H1",),
    why=SILENT,
)
@rule("room", since=FIRST_OF_EUROS, unit=C, label=ROOM, article=CEILING_2019, ids=("R-CPF-E4",), why=SILENT)
def room(ceiling: int, carried_counted: int) -> int:
    """What the ceiling still lets in. Rights already above it are kept, and nothing is added."""
    return max_(ceiling - carried_counted, 0)


@rule(
    "credit",
    since="2015-01-01",
    until=LAST_OF_HOURS,
    unit=H,
    label=CREDIT,
    article=CEILING_2015,
    ids=("R-CPF-H1",),
    why={(True,): ADDED, (False,): LIMITED},
)
@rule(
    "credit",
    since=FIRST_OF_EUROS,
    unit=C,
    label=CREDIT,
    article=CEILING_2019,
    ids=("R-CPF-E4",),
    why={(True,): ADDED, (False,): LIMITED},
)
def credit(entitlement: int, room: int) -> int:
    """The year's right, as far as the ceiling lets it in."""
    return min_(entitlement, room)


@rule(
    "before_use", since="2015-01-01", until=LAST_OF_HOURS, unit=H, label=BEFORE_USE, article=USE_2015, ids=("R-CPF-H1",)
)
@rule("before_use", since=FIRST_OF_EUROS, unit=C, label=BEFORE_USE, article=USE_2019, ids=("R-CPF-E4",))
def before_use(carried_counted: int, credit: int) -> int:
    """The counted balance once the year's credit is in."""
    return carried_counted + credit


@rule(
    "used_from_dif",
    since="2015-01-01",
    until=LAST_OF_HOURS,
    unit=H,
    label=Words("Pris sur l'ancien droit individuel", "Taken from the former individual right"),
    article=USE_2015,
    ids=("R-DIF-2", "R-ORD-1"),
    why=SILENT,
)
def used_from_dif(debit: int, carried_dif: int) -> int:
    """Hours of the former right are used first. What is given back goes to the account's own hours."""
    return max_(min_(debit, carried_dif), 0)


@rule(
    "used_from_topups",
    since="2015-01-01",
    until=LAST_OF_HOURS,
    unit=H,
    label=FROM_TOPUPS,
    article=USE_2015,
    ids=("R-ORD-1",),
    why=SILENT,
)
def used_from_topups_2015(debit: int, used_from_dif: int, before_use: int, carried_topups: int, topup: int) -> int:
    """What the former right and the account's own hours do not cover, as far as top-ups go."""
    return min_(carried_topups + topup, max_(debit - used_from_dif - max_(before_use, 0), 0))


@rule(
    "used_from_topups",
    since=FIRST_OF_EUROS,
    unit=C,
    label=FROM_TOPUPS,
    article=USE_2019,
    ids=("R-ORD-2",),
    why=SILENT,
)
def used_from_topups(debit: int, before_use: int, carried_topups: int, topup: int) -> int:
    """What the account's own rights do not cover, as far as top-ups go."""
    return min_(carried_topups + topup, max_(debit - max_(before_use, 0), 0))


@rule(
    "counted_balance",
    since="2015-01-01",
    until=LAST_OF_HOURS,
    unit=H,
    label=COUNTED,
    article=USE_2015,
    ids=("R-CPF-H1",),
)
def counted_balance_2015(before_use: int, debit: int, used_from_dif: int, used_from_topups: int) -> int:
    """Below zero, a debt: more was used than the facts as now known allow."""
    return before_use - (debit - used_from_dif - used_from_topups)


@rule("counted_balance", since=FIRST_OF_EUROS, unit=C, label=COUNTED, article=USE_2019, ids=("R-CPF-E4",))
def counted_balance(before_use: int, debit: int, used_from_topups: int) -> int:
    """Below zero, a debt: more was used than the facts as now known allow."""
    return before_use - (debit - used_from_topups)


@rule(
    "topup_balance",
    since="2015-01-01",
    until=LAST_OF_HOURS,
    unit=H,
    label=TOPUPS,
    article=OUTSIDE_2015,
    ids=("R-CPF-E5",),
)
@rule("topup_balance", since=FIRST_OF_EUROS, unit=C, label=TOPUPS, article=OUTSIDE_2019, ids=("R-CPF-E5",))
def topup_balance(carried_topups: int, topup: int, used_from_topups: int) -> int:
    """Top-ups are neither counted in the annual amount nor in the ceiling."""
    return carried_topups + topup - used_from_topups


@rule(
    "dif_balance",
    since="2015-01-01",
    until=LAST_OF_HOURS,
    unit=H,
    label=Words("Ancien droit individuel à la formation", "Former individual right to training"),
    article=USE_2015,
    ids=("R-DIF-2",),
)
def dif_balance(carried_dif: int, used_from_dif: int) -> int:
    """Held beside the account, outside its ceilings, until 2019."""
    return carried_dif - used_from_dif


@rule("total_balance", since="2015-01-01", until=LAST_OF_HOURS, unit=H, label=TOTAL, article=USE_2015, ids=("R-DIF-2",))
def total_balance_2015(counted_balance: int, topup_balance: int, dif_balance: int) -> int:
    """Everything the person may use."""
    return counted_balance + topup_balance + dif_balance


@rule("total_balance", since=FIRST_OF_EUROS, unit=C, label=TOTAL, article=USE_2019, ids=("R-CPF-E5",))
def total_balance(counted_balance: int, topup_balance: int) -> int:
    """Everything the person may use."""
    return counted_balance + topup_balance
