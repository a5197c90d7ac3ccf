"""Driving licences that may be paid for, on the day it is asked."""

from cpa.kernel.quantity import Unit
from cpa.rules.parameters import ValuesOn
from cpa.rules.rule import Why, rule
from cpa.rules.wording import Words

N = Unit.NONE
LIGHT = Words("Permis léger finançable", "Light licence fundable")
LIGHT_ARTICLE = "Code du travail, art. L. 6323-6 et D. 6323-8"
ALWAYS: Why = {
    (True,): Words("Cette action est dans la liste de la loi.", "This action is on the list of the law."),
}


@rule(
    "light_licence",
    since="2017-03-15",
    until="2018-12-31",
    unit=N,
    label=LIGHT,
    article="Décret n° 2017-273",
    ids=("R-ELI-5",),
    why={
        (True,): Words("Le permis B peut être financé.", "The B licence can be funded."),
        (False,): Words("Seul le permis B peut être financé.", "Only the B licence can be funded."),
    },
)
@rule(
    "light_licence",
    since="2019-01-01",
    until="2023-12-31",
    unit=N,
    label=LIGHT,
    article="Code du travail, art. D. 6323-8 (version de 2019)",
    ids=("R-ELI-6",),
    why={
        (True,): Words("Le permis B peut être financé.", "The B licence can be funded."),
        (False,): Words(
            "Parmi les permis légers, seul le permis B peut être financé.",
            "Among light licences, only the B licence can be funded.",
        ),
    },
)
def licence_b(category_b: bool) -> bool:
    """Cars only."""
    return category_b


@rule(
    "light_licence",
    since="2024-01-01",
    until="2024-05-18",
    unit=N,
    label=LIGHT,
    article=LIGHT_ARTICLE,
    ids=("R-ELI-7",),
    why=ALWAYS,
)
def every_light_licence() -> bool:
    """All categories."""
    return True


@rule(
    "light_licence",
    since="2024-05-19",
    until="2026-02-20",
    unit=N,
    label=LIGHT,
    article=LIGHT_ARTICLE,
    ids=("R-ELI-7",),
    why={
        (True,): Words(
            "Vous n'avez pas de permis en cours : il peut être financé.", "You hold no valid licence: it can be funded."
        ),
        (False,): Words(
            "Un permis léger n'est financé que pour qui n'a pas de permis en cours.",
            "A light licence is funded only for those who hold no valid licence.",
        ),
    },
)
def first_light_licence(holds_valid_licence: bool, category_trailer: bool) -> bool:
    """Not for those who already drive, trailers apart."""
    return (holds_valid_licence == 0) | category_trailer


@rule(
    "light_licence",
    since="2026-02-21",
    unit=N,
    label=LIGHT,
    article="Code du travail, art. L. 6323-6 II 4° (loi n° 2026-103) et D. 6323-8",
    ids=("R-ELI-9",),
    why={
        (True,): Words(
            "Demandeur d'emploi ou cofinancement de {law.licence.third_party_funding} : le permis peut être financé.",
            "Job-seeker, or {law.licence.third_party_funding} from a third party: the licence can be funded.",
        ),
        (False,): Words(
            "Un permis léger est financé pour un demandeur d'emploi ou avec {law.licence.third_party_funding}"
            " d'un tiers, sans permis en cours.",
            "A light licence is funded for a job-seeker or with {law.licence.third_party_funding} from a third party,"
            " without a valid licence.",
        ),
    },
)
def light_licence(
    job_seeker: bool, third_party_funding: int, holds_valid_licence: bool, category_trailer: bool, law: ValuesOn
) -> bool:
    """Job-seekers or co-funded, and not for those who already drive, trailers apart."""
    helped: bool = third_party_funding >= law.licence.third_party_funding
    return (job_seeker | helped) & ((holds_valid_licence == 0) | category_trailer)


@rule(
    "heavy_licence",
    since="2019-01-01",
    unit=N,
    label=Words("Permis lourd finançable", "Heavy licence fundable"),
    article="Code du travail, art. L. 6323-6 II 3° et D. 6323-8",
    ids=("R-ELI-6", "R-ELI-8"),
    why=ALWAYS,
)
def heavy_licence() -> bool:
    """Open to all."""
    return True
