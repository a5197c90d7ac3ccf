"""When rights of the account may pay for a training: each condition, with its article."""

from cpa.kernel.quantity import Unit
from cpa.rules.primitives import max_, min_
from cpa.rules.rule import rule
from cpa.rules.wording import Words

C, H, N = Unit.CENT, Unit.HUNDREDTH_HOUR, Unit.NONE
START = "2019-01-01"


@rule(
    "rights_in_euros",
    since=START,
    unit=N,
    label=Words(
        "des droits comptés en euros, pas en heures comme ceux des agents publics",
        "rights counted in euros, not in hours as those of public agents",
    ),
    article="Code général de la fonction publique, art. L. 422-4",
    ids=("R-MON-4",),
    why={
        (True,): Words("Vos droits sont comptés en euros.", "Your rights are counted in euros."),
        (False,): Words(
            "Agent public : vos droits sont comptés en heures, ils ne paient pas un prix en euros.",
            "Public agent: your rights are counted in hours, they do not pay a price in euros.",
        ),
    },
)
def rights_in_euros(public_agent: bool) -> bool:
    """Private-law holders only: the hours of public agents were not converted."""
    answer: bool = public_agent == 0
    return answer


@rule(
    "rights_open",
    since=START,
    unit=N,
    label=Words("droits encore ouverts", "rights still open"),
    article="Code du travail, art. L. 6323-3 al. 3",
    ids=("R-CPF-5",),
    why={
        (True,): Words("Vos droits sont ouverts.", "Your rights are open."),
        (False,): Words(
            "À la retraite à taux plein, ces droits ne se dépensent plus.",
            "In full-rate retirement, these rights are no longer spent.",
        ),
    },
)
def rights_open(rights_ended: bool) -> bool:
    """Rights end with a full-rate pension, or the age of it."""
    answer: bool = rights_ended == 0
    return answer


@rule(
    "commitment_open",
    since=START,
    unit=N,
    label=Words("droits d'engagement encore ouverts", "rights of commitment still open"),
    article="Code du travail, art. L. 6323-3 al. 4",
    ids=("R-CPF-5", "R-CEC-10"),
    why={
        (True,): Words("Vos droits d'engagement sont ouverts.", "Your rights of commitment are open."),
        (False,): Words(
            "À la retraite à taux plein, ces droits ne paient que la formation des bénévoles.",
            "In full-rate retirement, these rights only pay for volunteers' training.",
        ),
    },
)
def commitment_open(rights_ended: bool, volunteers: bool) -> bool:
    """Volunteers' training stays open to retired people."""
    return (rights_ended == 0) | volunteers


@rule(
    "not_volunteers_only",
    since=START,
    unit=N,
    label=Words("formation ouverte à tous les droits", "training open to all rights"),
    article="Code du travail, art. L. 6323-6 II 5° et D. 5151-11",
    ids=("R-ORD-4", "R-ELI-11"),
    why={
        (True,): None,
        (False,): Words(
            "La formation des bénévoles est payée par les seuls droits d'engagement.",
            "Volunteers' training is paid by rights of commitment only.",
        ),
    },
)
def not_volunteers_only(volunteers: bool) -> bool:
    """Volunteers' training takes rights of commitment only."""
    answer: bool = volunteers == 0
    return answer


@rule(
    "certification_registered",
    since=START,
    unit=N,
    label=Words("certification enregistrée ce jour-là", "certification registered on that day"),
    article="Code du travail, art. L. 6323-6 I",
    ids=("R-ELI-2",),
    why={
        (True,): Words(
            "La certification est enregistrée le jour de la demande.",
            "The certification is registered on the day of the request.",
        ),
        (False,): Words(
            "La certification n'est plus enregistrée{ended} : les droits ne peuvent pas payer.",
            "The certification is no longer registered{ended}: rights cannot pay.",
        ),
    },
)
def certification_registered(registered: bool) -> bool:
    """In a national directory on the day of the request."""
    return registered


@rule(
    "sold_in_service",
    since=START,
    unit=N,
    label=Words("formation proposée dans le service en ligne du compte", "training sold in the account's service"),
    article="Code du travail, art. L. 6323-8 I",
    ids=("R-SRV-7",),
    why={
        (True,): Words(
            "La formation est proposée dans le service en ligne du compte.",
            "The training is sold in the online service of the account.",
        ),
        (False,): Words(
            "La formation n'est pas proposée dans le service en ligne du compte.",
            "The training is not sold in the online service of the account.",
        ),
    },
)
def sold_in_service(sold: bool) -> bool:
    """Enrolment and payment go through the service."""
    return sold


@rule(
    "dotation_serves",
    since="2025-04-17",
    unit=N,
    label=Words("argent réservé à ce genre de formation", "money reserved for this kind of training"),
    article="Code du travail, art. R. 6323-42 et R. 6333-2-1",
    ids=("R-ABO-10",),
    why={
        (True,): Words(
            "Mis sur le compte par d'autres, {dotation} peuvent servir à cette formation.",
            "Put on the account by others, {dotation} may serve this training.",
        ),
        (False,): Words(
            "Mis sur le compte par d'autres, {dotation} sont réservés à d'autres formations, ou leur délai est passé.",
            "Put on the account by others, {dotation} are reserved for other trainings, or past their deadline.",
        ),
    },
)
def dotation_serves(dotation_matches: bool, dotation_in_time: bool) -> bool:
    """Since April 2025, whoever feeds an account may say for which trainings and until when."""
    return dotation_matches & dotation_in_time


@rule(
    "agent_hours_used",
    since=START,
    unit=H,
    label=Words("Heures prises sur le compte", "Hours taken from the account"),
    article="Code général de la fonction publique, art. L. 422-4",
    ids=("R-MON-4", "R-PUB-2"),
    why={
        (True,): Words("Toutes vos heures sont prises : {result}.", "All your hours are taken: {result}."),
        (False,): Words("Prises sur vos heures : {result}.", "Taken from your hours: {result}."),
    },
)
def agent_hours_used(hours_held: int, hours_needed: int) -> int:
    """As many hours as the training lasts, as far as there are some."""
    return min_(hours_held, hours_needed)


@rule(
    "least_share",
    since=START,
    unit=C,
    label=Words("Au moins", "At least"),
    article="Code du travail, art. R. 6333-3",
    ids=("R-ORD-2", "R-ORD-3"),
    why={(True,): None, (False,): None},
)
def least_share(offered: int, offered_together: int, needed: int) -> int:
    """What a helper surely pays when several offer more than is needed and no text says who comes first."""
    return max_(needed - (offered_together - offered), 0)


@rule(
    "most_share",
    since=START,
    unit=C,
    label=Words("Au plus", "At most"),
    article="Code du travail, art. R. 6333-3",
    ids=("R-ORD-2", "R-ORD-3"),
    why={(True,): None, (False,): None},
)
def most_share(offered: int, needed: int) -> int:
    """What it may pay at most."""
    return min_(offered, needed)
