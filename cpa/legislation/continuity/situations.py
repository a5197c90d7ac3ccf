"""The changes of situation that can be tried, and the few questions each needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cpa.rules.wording import Words

Given = Mapping[str, int]
"""Answers by name of question: the number itself, or the place of the choice in its list."""
MONTHS = 12


class Change(StrEnum):
    """What may happen to someone at work."""

    NEW_EMPLOYER = "nouvel-employeur"
    SELF_EMPLOYMENT = "travail-independant"
    UNEMPLOYMENT = "chomage"
    PART_TIME = "temps-partiel"
    LEAVE = "conge"
    ABROAD = "etranger"
    RETIREMENT = "retraite"
    APPRENTICESHIP = "apprentissage"
    PUBLIC_SERVICE = "fonction-publique"


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: a whole number from `low` to `high`, or one of `choices`. `usual` is what is answered first."""

    name: str
    words: Words
    choices: tuple[Words, ...] = ()
    low: int = 0
    high: int = 0
    usual: int = 0


@dataclass(frozen=True, slots=True)
class Situation:
    """A change, in the person's words, and at most four questions."""

    title: Words
    questions: tuple[Asked, ...]

    def complete(self, given: Given) -> Given:
        """The answers, those not given at their usual value. Raises ValueError on an answer out of its bounds."""
        found = {asked.name: given.get(asked.name, asked.usual) for asked in self.questions}
        for asked in self.questions:
            low, high = (0, len(asked.choices) - 1) if asked.choices else (asked.low, asked.high)
            if not low <= found[asked.name] <= high:
                raise ValueError(f"{asked.name} is between {low} and {high}")
        return found


YES_NO = (Words("Oui", "Yes"), Words("Non", "No"))
YES, NO = range(2)
MATERNITY, PARENTAL, CARER, WORK_ACCIDENT, ILLNESS, UNPAID = range(6)
FRENCH_CONTRACT, FOREIGN_CONTRACT, NO_WORK_ABROAD = range(3)
FULL_RATE, NOT_FULL_RATE = range(2)

_PERCENT = Asked(
    "percent",
    Words("Quel temps de travail, en pour cent d'un temps complet ?", "What working time, in percent of full time?"),
    low=1,
    high=100,
    usual=100,
)
_KEPT_PERCENT = Asked(
    "percent",
    Words(
        "Quel travail salarié gardez-vous, en pour cent d'un temps complet ? Zéro si aucun.",
        "What work as an employee do you keep, in percent of full time? Zero if none.",
    ),
    high=100,
)


def _months(fr: str, en: str, usual: int = MONTHS, low: int = 1) -> Asked:
    return Asked("months", Words(fr, en), low=low, high=MONTHS, usual=usual)


SITUATIONS: Mapping[Change, Situation] = {
    Change.NEW_EMPLOYER: Situation(
        Words("Je change d'employeur", "I change employer"),
        (
            _PERCENT,
            Asked(
                "gap",
                Words("Combien de mois sans travail entre les deux ?", "How many months without work in between?"),
                high=MONTHS - 1,
            ),
            Asked(
                "exposed",
                Words(
                    "Le nouveau travail est-il pénible : nuit, bruit, équipes, gestes répétés ?",
                    "Is the new work hard: nights, noise, shifts, repeated gestures?",
                ),
                YES_NO,
                usual=NO,
            ),
        ),
    ),
    Change.SELF_EMPLOYMENT: Situation(
        Words("Je me mets à mon compte", "I become self-employed"),
        (
            _months("Combien de mois d'activité dans l'année ?", "How many months of activity in the year?"),
            Asked(
                "paid",
                Words("Payez-vous la contribution à la formation ?", "Do you pay the training contribution?"),
                YES_NO,
            ),
            _KEPT_PERCENT,
        ),
    ),
    Change.UNEMPLOYMENT: Situation(
        Words("Je perds ou je quitte mon travail", "I lose or leave my job"),
        (_months("Combien de mois sans travail dans l'année ?", "How many months without work in the year?", 6),),
    ),
    Change.PART_TIME: Situation(
        Words("Je passe à temps partiel", "I go part-time"),
        (
            Asked("percent", _PERCENT.words, low=1, high=99, usual=80),
            _months("Pendant combien de mois dans l'année ?", "For how many months in the year?"),
        ),
    ),
    Change.LEAVE: Situation(
        Words("Je prends un congé", "I take leave"),
        (
            Asked(
                "kind",
                Words("Quel congé ?", "Which leave?"),
                (
                    Words("Maternité, paternité, adoption, naissance", "Maternity, paternity, adoption, birth"),
                    Words("Congé parental d'éducation ou de présence parentale", "Parental leave"),
                    Words("Aider un proche", "Caring for someone close"),
                    Words("Accident du travail ou maladie professionnelle", "Work accident or occupational disease"),
                    Words("Maladie ordinaire", "Ordinary illness"),
                    Words("Congé sabbatique ou sans solde", "Sabbatical or unpaid leave"),
                ),
                usual=PARENTAL,
            ),
            _months("Combien de mois dans l'année ?", "How many months in the year?", 6),
        ),
    ),
    Change.ABROAD: Situation(
        Words("Je pars à l'étranger", "I go abroad"),
        (
            Asked(
                "contract",
                Words("Comment y travaillez-vous ?", "How do you work there?"),
                (
                    Words("Avec un contrat de droit français", "Under a contract of French law"),
                    Words("Avec un contrat d'un autre pays", "Under a contract of another country"),
                    Words("Sans travailler", "Without working"),
                ),
                usual=FOREIGN_CONTRACT,
            ),
            _months("Combien de mois dans l'année ?", "How many months in the year?"),
        ),
    ),
    Change.RETIREMENT: Situation(
        Words("Je prends ma retraite", "I retire"),
        (
            Asked(
                "rate",
                Words("À taux plein ?", "At the full rate?"),
                (
                    Words("Oui, ou j'ai atteint l'âge du taux plein automatique", "Yes, or I reached its age"),
                    Words("Non, pas encore", "No, not yet"),
                ),
            ),
            _KEPT_PERCENT,
        ),
    ),
    Change.APPRENTICESHIP: Situation(
        Words("Je deviens apprenti", "I become an apprentice"),
        (_months("Combien de mois de contrat dans l'année ?", "How many months of contract in the year?"),),
    ),
    Change.PUBLIC_SERVICE: Situation(
        Words("Je deviens agent public", "I become a public agent"),
        (
            Asked("percent", Words("Quelle part d'un poste complet ?", "What part of a full post?"), (), 1, 100, 100),
            _months("Combien de mois dans l'année ?", "How many months in the year?"),
            Asked(
                "category_c",
                Words("Catégorie C, sans CAP ni BEP ?", "Category C, without CAP or BEP?"),
                YES_NO,
                usual=NO,
            ),
        ),
    ),
}
"""In the order of the page."""
