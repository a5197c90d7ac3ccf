"""What may be paid for with these rights, action by action, on the day it is asked."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.rule import Why, rule
from cpa.rules.wording import Words

N = Unit.NONE
LIST = "Code du travail, art. L. 6323-6"
CREATION = Words("Création d'entreprise finançable", "Business creation fundable")
ASSESSMENT = Words("Bilan de compétences finançable", "Skills assessment fundable")
CERTIFIED: Why = {
    (True,): Words(
        "Cette formation mène à une certification reconnue.", "This training leads to a recognised certification."
    ),
    (False,): Words(
        "Seule une formation qui mène à une certification reconnue peut être financée.",
        "Only a training that leads to a recognised certification can be funded.",
    ),
}
ALWAYS: Why = {
    (True,): Words("Cette action est dans la liste de la loi.", "This action is on the list of the law."),
}


@rule(
    "certification",
    since="2015-01-01",
    until="2018-12-31",
    unit=N,
    label=Words("Formation de liste finançable", "Listed training fundable"),
    article="Code du travail, art. L. 6323-6, L. 6323-16 et L. 6323-21 (versions de 2015)",
    ids=("R-ELI-1",),
    why={
        (True,): Words("Cette formation est sur une liste.", "This training is on a list."),
        (False,): Words("Seules les formations des listes sont financées.", "Only listed trainings are funded."),
    },
)
def listed_training(on_list: bool) -> bool:
    """Lists of the branches and of the regions."""
    return on_list


@rule(
    "certification",
    since="2019-01-01",
    unit=N,
    label=Words("Formation certifiante finançable", "Certified training fundable"),
    article=f"{LIST} I",
    ids=("R-ELI-2",),
    why=CERTIFIED,
)
def certified_training(certified: bool) -> bool:
    """National directories of certifications."""
    return certified


@rule(
    "experience",
    since="2015-01-01",
    unit=N,
    label=Words("Validation de l'expérience finançable", "Validation of experience fundable"),
    article=f"{LIST} II 1°",
    ids=("R-ELI-3",),
    why=ALWAYS,
)
def validation_of_experience() -> bool:
    """Always on the list, whatever it leads to."""
    return True


@rule(
    "assessment",
    since="2017-01-01",
    until="2026-02-25",
    unit=N,
    label=ASSESSMENT,
    article=f"{LIST} II 2°",
    ids=("R-ELI-4",),
    why=ALWAYS,
)
def assessment() -> bool:
    """On the list, whatever it leads to."""
    return True


@rule(
    "assessment",
    since="2026-02-26",
    unit=N,
    label=ASSESSMENT,
    article="Code du travail, art. D. 6323-6 (décret n° 2026-126)",
    ids=("R-ELI-13",),
    why={
        (True,): Words(
            "Aucun bilan financé depuis {law.assessment.years_between} ans : un bilan peut l'être.",
            "No assessment funded for {law.assessment.years_between} years: one can be.",
        ),
        (False,): Words(
            "Un bilan a été financé depuis moins de {law.assessment.years_between} ans.",
            "An assessment was funded less than {law.assessment.years_between} years ago.",
        ),
    },
)
def assessment_again(assessed_before: bool, years_since_assessment: int, law: ValuesOn) -> bool:
    """Not twice within some years."""
    late_enough: bool = years_since_assessment >= law.assessment.years_between
    return (assessed_before == 0) | late_enough


@rule(
    "business_creation",
    since="2017-01-01",
    until="2025-02-15",
    unit=N,
    label=CREATION,
    article=f"{LIST} II 4° (avant la loi de finances pour 2025)",
    ids=("R-ELI-10",),
    why=ALWAYS,
)
def business_creation() -> bool:
    """A category of its own."""
    return True


@rule(
    "business_creation",
    since="2025-02-16",
    unit=N,
    label=CREATION,
    article="Loi de finances pour 2025, art. 190",
    ids=("R-ELI-10",),
    why=CERTIFIED,
)
def certified_business_creation(certified: bool) -> bool:
    """No longer a category: only what leads to a certification."""
    return certified


@rule(
    "volunteers_training",
    since="2017-01-01",
    unit=N,
    label=Words("Formation des bénévoles finançable", "Volunteers' training fundable"),
    article=f"{LIST} II 5°",
    ids=("R-ELI-11",),
    why={
        (True,): Words(
            "La formation des bénévoles est payée par les seuls droits d'engagement.",
            "Volunteers' training is paid by rights of commitment only.",
        ),
    },
)
def volunteers_training() -> bool:
    """With rights of commitment only."""
    return True


@rule(
    "elected_training",
    since="2022-01-01",
    unit=N,
    label=Words("Formation des élus finançable", "Training of elected officials fundable"),
    article=f"{LIST} II 6°",
    ids=("R-ELI-12",),
    why={
        (True,): Words(
            "Vous êtes élu local : cette action est dans la liste.",
            "You are a local elected official: this action is on the list.",
        ),
        (False,): Words("Cette action est réservée aux élus locaux.", "This action is for local elected officials."),
    },
)
def elected_training(elected: bool) -> bool:
    """For local elected officials."""
    return elected
