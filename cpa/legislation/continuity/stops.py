"""What stops: what no longer grows in the new situation. Never what is acquired."""

from collections.abc import Callable, Iterator, Mapping

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
VOLUNTEERS_ONLY = Words(
    "Exception : les droits gagnés par l'engagement servent encore aux formations de bénévoles.",
    "Exception: rights earned by commitment still serve the training of volunteers.",
)
NOT_YET_FULL = Words(
    "Sans le taux plein, rien ne s'arrête : travailler encore ajoute encore des droits.",
    "Without the full rate, nothing stops: working on adds rights.",
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
    article = "Code du travail, art. L. 6323-3 al. 3 et L. 5421-4"
    if case.given["rate"] != FULL_RATE:
        yield told(NOT_YET_FULL, article, "R-CPF-5")
        return
    yield told(RETIRED, article, "R-CPF-5")
    yield told(VOLUNTEERS_ONLY, "Code du travail, art. L. 6323-3 al. 4", "R-CPF-5", "R-CEC-10")


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
