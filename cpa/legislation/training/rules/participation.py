"""What the holder pays: the participation, and what rights and others do not cover. In euros, so from 2019 on."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.primitives import if_, max_, min_, total
from cpa.rules.rule import SILENT, Why, rule
from cpa.rules.wording import Words

C, N = Unit.CENT, Unit.NONE
START = "2019-01-01"
PARTICIPATION = Words("Participation obligatoire", "Mandatory participation")
PRINCIPLE, ARTICLE = "Code du travail, art. L. 6323-7", "Code du travail, art. R. 6323-7 (décret n° 2024-394)"
CEILINGS = "Code du travail, art. D. 6323-1 A (décret n° 2026-127)"
USABLE = Words("Droits utilisables", "Usable rights")
AMOUNT = Words("La participation obligatoire est de {result}.", "The mandatory participation is {result}.")
DUE: Why = {
    (True,): None,
    (False,): AMOUNT,
    (False, True): AMOUNT,
    (False, False): AMOUNT,
}


@rule(
    "employer_counts",
    since=START,
    unit=N,
    label=Words("Aide de l'employeur qui compte", "Help of the employer that counts"),
    article=PRINCIPLE,
    ids=("R-PART-2",),
    why={(True,): None, (False,): None},
)
def employer_counts(
    employer_topup: int, cost: int, usable_rights: int, commitment: int, dotation: int, law: ValuesOn
) -> bool:
    """One reading: any help. The other: only one that is of use, because rights do not cover the price."""
    useful = cost > usable_rights + commitment + dotation
    counts = (law.readings.unused_help_exempts > 0) | useful
    answer: bool = (employer_topup > 0) & counts
    return answer


@rule(
    "exempt",
    since=START,
    unit=N,
    label=Words("Sans participation", "Without participation"),
    article=PRINCIPLE,
    ids=("R-PART-2", "R-PUB-3"),
    why={
        (True,): Words(
            "Pas de participation : demandeur d'emploi, agent public, aide de l'employeur, points de prévention"
            " ou suite d'accident du travail.",
            "No participation: job-seeker, public agent, help of the employer, prevention points or work accident.",
        ),
        (False,): None,
    },
)
def exempt(
    job_seeker: bool,
    public_agent: bool,
    employer_counts: bool,
    prevention: int,
    accident: int,
) -> bool:
    """By status, or by who else pays."""
    helped: bool = employer_counts | (prevention > 0) | (accident > 0)
    return job_seeker | public_agent | helped


@rule(
    "participation",
    since=START,
    until="2024-05-01",
    unit=C,
    label=PARTICIPATION,
    article=PRINCIPLE,
    ids=("R-PART-1",),
    why=SILENT,
)
def no_participation() -> int:
    """The principle was voted for 2023, without an amount until May 2024."""
    return 0


@rule(
    "participation",
    since="2024-05-02",
    until="2026-03-27",
    unit=C,
    label=PARTICIPATION,
    article=ARTICLE,
    ids=("R-PART-1", "R-PART-2"),
    why=DUE,
)
def participation(exempt: bool, law: ValuesOn) -> int:
    """A fixed amount a training, unless exempt."""
    return if_(exempt, 0, law.participation.amount)


@rule(
    "participation",
    since="2026-03-28",
    unit=C,
    label=PARTICIPATION,
    article=ARTICLE,
    ids=("R-PART-1", "R-PART-2"),
    why=DUE,
)
def participation_2026(exempt: bool, law: ValuesOn) -> int:
    """As read on 27 March 2026; another reading takes the amount of a draft whose publication is not known."""
    due = if_(law.readings.draft_participation > 0, law.participation.draft, law.participation.amount)
    return if_(exempt, 0, due)


@rule(
    "usable_rights",
    since=START,
    until="2026-02-25",
    unit=C,
    label=USABLE,
    article="Code du travail, art. L. 6323-4",
    ids=("R-PART-4",),
)
def usable_rights_2019(rights: int) -> int:
    """All of them."""
    return rights


@rule(
    "spending_ceiling",
    since="2026-02-26",
    unit=C,
    label=Words("Plafond d'utilisation", "Spending ceiling"),
    article=CEILINGS,
    ids=("R-PART-4",),
    why=SILENT,
)
def spending_ceiling(
    directory_without_basics: bool, skills_assessment: bool, light_licence_action: bool, rights: int, law: ValuesOn
) -> int:
    """By action; the other actions have none."""
    licence = if_(light_licence_action, law.ceiling.light_licence, rights)
    assessment = if_(skills_assessment, law.ceiling.assessment, licence)
    return if_(directory_without_basics, law.ceiling.directory, assessment)


@rule(
    "usable_rights",
    since="2026-02-26",
    unit=C,
    label=USABLE,
    article=CEILINGS,
    ids=("R-PART-4",),
    why={
        (True,): None,
        (False,): Words(
            "Pour cette action, vos droits annuels servent jusqu'à {result}.",
            "For this action, your annual rights serve up to {result}.",
        ),
    },
)
def usable_rights(rights: int, spending_ceiling: int) -> int:
    """Ceilings bind annual rights only, not what others add."""
    return min_(rights, spending_ceiling)


@rule(
    "topups",
    since=START,
    unit=C,
    label=Words("Droits complémentaires", "Complementary rights"),
    article="Code du travail, art. L. 6323-4 II",
    ids=("R-ABO-9",),
)
def topups(employer_topup: int, prevention: int, accident: int, other_topup: int) -> int:
    """What others add for this training."""
    return total(employer_topup, prevention, accident, other_topup)


@rule(
    "available",
    since=START,
    unit=C,
    label=Words("Argent disponible", "Money available"),
    article="Code du travail, art. R. 6333-3",
    ids=("R-PART-4",),
)
def available(usable_rights: int, commitment: int, dotation: int, topups: int) -> int:
    """Rights, commitment, dotations and complementary rights."""
    return total(usable_rights, commitment, dotation, topups)


@rule(
    "holder_pays",
    since=START,
    unit=C,
    label=Words("Reste à votre charge", "You pay"),
    article="Code du travail, art. L. 6323-7 et R. 6333-3",
    ids=("R-PART-4",),
    why={
        (True,): Words(
            "Vous payez tout le prix, {result} : il ne dépasse pas ce qui reste à votre charge.",
            "You pay the whole price, {result}: it does not exceed what is yours to pay.",
        ),
        (False, True): Words("Reste à votre charge : {result}.", "You pay: {result}."),
        (False, False): Words(
            "Vos droits et les aides ne couvrent pas tout : reste à votre charge {result}.",
            "Your rights and what others add do not cover everything: you pay {result}.",
        ),
    },
)
def holder_pays(cost: int, participation: int, available: int) -> int:
    """The participation is part of what is left to pay, not added to it."""
    return min_(cost, max_(participation, cost - available))


@rule(
    "funded",
    since=START,
    unit=C,
    label=Words("À payer par les droits et les aides", "Left to rights and others"),
    article="Code du travail, art. R. 6333-3",
    ids=("R-PART-4",),
)
def funded(cost: int, holder_pays: int) -> int:
    """The rest of the price."""
    return cost - holder_pays
