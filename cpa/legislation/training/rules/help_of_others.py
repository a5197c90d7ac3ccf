"""When others help to pay for a training: each condition, with its article."""

from cpa.kernel.quantity import Unit
from cpa.rules.primitives import if_, min_
from cpa.rules.rule import rule
from cpa.rules.wording import Words

C, N = Unit.CENT, Unit.NONE
START = "2019-01-01"
HELPERS = "Code du travail, art. L. 6323-4 II"


@rule(
    "employer_there",
    since=START,
    unit=N,
    label=Words("employeur", "employer"),
    article=f"{HELPERS} 2°",
    ids=("R-ABO-9",),
    why={
        (True,): None,
        (False,): Words("Vous n'avez pas d'employeur ce jour-là.", "You have no employer on that day."),
    },
)
def employer_there(employed: bool) -> bool:
    """An employer helps those it employs."""
    return employed


@rule(
    "seeking_job",
    since=START,
    unit=N,
    label=Words("demandeur d'emploi", "job-seeker"),
    article="Code du travail, art. L. 6323-21 à L. 6323-23",
    ids=("R-ABO-9",),
    why={
        (True,): Words("Vous êtes demandeur d'emploi.", "You are a job-seeker."),
        (False,): Words(
            "{payer} aide les demandeurs d'emploi, que vous n'êtes pas.",
            "{payer} helps job-seekers, which you are not.",
        ),
    },
)
def seeking_job(job_seeker: bool) -> bool:
    """The employment service helps job-seekers."""
    return job_seeker


@rule(
    "help_agreed",
    since=START,
    unit=N,
    label=Words("aide accordée", "help agreed"),
    article=HELPERS,
    ids=("R-ABO-9",),
    why={
        (True,): Words("{payer} : aide accordée.", "{payer}: help agreed."),
        (False,): Words("{payer} : aide non accordée.", "{payer}: help not agreed."),
    },
)
def help_agreed(agreed: bool) -> bool:
    """Nobody has to help: whoever helps decides."""
    return agreed


@rule(
    "help_received",
    since="2020-01-01",
    unit=N,
    label=Words("argent de cette aide arrivé", "money of this help received"),
    article="Code du travail, art. R. 6333-2",
    ids=("R-ABO-12",),
    why={
        (True,): Words("{payer} : l'argent est arrivé.", "{payer}: the money has been received."),
        (False,): Words(
            "{payer} : l'argent n'est pas arrivé, l'aide ne sert qu'ensuite.",
            "{payer}: the money has not been received, the help only serves then.",
        ),
    },
)
def help_received(received: bool) -> bool:
    """Complementary rights serve once the account's manager has their money."""
    return received


@rule(
    "public_employer_agreed",
    since=START,
    unit=N,
    label=Words("accord de l'employeur public", "agreement of the public employer"),
    article="Code général de la fonction publique, art. L. 422-11 à L. 422-13",
    ids=("R-PUB-2",),
    why={
        (True,): Words("Votre employeur public est d'accord.", "Your public employer agrees."),
        (False,): Words(
            "Il faut l'accord de votre employeur public : il ne l'a pas donné.",
            "Your public employer's agreement is needed: it was not given.",
        ),
    },
)
def public_employer_agreed(agreed: bool) -> bool:
    """Hours are used with the agreement of the employer."""
    return agreed


@rule(
    "participation_paid",
    since=START,
    unit=C,
    label=Words("Participation payée par un autre", "Participation paid by another"),
    article="Code du travail, art. L. 6323-7",
    ids=("R-PART-3",),
    why={
        (True, True): Words(
            "Un autre paie pour vous la participation obligatoire : {result}.",
            "Another pays the mandatory participation for you: {result}.",
        ),
        (True, False): Words(
            "Un autre paie pour vous ce qui reste : {result}.", "Another pays for you what is left: {result}."
        ),
        (False,): None,
    },
)
def participation_paid(participation_offered: bool, participation: int, holder_pays: int) -> int:
    """The employer or the skills operator may pay the participation."""
    return if_(participation_offered, min_(participation, holder_pays), 0)


@rule(
    "fund_first",
    since=START,
    until="2025-12-04",
    unit=N,
    label=Words("Ordre entre les aides", "Order of helps"),
    article="Code du travail, art. R. 6333-3 (version de 2018)",
    ids=("R-ORD-2",),
    why={
        (True,): Words(
            "Le fonds de formation des indépendants paie avant les autres aides.",
            "The training fund of the self-employed pays before other helps.",
        )
    },
)
def fund_first() -> bool:
    """Before the other funders."""
    return True


@rule(
    "fund_first",
    since="2025-12-05",
    unit=N,
    label=Words("Ordre entre les aides", "Order of helps"),
    article="Code du travail, art. R. 6333-3",
    ids=("R-ORD-3",),
    why={(False,): None},
)
def fund_among_others() -> bool:
    """An order that the text leaves to an arrêté, not read."""
    return False


@rule(
    "place_bought",
    since=START,
    unit=N,
    label=Words("place achetée par un autre", "place bought by another"),
    article="Code du travail, art. L. 6323-22",
    ids=("R-ABO-13",),
    why={
        (True,): Words(
            "Cette place est déjà achetée : vous ne la payez pas.", "This place is already bought: you do not pay it."
        ),
        (False,): None,
    },
)
def place_bought(bought: bool) -> bool:
    """Bought by the region, the employment service or another."""
    return bought


@rule(
    "rights_debited",
    since=START,
    unit=N,
    label=Words("droits pris pour une place achetée", "rights taken for a bought place"),
    article="Code du travail, art. L. 6323-22",
    ids=("R-ABO-13",),
    why={
        (True,): Words(
            "Demandeur d'emploi : vos droits peuvent être pris pour cette place, après information.",
            "As a job-seeker, your rights may be taken for this place, after you are told.",
        ),
        (False,): Words("Vos droits ne sont pas pris pour cette place.", "Your rights are not taken for this place."),
    },
)
def rights_debited(job_seeker: bool) -> bool:
    """A job-seeker's rights may be debited, within what there is."""
    return job_seeker
