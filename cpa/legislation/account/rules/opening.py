"""Who has an account, and of what kind; it closes at death only, since 2017."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.rule import Why, rule
from cpa.rules.wording import Words

N = Unit.NONE
LAW_2015, LAW_2017 = "Code du travail, art. L. 6323-1 (loi n° 2014-288, art. 1er)", "Code du travail, art. L. 5151-2"
SITUATION = Words("Situation qui ouvre tous les droits", "Situation that opens all rights")
OPEN = Words("Compte ouvert", "Account open")
SITUATION_WHY: Why = {
    (True,): Words(
        "Votre situation ouvre tous les droits du compte.", "Your situation opens all rights of the account."
    ),
    (False,): Words(
        "Votre situation n'ouvre pas les droits liés au travail.", "Your situation does not open rights tied to work."
    ),
}


@rule(
    "situation_opens",
    since="2015-01-01",
    until="2016-12-31",
    unit=N,
    label=SITUATION,
    article=LAW_2015,
    ids=("R-CPF-2",),
    why=SITUATION_WHY,
)
def situation_of_2015(employee: bool, job_seeker: bool, sheltered: bool) -> bool:
    """Private-law employees, job-seekers, sheltered workers."""
    return employee | job_seeker | sheltered


@rule(
    "situation_opens",
    since="2017-01-01",
    until="2017-12-31",
    unit=N,
    label=SITUATION,
    article=LAW_2017,
    ids=("R-CPA-2", "R-CPA-8"),
    why=SITUATION_WHY,
)
def situation_of_2017(employee: bool, job_seeker: bool, sheltered: bool, public_agent: bool, pensioner: bool) -> bool:
    """Public agents and pensioners too."""
    return employee | job_seeker | sheltered | public_agent | pensioner


@rule(
    "situation_opens",
    since="2018-01-01",
    until="2024-11-30",
    unit=N,
    label=SITUATION,
    article=f"{LAW_2017} et D. 5151-10-1",
    ids=("R-CPA-2", "R-CPA-7"),
    why=SITUATION_WHY,
)
def situation_of_2018(
    employee: bool, job_seeker: bool, sheltered: bool, public_agent: bool, pensioner: bool, self_employed: bool
) -> bool:
    """Self-employed people too."""
    return employee | job_seeker | sheltered | public_agent | pensioner | self_employed


@rule(
    "situation_opens",
    since="2024-12-01",
    unit=N,
    label=SITUATION,
    article=f"{LAW_2017} et D. 5151-10-1",
    ids=("R-CPA-2", "R-CPA-7"),
    why=SITUATION_WHY,
)
def situation_of_2024(
    employee: bool,
    job_seeker: bool,
    sheltered: bool,
    public_agent: bool,
    pensioner: bool,
    self_employed: bool,
    detained: bool,
) -> bool:
    """Detained people who work or volunteer too."""
    return employee | job_seeker | sheltered | public_agent | pensioner | self_employed | detained


@rule(
    "old_enough",
    since="2015-01-01",
    unit=N,
    label=Words("Âge d'ouverture atteint", "Age of opening reached"),
    article="Code du travail, art. L. 5151-2 (auparavant L. 6323-1)",
    ids=("R-CPA-2", "R-CPA-3"),
    why={
        (True,): None,
        (False,): Words(
            "Le compte s'ouvre à {law.age.ordinary} ans, {law.age.apprentice} pour un apprenti.",
            "The account opens at {law.age.ordinary}, {law.age.apprentice} for an apprentice.",
        ),
    },
)
def old_enough(age: int, apprentice: bool, law: ValuesOn) -> bool:
    """Earlier for an apprentice."""
    ordinary: bool = age >= law.age.ordinary
    early: bool = age >= law.age.apprentice
    return ordinary | (apprentice & early)


@rule(
    "account_open",
    since="2015-01-01",
    until="2016-12-31",
    unit=N,
    label=OPEN,
    article=LAW_2015,
    ids=("R-CPF-2", "R-CPA-5"),
    why={
        (True,): Words("Vous avez un compte de formation.", "You have a training account."),
        (False,): Words("Le compte n'est pas ouvert, ou il est clos.", "The account is not open, or is closed."),
    },
)
def account_open_2015(old_enough: bool, situation_opens: bool, pensioner: bool, deceased: bool) -> bool:
    """It closed when all pension rights were claimed."""
    return old_enough & situation_opens & (pensioner == 0) & (deceased == 0)


@rule(
    "account_open",
    since="2017-01-01",
    unit=N,
    label=OPEN,
    article=LAW_2017,
    ids=("R-CPA-2", "R-CPA-4", "R-CPA-5"),
    why={
        (True,): Words(
            "Vous avez un compte ; sans situation de travail, il sert à l'engagement et aux services en ligne.",
            "You have an account; without a work situation, it serves commitment and online services.",
        ),
        (False,): Words("Le compte n'est pas ouvert, ou il est clos.", "The account is not open, or is closed."),
    },
)
def account_open(old_enough: bool, deceased: bool) -> bool:
    """From an age on, in every situation; it closes at death only."""
    return old_enough & (deceased == 0)


@rule(
    "training_open",
    since="2015-01-01",
    unit=N,
    label=Words("Droits à la formation ouverts", "Training rights open"),
    article="Code du travail, art. L. 6323-1 et L. 5151-2",
    ids=("R-CPA-4", "R-CPF-2"),
    why={
        (True,): Words("Vos droits à la formation sont ouverts.", "Your training rights are open."),
        (False,): Words("Vos droits à la formation ne sont pas ouverts.", "Your training rights are not open."),
    },
)
def training_open(account_open: bool, situation_opens: bool) -> bool:
    """An account, and a situation that opens rights tied to work."""
    return account_open & situation_opens


@rule(
    "rights_ended",
    since="2017-01-01",
    unit=N,
    label=Words("Fin des droits à la formation", "End of training rights"),
    article="Code du travail, art. L. 6323-3 al. 3 et L. 5421-4",
    ids=("R-CPF-5",),
    why={
        (True,): Words(
            "Depuis la retraite à taux plein, ces droits ne s'ajoutent plus et ne servent qu'aux bénévoles.",
            "Since full-rate retirement, these rights no longer grow and only serve volunteers.",
        ),
        (False,): Words("Vos droits à la formation courent.", "Your training rights are running."),
    },
)
def rights_ended(ended: bool, ended_on: int, asked_on: int) -> bool:
    """A dated fact that others establish: this program computes no pension."""
    return ended & (ended_on <= asked_on)
