"""Which money may pay for an action, and whether the hours of the former right were kept."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import if_
from cpa.rules.rule import rule
from cpa.rules.wording import Words

C, N = Unit.CENT, Unit.NONE
KEPT = Words("Ancien droit conservé", "Former right kept")


@rule(
    "money_for_action",
    since="2017-01-01",
    unit=C,
    label=Words("Argent qui peut payer cette action", "Money that may pay for this action"),
    article="Code du travail, art. L. 6323-3 al. 3 et 4, L. 6323-6 II 5°",
    ids=("R-CPF-5", "R-ORD-4"),
    why={
        (True,): Words(
            "Seuls les droits d'engagement paient la formation des bénévoles, même à la retraite : {result}.",
            "Only rights of commitment pay for volunteers' training, even in retirement: {result}.",
        ),
        (False, True): Words(
            "À la retraite à taux plein, ces droits ne paient plus d'autre formation.",
            "In full-rate retirement, these rights pay for no other training.",
        ),
        (False, False): Words("Droits qui peuvent payer : {result}.", "Rights that may pay: {result}."),
    },
)
def money_for_action(volunteers: bool, rights_ended: bool, rights: int, commitment: int) -> int:
    """Rights of commitment alone for volunteers' training; nothing else once rights have ended."""
    return if_(volunteers, commitment, if_(rights_ended, 0, rights + commitment))


@rule(
    "action_fundable",
    since="2017-01-01",
    unit=N,
    label=Words("Action finançable", "Action fundable"),
    article="Code du travail, art. L. 6323-3",
    ids=("R-CPF-5", "R-ORD-4"),
    why={
        (True,): Words(
            "Cette action peut être payée, au moins en partie.", "This action can be paid for, at least in part."
        ),
        (False,): Words("Aucun droit ne peut payer cette action.", "No right can pay for this action."),
    },
)
def action_fundable(money_for_action: int) -> bool:
    """Some money may pay."""
    return money_for_action > 0


@rule(
    "dif_kept",
    since="2015-01-01",
    until="2019-08-22",
    unit=N,
    label=KEPT,
    article="Loi n° 2014-288, art. 1er V",
    ids=("R-DIF-3",),
    why={
        (True,): Words("Ces heures se gardent jusqu'au {deadline}.", "These hours are kept until {deadline}."),
        (False,): Words("Ces heures se perdent après le {deadline}.", "These hours are lost after {deadline}."),
    },
)
def dif_kept_2015(asked_on: int, law: ValuesOn) -> bool:
    """A deadline to use them, as voted in 2014."""
    kept: bool = asked_on <= law.dif.use_deadline
    return kept


@rule(
    "dif_kept",
    since="2019-08-23",
    unit=N,
    label=KEPT,
    article="Ordonnance n° 2019-861 ; loi de novembre 2020",
    ids=("R-DIF-4",),
    why={
        (True,): Words(
            "Inscrites au plus tard le {deadline}, ces heures sont gardées sans limite.",
            "Entered by {deadline} at the latest, these hours are kept without limit.",
        ),
        (False,): Words(
            "Ces heures devaient être inscrites au plus tard le {deadline} : elles sont perdues.",
            "These hours had to be entered by {deadline} at the latest: they are lost.",
        ),
    },
)
def dif_kept(entered: bool, entered_on: int, asked_on: int, law: ValuesOn) -> bool:
    """A deadline to enter them; entered in time, no end."""
    in_time: bool = entered & (entered_on <= law.dif.entry_deadline)
    still_time: bool = (entered == 0) & (asked_on <= law.dif.entry_deadline)
    return in_time | still_time
