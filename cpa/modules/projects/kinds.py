"""What a project is about, and whether the change is chosen or imposed."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(StrEnum):
    """The type of a project. « To breathe » is a project like any other."""

    CHANGE = "change_occupation"
    EVOLVE = "evolve"
    MOVE = "move"
    CREATE = "create"
    BREATHE = "breathe"
    OTHER = "other"


class Cause(StrEnum):
    """What set the change off. Whoever has a change imposed on them needs other help, in another tone."""

    CHOSEN = "chosen"
    CONTRACT_END = "contract_end"
    REDUNDANCY = "redundancy"
    HEALTH = "health"
    CLOSURE = "closure"


IMPOSED = frozenset(Cause) - {Cause.CHOSEN}

KINDS: dict[Kind, Promise] = {
    Kind.CHANGE: _("Changer de métier"),
    Kind.EVOLVE: _("Évoluer dans mon métier"),
    Kind.MOVE: _("Changer d’endroit"),
    Kind.CREATE: _("Créer ou reprendre une entreprise"),
    Kind.BREATHE: _("Souffler et réfléchir"),
    Kind.OTHER: _("Autre chose"),
}

CAUSES: dict[Cause, Promise] = {
    Cause.CHOSEN: _("Oui, c’est mon choix"),
    Cause.CONTRACT_END: _("Non\u00a0: mon contrat se termine"),
    Cause.REDUNDANCY: _("Non\u00a0: je risque un licenciement, ou je viens de le vivre"),
    Cause.CLOSURE: _("Non\u00a0: mon entreprise ferme ou déménage"),
    Cause.HEALTH: _("Non\u00a0: mon corps ne suit plus ce travail"),
}

WORDS_FOR_IMPOSED: dict[Cause, Promise] = {
    Cause.CONTRACT_END: _(
        "Une fin de contrat n’efface ni votre CPF, ni vos points C2P, ni vos heures d’engagement (CEC)\u00a0: "
        "ils vous suivent."
    ),
    Cause.REDUNDANCY: _(
        "Un licenciement n’efface ni votre CPF, ni vos points C2P, ni vos heures d’engagement (CEC)\u00a0: "
        "ils vous suivent. "
        "Ne signez rien dans la hâte."
    ),
    Cause.CLOSURE: _(
        "Une fermeture n’efface ni votre CPF, ni vos points C2P, ni vos heures d’engagement (CEC)\u00a0: "
        "ils vous suivent."
    ),
    Cause.HEALTH: _(
        "Votre poste peut parfois s’adapter. Le médecin du travail est là pour cela, et il garde le secret."
    ),
}
