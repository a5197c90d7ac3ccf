"""What stops: what no longer grows in the new situation, and, once retired, what can no longer be used. Never what is
acquired."""

from collections.abc import Callable, Iterator, Mapping

from cpa.legislation.continuity.life import PUBLIC_SERVICE, TRAINING
from cpa.legislation.continuity.situations import (
    FRENCH_CONTRACT,
    FULL_RATE,
    ILLNESS,
    NO_WORK_ABROAD,
    UNPAID,
    YES,
    Change,
)
from cpa.legislation.continuity.told import Case, Told, told
from cpa.rules.wording import Words

_WORK = "Code du travail, art. L. 6323-10 et L. 6323-11"
_POINTS = "Code du travail, art. L. 4163-1 et R. 4163-8"
_SELF_EMPLOYED = "Code du travail, art. L. 6323-27 et R. 6323-22"
_LEAVE = "Code du travail, art. L. 6323-12"
_END = "Code du travail, art. L. 6323-3 al. 3 et L. 5421-4"
_POINTS_USE = "Code du travail, art. L. 4163-7"
_AGENTS = "Code général de la fonction publique, art. L. 422-4"

NOTHING = Words("Rien ne s'arrête.", "Nothing stops.")
NO_NEW_POINTS = Words(
    "Sans travail pénible déclaré par un employeur, vous ne gagnez plus de points.",
    "Without hard work declared by an employer, you earn no more points.",
)
MONTHS_WITHOUT_WORK = Words(
    "Les mois sans travail n'ajoutent rien au compte.", "Months without work add nothing to the account."
)
NO_POINTS_SELF_EMPLOYED = Words(
    "Un travailleur indépendant ne gagne pas de points pour travail pénible.",
    "A self-employed person earns no points for hard work.",
)
NO_HALF_TIME = Words(
    "Pour un indépendant, l'année compte en proportion des mois : une demi-année ne vaut plus une année.",
    "For the self-employed, the year counts by months: half a year is no longer worth a year.",
)
NOT_PAID = Words(
    "Sans la contribution à la formation payée, une année d'activité indépendante n'ajoute rien.",
    "Without the training contribution paid, a year of self-employment adds nothing.",
)
NOT_COUNTED = Words(
    "Cette absence ne compte pas comme du travail : ces mois n'ajoutent rien.",
    "This absence does not count as work: these months add nothing.",
)
COUNTED = Words("Rien ne s'arrête : ce congé compte comme du travail.", "Nothing stops: this leave counts as work.")
FRENCH_LAW = Words(
    "Rien ne s'arrête : un contrat de droit français compte, même exécuté à l'étranger.",
    "Nothing stops: a contract of French law counts, even when performed abroad.",
)
FOREIGN_LAW = Words(
    "Un travail sous le contrat d'un autre pays n'ajoute rien à votre compte en France.",
    "Work under a contract of another country adds nothing to your account in France.",
)
RETIRED = Words(
    "À la retraite à taux plein, vos droits à la formation ne s'ajoutent plus et ne se dépensent plus.",
    "In full-rate retirement, your training rights no longer grow and can no longer be spent.",
)
NOT_SPENT = Words(
    "{right} : à taux plein, vos {amount} ne se dépensent plus, et rien ne s'ajoute.",
    "{right}: at the full rate, your {amount} can no longer be spent, and nothing is added.",
)
POINTS_NEED_WORK = Words(
    "Sans être salarié ni chercher un emploi, vos {points} pour travail pénible"
    " ne paient ni formation ni temps partiel.",
    "Unless an employee or looking for a job, your {points} for hard work pay neither training nor part time.",
)
POINTS_SILENT = Words(
    "Une fois à la retraite, les textes relus ne disent pas si vos {points} servent encore : n'y comptez pas.",
    "Once retired, the texts we read do not say whether your {points} still serve: do not count on it.",
)
VOLUNTEERS_ONLY = Words(
    "Exception : les droits gagnés par l'engagement servent encore aux formations de bénévoles.",
    "Exception: rights earned by commitment still serve the training of volunteers.",
)
NOT_YET_FULL = Words(
    "Sans le taux plein, vos droits à la formation ne s'arrêtent pas : travailler encore en ajoute.",
    "Without the full rate, your training rights do not stop: working on adds some.",
)
EUROS_REST = Words(
    "Vos euros ne grandissent plus : un agent public gagne des heures, sur un compte à part.",
    "Your euros no longer grow: a public agent earns hours, on an account apart.",
)
NO_POINTS_AGENT = Words(
    "Un agent public ne gagne pas de points pour travail pénible.",
    "A public agent earns no points for hard work.",
)


