"""What may be wrong with a right, in plain words, and what proves it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.modules.contests.bodies import Dispute

RIGHTS = ("cpf", "c2p", "cec")
FIRST_YEAR = 2015


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that may be wrong: its code in addresses, the right, the kind of dispute, its words on screen."""

    code: str
    right: str
    dispute: Dispute
    label: Promise


_ALL = (
    Reason("mois-absents", "cpf", Dispute.WORK, _("Des mois de travail manquent")),
    Reason("temps-faux", "cpf", Dispute.WORK, _("Mon temps de travail est faux")),
    Reason("absence-mal-comptee", "cpf", Dispute.WORK, _("Une absence devrait compter comme du travail")),
    Reason("travailleur-handicape", "cpf", Dispute.WORK, _("Je suis travailleur handicapé, ce n’est pas compté")),
    Reason("autre-numero", "cpf", Dispute.WORK, _("J’ai travaillé sous un autre numéro de sécurité sociale")),
    Reason("versement-absent", "cpf", Dispute.WORK, _("Un versement promis par l’employeur manque")),
    Reason("sans-diplome", "cpf", Dispute.COUNT, _("Je n’ai pas de diplôme, ce n’est pas compté")),
    Reason("heures-dif", "cpf", Dispute.COUNT, _("Mes anciennes heures de formation (DIF) manquent")),
    Reason("depense-inconnue", "cpf", Dispute.COUNT, _("Je n’ai pas fait cette dépense")),
    Reason("montant-faux", "cpf", Dispute.COUNT, _("Le montant est faux pour une autre raison")),
    Reason("exposition-absente", "c2p", Dispute.EXPOSURE, _("Mon travail pénible n’a pas été déclaré")),
    Reason("exposition-fausse", "c2p", Dispute.EXPOSURE, _("Mon travail pénible a été mal déclaré")),
    Reason("points-faux", "c2p", Dispute.POINTS, _("Les points ne suivent pas ce qui a été déclaré")),
    Reason("engagement-absent", "cec", Dispute.ENGAGEMENT, _("Mon organisme n’a pas déclaré mon engagement")),
    Reason("benevolat-absent", "cec", Dispute.COUNT, _("Mon bénévolat n’a pas été compté")),
    Reason("engagement-faux", "cec", Dispute.COUNT, _("Mon engagement est mal compté")),
)
REASONS = {reason.code: reason for reason in _ALL}

PROOFS = {
    "fiches-de-paie": _("Fiches de paie"),
    "contrat": _("Contrat de travail ou avenant"),
    "certificat-de-travail": _("Certificat de travail ou solde de tout compte"),
    "plannings": _("Plannings ou relevés d’heures"),
    "document-d-exposition": _("Fiche d’exposition, document unique ou avis du médecin du travail"),
    "temoignages": _("Témoignages de collègues"),
    "decision-d-un-organisme": _("Décision d’un organisme (maladie, maternité, handicap…)"),
    "releve-de-points": _("Relevé annuel de points"),
    "attestation-d-engagement": _("Attestation de l’association ou de l’organisme"),
    "lettres-deja-envoyees": _("Lettres ou messages déjà envoyés"),
}

_OF_WORK = ("fiches-de-paie", "contrat", "certificat-de-travail", "plannings")
_PROOFS_OF = {
    "cpf": (*_OF_WORK, "decision-d-un-organisme", "lettres-deja-envoyees"),
    "c2p": (*_OF_WORK, "document-d-exposition", "temoignages", "releve-de-points", "lettres-deja-envoyees"),
    "cec": ("attestation-d-engagement", "lettres-deja-envoyees"),
}


def reasons_of(right: str) -> Iterator[Reason]:
    """What may be wrong with this right, most usual first."""
    return (reason for reason in _ALL if reason.right == right)


def proofs_of(right: str) -> list[tuple[str, Promise]]:
    """What a person may hold that proves it: code and words."""
    return [(code, PROOFS[code]) for code in _PROOFS_OF[right]]
