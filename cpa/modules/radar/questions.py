"""The questions in words."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from cpa.modules.radar.notices.known import Kind, Question
from cpa.modules.radar.spans import years_in_words

Words = tuple[str, str]


def heading(kind: Kind) -> str:
    """The right that the questions of a kind are about."""
    return {
        Kind.LOW_QUALIFICATION: _("Travailler sans diplôme"),
        Kind.ENGAGEMENT: _("Bénévolat"),
        Kind.EXPOSURE: _("Travail pénible"),
        Kind.DISABLED_WORKER: _("Statut de travailleur handicapé"),
        Kind.ABSENCE: _("Longue absence"),
        Kind.OTHER_NUMBER: _("Numéro provisoire"),
        Kind.SELF_EMPLOYMENT: _("Travail à votre compte"),
        Kind.TOP_UP: _("Entretiens avec votre employeur"),
    }[kind]


def asked(question: Question, years: tuple[int, ...]) -> Words:
    """The statement that the holder may confirm, and the help under it; `years` are those it is about. A statement,
    never a question with a « no » in it: « yes » would have two meanings."""
    return _STATEMENTS[question](years_in_words(years))


def _no_diploma(years: str) -> Words:
    return _("Je n’ai ni CAP, ni BEP, ni diplôme plus élevé."), _(
        "Un diplôme d’un autre pays compte seulement s’il est reconnu."
    )


def _no_title(years: str) -> Words:
    return _("Je n’ai ni titre professionnel, ni certificat de mon métier (CQP)."), ""


def _leads(years: str) -> Words:
    return _("Cette année, je dirige une association, ou j’encadre ses bénévoles."), _(
        "Par exemple\u00a0: présidente, trésorier, responsable d’équipe."
    )


def _hours(years: str) -> Words:
    return _("J’y donne au moins 200 heures dans l’année, dont 100 dans la même association."), _(
        "200 heures, c’est environ 4 heures par semaine."
    )


def _other_number(years: str) -> Words:
    return _("J’ai travaillé en France sous un numéro de sécurité sociale provisoire."), ""


def _not_listed(years: str) -> Words:
    return _("Ce travail manque dans mon compte."), _("Regardez l’historique de la page «\u00a0Mes droits\u00a0».")


def _fifty(years: str) -> Words:
    return _("Mon entreprise compte au moins 50 personnes."), ""


def _no_interview(years: str) -> Words:
    return _("Depuis des années, mon employeur ne m’a proposé aucun entretien sur mon avenir professionnel."), _(
        "L’entretien annuel sur votre travail n’est pas celui-là."
    )


def _no_training(years: str) -> Words:
    return _("Pendant ce temps, je n’ai suivi aucune formation, sauf celles que la loi impose pour mon poste."), ""


def _absence(years: str) -> Words:
    sentence = _(
        "En %(years)s, j’étais en arrêt pour accident du travail ou maladie professionnelle, ou en congé parental."
    )
    return sentence % {"years": years}, _("Une maladie ordinaire ne compte pas comme du travail.")


def _self_employed(years: str) -> Words:
    return _("Je travaille à mon compte depuis %(year)s.") % {"year": years[:4]}, ""


def _contribution(years: str) -> Words:
    return _("J’ai payé la contribution à la formation."), _(
        "Elle est sur l’attestation de l’Urssaf\u00a0: «\u00a0contribution à la formation professionnelle\u00a0»."
    )


def _same_work(years: str) -> Words:
    return _("En %(years)s, mon travail était aussi pénible que les autres années.") % {"years": years}, _(
        "Mêmes horaires, mêmes machines, mêmes gestes."
    )


def _still_held(years: str) -> Words:
    return _("En %(years)s, j’avais encore le statut de travailleur handicapé.") % {"years": years}, ""


_STATEMENTS: dict[Question, Callable[[str], Words]] = {
    Question.NO_DIPLOMA: _no_diploma,
    Question.NO_TITLE: _no_title,
    Question.LEADS_ASSOCIATION: _leads,
    Question.TWO_HUNDRED_HOURS: _hours,
    Question.OTHER_NUMBER: _other_number,
    Question.NOT_LISTED: _not_listed,
    Question.FIFTY_PEOPLE: _fifty,
    Question.NO_INTERVIEW: _no_interview,
    Question.NO_TRAINING: _no_training,
    Question.ABSENCE_RECOGNISED: _absence,
    Question.SELF_EMPLOYED: _self_employed,
    Question.CONTRIBUTION_PAID: _contribution,
    Question.SAME_WORK: _same_work,
    Question.STILL_HELD: _still_held,
}
