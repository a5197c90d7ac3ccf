"""In which order money pays: rights first until December 2025, money reserved by others first since."""

from cpa.kernel.quantity import Unit
from cpa.rules.primitives import if_, min_
from cpa.rules.rule import Why, rule
from cpa.rules.wording import Words

C = Unit.CENT
START, LAST_OF_RIGHTS_FIRST, FIRST_OF_OTHERS_FIRST = "2019-01-01", "2025-12-04", "2025-12-05"
ORDER_2018, ORDER_2025 = "Code du travail, art. R. 6333-3 (version de 2018)", "Code du travail, art. R. 6333-3"
RIGHTS = Words("Pris sur vos droits", "Taken from your rights")
DOTATION = Words("Pris sur les dotations", "Taken from dotations")
COMMITMENT = Words("Pris sur l'engagement", "Taken from commitment")
TOPUP = Words("Pris sur les droits complémentaires", "Taken from complementary rights")
FROM_RIGHTS = Words("Pris sur vos droits : {result}.", "Taken from your rights: {result}.")
FROM_DOTATION = Words("Pris sur l'argent réservé par d'autres : {result}.", "Taken from money of others: {result}.")
FROM_COMMITMENT = Words("Pris sur vos droits d'engagement : {result}.", "Taken from your commitment: {result}.")
FROM_TOPUPS = Words("Pris sur les aides à cette formation : {result}.", "Taken from help for this training: {result}.")
RIGHTS_WHY: Why = {(True,): FROM_RIGHTS, (False,): FROM_RIGHTS}
DOTATION_WHY: Why = {(True, True): FROM_DOTATION, (True, False): FROM_DOTATION, (False,): None}
COMMITMENT_WHY: Why = {(True, True): FROM_COMMITMENT, (True, False): FROM_COMMITMENT, (False,): None}


@rule(
    "rights_used",
    since=START,
    until=LAST_OF_RIGHTS_FIRST,
    unit=C,
    label=RIGHTS,
    article=ORDER_2018,
    ids=("R-ORD-2",),
    why=RIGHTS_WHY,
)
def rights_first(funded: int, usable_rights: int) -> int:
    """Acquired rights pay first."""
    return min_(usable_rights, funded)


@rule(
    "dotation_used",
    since=START,
    until=LAST_OF_RIGHTS_FIRST,
    unit=C,
    label=DOTATION,
    article=ORDER_2018,
    ids=("R-ORD-2",),
    why=DOTATION_WHY,
)
def dotation_after(funded: int, rights_used: int, commitment_used: int, dotation: int) -> int:
    """Then what third parties put on the account."""
    return if_(dotation > 0, min_(dotation, funded - rights_used - commitment_used), 0)


@rule(
    "dotation_used",
    since=FIRST_OF_OTHERS_FIRST,
    unit=C,
    label=DOTATION,
    article=ORDER_2025,
    ids=("R-ORD-3",),
    why=DOTATION_WHY,
)
def dotation_first(funded: int, dotation: int) -> int:
    """What third parties put on the account pays first."""
    return if_(dotation > 0, min_(dotation, funded), 0)


@rule(
    "rights_used",
    since=FIRST_OF_OTHERS_FIRST,
    unit=C,
    label=RIGHTS,
    article=ORDER_2025,
    ids=("R-ORD-3",),
    why=RIGHTS_WHY,
)
def rights_after(funded: int, dotation_used: int, usable_rights: int) -> int:
    """Then acquired rights."""
    return min_(usable_rights, funded - dotation_used)


@rule(
    "commitment_used",
    since=START,
    until=LAST_OF_RIGHTS_FIRST,
    unit=C,
    label=COMMITMENT,
    article="Code du travail, art. D. 5151-11",
    ids=("R-ORD-4",),
    why=COMMITMENT_WHY,
)
def commitment_after_rights(funded: int, rights_used: int, commitment: int) -> int:
    """Rights of commitment come after the annual rights."""
    return if_(commitment > 0, min_(commitment, funded - rights_used), 0)


@rule(
    "commitment_used",
    since=FIRST_OF_OTHERS_FIRST,
    unit=C,
    label=COMMITMENT,
    article="Code du travail, art. D. 5151-11",
    ids=("R-ORD-4",),
    why=COMMITMENT_WHY,
)
def commitment_after_both(funded: int, dotation_used: int, rights_used: int, commitment: int) -> int:
    """Rights of commitment come after the annual rights."""
    return if_(commitment > 0, min_(commitment, funded - dotation_used - rights_used), 0)


@rule(
    "topup_used",
    since=START,
    unit=C,
    label=TOPUP,
    article=ORDER_2025,
    ids=("R-ORD-2", "R-ORD-3"),
    why={(True,): FROM_TOPUPS, (False,): None},
)
def topup_used(topups: int, funded: int, rights_used: int, dotation_used: int, commitment_used: int) -> int:
    """Then complementary rights, for the rest."""
    return if_(topups > 0, funded - rights_used - dotation_used - commitment_used, 0)


@rule(
    "rights_left",
    since=START,
    unit=C,
    label=Words("Droits qui restent", "Rights left"),
    article="Code du travail, art. L. 6323-3",
    ids=("R-PART-5",),
    why={(): Words("Il vous reste {result} de droits.", "You have {result} of rights left.")},
)
def rights_left(rights: int, rights_used: int) -> int:
    """What is not used stays on the account."""
    return rights - rights_used
