"""What may change someone's rights although the laws of this account say that nothing does: the exceptions that a text
names, each with its article. Everything else is proven, on generated lives, never to happen."""

from dataclasses import dataclass

from cpa.kernel.citation import Citation
from cpa.rules.wording import Words


@dataclass(frozen=True, slots=True)
class NamedException:
    """`invariant` is the law it departs from (I1 to I10, see tests/legislation/laws), `rules` those that name it. The
    `example` is one life where it happens, with invented people."""

    name: str
    invariant: str
    words: Words
    citation: Citation
    rules: tuple[str, ...]
    example: Words


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
        Words(
            "En 2024, Farid est boulanger salarié et livreur à son compte, toute l'année."
            " Il reçoit 500\u202f€, pas 1\u202f000\u202f€.",
            "In 2024, Farid is an employed baker and a self-employed courier, all year. He receives €500, not €1,000.",
        ),
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
        Words(
            "Lina est coiffeuse à son compte. Elle n'a pas payé sa contribution de 2024 : 2024 ajoute 0\u202f€.",
            "Lina is a self-employed hairdresser. She did not pay her contribution for 2024: 2024 adds €0.",
        ),
    ),
    NamedException(
        "end_of_rights",
        "I3",
        Words(
            "À la retraite à taux plein, les droits à la formation ne s'ajoutent plus et ne se dépensent plus ;"
            " l'engagement continue.",
            "In full-rate retirement, training rights are no longer added nor spent; commitment goes on.",
        ),
        Citation("Code du travail, art. L. 6323-3 al. 3 et 4"),
        ("R-CPF-5",),
        Words(
            "Rose prend sa retraite à taux plein en 2023."
            " En 2024, son bénévolat lui donne 240\u202f€, son petit emploi 0\u202f€.",
            "Rose retires at full rate in 2023. In 2024, her volunteering gives her €240, her small job €0.",
        ),
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
        Words(
            "Paul avait 60 heures de l'ancien droit. Il ne les a pas inscrites à temps : il a perdu 900\u202f€.",
            "Paul had 60 hours of the former right. He did not enter them in time: he lost €900.",
        ),
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
        Words(
            "Le bénévolat d'Awa en 2024, déclaré le 30 juin 2025, vaut 240\u202f€."
            " Déclaré le lendemain, il vaut 0\u202f€.",
            "Awa's volunteering in 2024, declared on 30 June 2025, is worth €240."
            " Declared the day after, it is worth €0.",
        ),
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
        Words(
            "En mai 2023, un employeur veut retirer des nuits de 2022 : refusé. En ajouter : accepté.",
            "In May 2023, an employer wants to take back nights of 2022: refused. To add some: accepted.",
        ),
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
        Words(
            "Zoé travaille 300 heures en 2015 : 5 h de formation."
            " Moitié en 2015, moitié en 2016 : 3 h chaque année, 6 h en tout.",
            "Zoé works 300 hours in 2015: 5 h of training. Half in 2015, half in 2016: 3 h each year, 6 h in all.",
        ),
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
        Words(
            "Quatre mois de nuit dans une année donnent 1 point. Deux mois en 2024 et deux en 2025 n'en donnent aucun.",
            "Four months of nights in one year give 1 point. Two months in 2024 and two in 2025 give none.",
        ),
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
        Words(
            "Marc a 5\u202f000\u202f€, le maximum. Il utilise 1\u202f000\u202f€, travaille un an,"
            " puis la formation s'annule : il a 5\u202f500\u202f€.",
            "Marc has €5,000, the ceiling. He uses €1,000, works a year, then the training is"
            " cancelled: he has €5,500.",
        ),
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
        Words(
            "Inès utilise 500\u202f€. Son employeur corrige ensuite ses heures : l'année valait"
            " 125\u202f€. Elle doit 375\u202f€.",
            "Inès uses €500. Her employer then corrects her hours: the year was worth €125. She owes €375.",
        ),
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
        Words(
            "Sans diplôme, Joël a 6\u202f000\u202f€. Il obtient un diplôme : il garde 6\u202f000\u202f€."
            " Rien ne s'ajoute au-dessus de 5\u202f000\u202f€.",
            "Without a diploma, Joël has €6,000. He obtains one: he keeps €6,000. Nothing is added above €5,000.",
        ),
    ),
)
