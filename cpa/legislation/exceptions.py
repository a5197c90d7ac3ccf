"""What may change someone's rights although the laws of this account say that nothing does: the exceptions that a text
names, each with its article. Everything else is proven, on generated lives, never to happen."""

from dataclasses import dataclass

from cpa.kernel.citation import Citation
from cpa.rules.wording import Words


@dataclass(frozen=True, slots=True)
class NamedException:
    """`invariant` is the law it departs from (I1 to I10, see tests/legislation/laws), `rules` those that name it."""

    name: str
    invariant: str
    words: Words
    citation: Citation
    rules: tuple[str, ...]


EXCEPTIONS = (
    NamedException(
        "one_activity_a_year",
        "I3",
        Words(
            "Salarié et indépendant la même année : seule l'activité la plus favorable compte, rien ne s'additionne.",
            "Employee and self-employed in one year: only the more favourable activity counts, nothing adds up.",
        ),
        Citation("Code du travail, art. R. 6323-27 al. 1"),
        ("R-MULTI-1",),
    ),
    NamedException(
        "contribution_not_paid",
        "I3",
        Words(
            "Indépendant : sans contribution à la formation payée, l'année n'ajoute rien.",
            "Self-employed: without the training contribution paid, the year adds nothing.",
        ),
        Citation("Code du travail, art. L. 6323-27 al. 2"),
        ("R-TNS-1",),
    ),
    NamedException(
        "end_of_rights",
        "I3",
        Words(
            "À la retraite à taux plein, les droits à la formation ne s'ajoutent plus ; l'engagement continue.",
            "In full-rate retirement, training rights are no longer added; commitment goes on.",
        ),
        Citation("Code du travail, art. L. 6323-3 al. 3 et 4"),
        ("R-CPF-5",),
    ),
    NamedException(
        "former_right_not_entered",
        "I6",
        Words(
            "Les heures de l'ancien droit à la formation non inscrites au 30 juin 2021 sont perdues.",
            "Hours of the former right to training not entered by 30 June 2021 are lost.",
        ),
        Citation("Ordonnance n° 2019-861 ; loi de novembre 2020"),
        ("R-DIF-4",),
    ),
    NamedException(
        "declared_too_late",
        "I4",
        Words(
            "Un bénévolat déclaré ou attesté trop tard ne compte pas : la date d'arrivée change le droit.",
            "Volunteering declared or attested too late does not count: the day of arrival changes the right.",
        ),
        Citation("Code du travail, art. R. 5151-16 et R. 5151-18"),
        ("R-CEC-5",),
    ),
    NamedException(
        "corrected_too_late",
        "I4",
        Words(
            "Après avril, l'employeur ne corrige une exposition qu'en faveur du salarié, pendant trois ans.",
            "After April, the employer corrects an exposure only in the employee's favour, for three years.",
        ),
        Citation("Code du travail, art. R. 4163-8 IV"),
        ("R-C2P-5",),
    ),
    NamedException(
        "rounded_once_a_year",
        "I5",
        Words(
            "L'arrondi se fait une fois par an : le même travail, sur deux années, peut donner un peu plus.",
            "Rounding is done once a year: the same work, over two years, may give slightly more.",
        ),
        Citation("Code du travail, art. R. 6323-1"),
        ("R-CPF-H10", "R-CPF-E1"),
    ),
    NamedException(
        "whole_periods",
        "I5",
        Words(
            "Les mois d'exposition comptent par trois : coupés entre deux années, ils peuvent donner moins.",
            "Months of exposure count by three: cut between two years, they may give less.",
        ),
        Citation("Code du travail, art. R. 4163-9 II"),
        ("R-C3P-4",),
    ),
    NamedException(
        "use_made_room",
        "I8",
        Words(
            "Rendu une année suivante, un droit utilisé peut laisser plus : l'utilisation a fait de la place.",
            "Given back in a later year, a used right may leave more: the use made room.",
        ),
        Citation("Code du travail, art. R. 6323-1 I"),
        ("R-CPF-E4",),
    ),
    NamedException(
        "facts_corrected_after_use",
        "I7",
        Words(
            "Si un fait se révèle faux après l'utilisation, le compte peut devoir : la différence est à rendre.",
            "If a fact proves wrong after a use, the account may owe: the difference is to be given back.",
        ),
        Citation("Code du travail, art. L. 6323-45 et R. 6323-3-1"),
        ("R-CPF-E3",),
    ),
    NamedException(
        "lower_ceiling",
        "I9",
        Words(
            "Quand le plafond baisse, rien n'est repris, mais rien ne s'ajoute jusqu'à ce plafond.",
            "When the ceiling goes down, nothing is taken back, but nothing is added until below it.",
        ),
        Citation("Code du travail, art. L. 5151-3 et R. 6323-3-1"),
        ("R-CPF-E4",),
    ),
)
