"""Why an offer is worth less, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cpa.modules.trainings.quality.scoring import Reason

SENTENCES: dict[Reason, str | Promise] = {
    Reason.BODY_CLOSED: _("Cet organisme a fermé."),
    Reason.CERTIFICATION_ENDED: _("La certification n’est plus enregistrée."),
    Reason.CERTIFICATION_UNKNOWN: _("La certification annoncée n’est dans aucun répertoire."),
    Reason.CERTIFICATION_UNSURE: _("On ne sait pas si la certification est encore enregistrée."),
    Reason.NO_CERTIFICATION: _("La formation ne mène à aucune certification."),
    Reason.NO_PRICE: _("Le prix n’est pas dit."),
    Reason.NO_DATE_TO_COME: _("Aucune date à venir n’est annoncée."),
    Reason.NO_PLACE: _("Le lieu n’est pas dit."),
    Reason.NO_COMMUNE: _("La commune n’est pas dite, seulement le département."),
    Reason.NO_ADDRESS: _("L’adresse n’est pas dite."),
    Reason.BODY_UNKNOWN: _("L’organisme n’a pas de numéro qui permette de le reconnaître."),
    Reason.COPIED_TEXT: _("Le texte est, mot pour mot, celui d’un autre organisme."),
    Reason.NO_HOURS: _("La durée n’est pas dite."),
    Reason.NO_FIELD: _("Le domaine de la formation n’est pas dit."),
    Reason.OLD: _("L’annonce n’a pas été revue depuis plus d’un an."),
    Reason.NO_TEXT: _("Rien n’est dit de ce que l’on apprend."),
    Reason.TITLE_IN_CAPITALS: _("L’intitulé est tout en capitales."),
}
