"""The answers about oneself in plain words: as they are offered, and as they are told again beside an amount."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.kernel.quantity import Quantity, Unit
from cpa.legislation.training.funding.case import Status
from cpa.modules.trainings.catalogue.regions import region_name
from cpa.modules.trainings.models.funding_answers import FULL_PENSION, FundingAnswers
from cpa.modules.trainings.models.granted import Granted
from cpa.ui.amounts import written

Employer = Granted.Employer

STATUS = {
    Status.EMPLOYEE.value: gettext_lazy("Salariée ou salarié d’une entreprise ou d’une association"),
    Status.TEMPORARY.value: gettext_lazy("Intérimaire"),
    Status.APPRENTICE.value: gettext_lazy("Apprentie ou apprenti"),
    Status.PUBLIC_AGENT.value: gettext_lazy("Agente ou agent public"),
    Status.SELF_EMPLOYED.value: gettext_lazy("À mon compte"),
    Status.JOB_SEEKER.value: gettext_lazy("Sans emploi, inscrite ou inscrit à France Travail"),
    Status.NOT_WORKING.value: gettext_lazy("Sans emploi, sans inscription à France Travail"),
    Status.SHELTERED.value: gettext_lazy("En ESAT"),
    FULL_PENSION: gettext_lazy("À la retraite, à taux plein"),
    Status.RETIRED.value: gettext_lazy("À la retraite, pas à taux plein"),
}
EMPLOYER = {
    Employer.SHARE.value: gettext_lazy("Oui, il paie une part, et l’argent est versé"),
    Employer.PROMISED.value: gettext_lazy("Oui, il paiera une part, mais l’argent n’est pas encore versé"),
    Employer.PARTICIPATION.value: gettext_lazy("Oui, il paie à ma place la participation obligatoire"),
    Employer.NO.value: gettext_lazy("Non, il ne paie rien"),
}


def said_words(said: FundingAnswers | None, region: str, granted: Granted | None = None) -> tuple[str, ...]:
    """What the person said, a few words each; `region` is that of their answer, else of their path; `granted` is what
    they said for the training that the words stand beside."""
    return (*_words(said, region), *(_helps(granted) if granted else ()))


def _words(said: FundingAnswers | None, region: str) -> Iterator[str]:
    if said and said.status in STATUS:
        yield str(STATUS[said.status])
    if region:
        yield region_name(region)
    if said is None:
        return
    if said.advised is not None:
        yield _("un conseiller vous a reçu") if said.advised else _("aucun conseiller ne vous a encore reçu")
    if said.less_exposed_job is not None:
        yield _("vers un métier moins pénible") if said.less_exposed_job else _("vers un métier aussi pénible")


def _helps(said: Granted) -> Iterator[str]:
    if said.employer in (Employer.SHARE, Employer.PROMISED) and said.employer_cents is not None:
        late = _(" (pas encore versés)") if said.employer == Employer.PROMISED else ""
        yield _("employeur\u00a0: %(amount)s") % {"amount": _euros(said.employer_cents)} + late
    elif said.employer == Employer.PARTICIPATION:
        yield _("l’employeur paie la participation")
    elif said.employer == Employer.NO:
        yield _("l’employeur ne paie rien")
    if said.france_travail_cents is not None:
        yield _("France Travail\u00a0: %(amount)s") % {"amount": _euros(said.france_travail_cents)}
    if said.region_cents is not None:
        yield _("région\u00a0: %(amount)s") % {"amount": _euros(said.region_cents)}


def _euros(cents: int) -> str:
    return written(Quantity(cents, Unit.CENT))