def stops(case: Case) -> Iterator[Told]:
    """What no longer grows; one sentence at least, that says when nothing stops."""
    found = list(_STOPS[case.change](case))
    yield from found or [told(NOTHING, "Code du travail, art. L. 6323-3", "R-CPF-3")]


def _new_employer(case: Case) -> Iterator[Told]:
    if case.given["gap"]:
        yield told(MONTHS_WITHOUT_WORK, _WORK, "R-CPF-7")
    if case.usual.exposures and case.given["exposed"] != YES:
        yield told(NO_NEW_POINTS, _POINTS, "R-C2P-5")


def _self_employment(case: Case) -> Iterator[Told]:
    yield told(NO_POINTS_SELF_EMPLOYED, "Code du travail, art. D. 5151-10-1", "R-CPA-7")
    if case.points > 0:
        yield from _points_need_work(case)
    if case.given["paid"] != YES:
        yield told(NOT_PAID, _SELF_EMPLOYED, "R-TNS-1")
    elif not case.given["percent"]:
        yield told(NO_HALF_TIME, _SELF_EMPLOYED, "R-TNS-2")


def _unemployment(case: Case) -> Iterator[Told]:
    yield told(MONTHS_WITHOUT_WORK, _WORK, "R-CPF-7")
    if case.usual.exposures:
        yield told(NO_NEW_POINTS, _POINTS, "R-C2P-5")


def _leave(case: Case) -> Iterator[Told]:
    if case.given["kind"] in (ILLNESS, UNPAID):
        yield told(NOT_COUNTED, _LEAVE, "R-CPF-H5", "R-CPF-E8")
    else:
        yield told(COUNTED, _LEAVE, "R-CPF-H5", "R-CPF-E8")


def _abroad(case: Case) -> Iterator[Told]:
    if case.given["contract"] == FRENCH_CONTRACT:
        yield told(FRENCH_LAW, "Code du travail, art. L. 5151-2", "R-CPA-2")
        return
    if case.given["contract"] == NO_WORK_ABROAD:
        yield told(MONTHS_WITHOUT_WORK, _WORK, "R-CPF-7")
    else:
        yield told(FOREIGN_LAW, "Code du travail, art. L. 5151-2 et L. 6323-11", "R-CPA-2")
    if case.usual.exposures:
        yield told(NO_NEW_POINTS, _POINTS, "R-C2P-5")


def _retirement(case: Case) -> Iterator[Told]:
    if case.given["rate"] != FULL_RATE:
        yield told(NOT_YET_FULL, _END, "R-CPF-5")
    else:
        yield from _not_spent(case)
        yield told(VOLUNTEERS_ONLY, "Code du travail, art. L. 6323-3 al. 4", "R-CPF-5", "R-CEC-10")
    yield from _points_after(case)


def _not_spent(case: Case) -> Iterator[Told]:
    """Each training right held, with its amount; what holds for everyone when none is."""
    figures = ((right, case.held.figures.get(right.code)) for right in (TRAINING, PUBLIC_SERVICE))
    held = [(right, figure) for right, figure in figures if figure and figure.amount > 0]
    for right, figure in held:
        rules = ("R-CPF-5",) if right is TRAINING else ("R-CPF-5", "R-CPA-8")
        yield told(NOT_SPENT, _END, *rules, right=right.words, amount=figure)
    if not held:
        yield told(RETIRED, _END, "R-CPF-5")


def _points_after(case: Case) -> Iterator[Told]:
    if points := case.told_points:
        yield from _points_need_work(case)
        yield told(POINTS_SILENT, _POINTS_USE, "R-C2P-12", points=points)


def _points_need_work(case: Case) -> Iterator[Told]:
    if not case.given["percent"] and (points := case.told_points):
        yield told(POINTS_NEED_WORK, _POINTS_USE, "R-C2P-13", points=points)


def _public_service(_case: Case) -> Iterator[Told]:
    yield told(EUROS_REST, _AGENTS, "R-CPA-8", "R-MON-4")
    yield told(NO_POINTS_AGENT, _AGENTS, "R-CPA-8")


def _nothing(_case: Case) -> Iterator[Told]:
    return iter(())


_STOPS: Mapping[Change, Callable[[Case], Iterator[Told]]] = {
    Change.NEW_EMPLOYER: _new_employer,
    Change.SELF_EMPLOYMENT: _self_employment,
    Change.UNEMPLOYMENT: _unemployment,
    Change.PART_TIME: _nothing,
    Change.LEAVE: _leave,
    Change.ABROAD: _abroad,
    Change.RETIREMENT: _retirement,
    Change.APPRENTICESHIP: _nothing,
    Change.PUBLIC_SERVICE: _public_service,
}
