"""The five groups with more rights and their own help. Declared or sourced, dated, never shown to third parties."""

from cpa.kernel.quantity import Unit
from cpa.rules.rule import rule
from cpa.rules.wording import Words

N = Unit.NONE


@rule(
    "young_without_diploma",
    since="2015-01-01",
    unit=N,
    label=Words("Moins de 26 ans, sorti de l'école sans diplôme", "Under 26, left school without a diploma"),
    article="Code de l'éducation, art. L. 122-2 et D. 122-3-1",
    ids=("RGT-5",),
    why={
        (True,): Words(
            "Moins de 26 ans et sorti de l'école sans diplôme : droit à une formation qualifiante,"
            " payée par la région.",
            "Under 26 and left school without a diploma: right to a qualifying training, paid by the region.",
        ),
        (False,): None,
    },
)
def young_without_diploma(under_26: bool, left_school_without_diploma: bool) -> bool:
    """A right to more training, paid by the region."""
    return under_26 & left_school_without_diploma


@rule(
    "low_qualified_worker",
    since="2017-01-01",
    unit=N,
    label=Words("Travailleur peu diplômé", "Worker with few diplomas"),
    article="Code du travail, art. L. 6323-11-1 et R. 6323-3-1 ; décret n° 2017-928, art. 3",
    ids=("RGT-5",),
    why={
        (True,): Words(
            "Peu diplômé et au travail : un montant annuel et un plafond plus élevés.",
            "Few diplomas and at work: a higher yearly amount and ceiling.",
        ),
        (False,): None,
    },
)
def low_qualified_worker(low_qualified: bool, working: bool) -> bool:
    """A higher yearly amount and ceiling."""
    return low_qualified & working


@rule(
    "exposed_worker",
    since="2015-01-01",
    unit=N,
    label=Words("Travailleur exposé à la pénibilité", "Worker exposed to hardship"),
    article="Code du travail, art. L. 4163-5 et L. 4163-7 (auparavant L. 4162-2)",
    ids=("RGT-5",),
    why={
        (True,): Words(
            "Exposé à la pénibilité : des points pour se former, travailler moins ou partir plus tôt.",
            "Exposed to hardship: points to train, to work less or to retire earlier.",
        ),
        (False,): None,
    },
)
def exposed_worker(exposed_to_hardship: bool) -> bool:
    """Points to train, to work less or to retire earlier."""
    return exposed_to_hardship


@rule(
    "volunteer",
    since="2017-01-01",
    unit=N,
    label=Words("Bénévole ou engagé", "Volunteer"),
    article="Code du travail, art. L. 5151-7 et L. 5151-9",
    ids=("RGT-5",),
    why={
        (True,): Words(
            "Engagé au service des autres : des droits à la formation en plus, hors plafond.",
            "Committed to others: more training rights, outside the ceiling.",
        ),
        (False,): None,
    },
)
def volunteer(committed: bool) -> bool:
    """Rights of commitment, outside the ceiling."""
    return committed


@rule(
    "business_creator",
    since="2017-01-01",
    until="2025-02-15",
    unit=N,
    label=Words("Créateur ou repreneur d'entreprise", "Creator or buyer of a business"),
    article="Code du travail, art. L. 6323-6 II 4° (avant la loi de finances pour 2025)",
    ids=("RGT-5",),
    why={
        (True,): Words(
            "Création ou reprise d'entreprise : l'accompagnement peut être payé par vos droits.",
            "Creating or buying a business: support can be paid by your rights.",
        ),
        (False,): None,
    },
)
@rule(
    "business_creator",
    since="2025-02-16",
    unit=N,
    label=Words("Créateur ou repreneur d'entreprise", "Creator or buyer of a business"),
    article="Loi de finances pour 2025, art. 190",
    ids=("RGT-5",),
    why={
        (True,): Words(
            "Création ou reprise d'entreprise : une formation certifiée peut être payée par vos droits.",
            "Creating or buying a business: a certified training can be paid by your rights.",
        ),
        (False,): None,
    },
)
def business_creator(business_project: bool) -> bool:
    """Support until February 2025, certified trainings since."""
    return business_project
