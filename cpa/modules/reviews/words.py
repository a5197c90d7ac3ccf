"""What the pages say of masks, decisions and where a text is."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpa.modules.reviews.masking import Hidden
from cpa.modules.reviews.models import Decision
from cpa.modules.reviews.models.words import Reading
from cpa.modules.reviews.moderation.reasons import Reason

HIDDEN = {
    Hidden.EMAIL: gettext_lazy("une adresse électronique"),
    Hidden.ACCOUNT: gettext_lazy("un numéro de compte ou de carte"),
    Hidden.LINK: gettext_lazy("un lien"),
    Hidden.PHONE: gettext_lazy("un numéro de téléphone"),
    Hidden.HANDLE: gettext_lazy("un nom de réseau social"),
    Hidden.PAYMENT: gettext_lazy("un moyen de paiement"),
}
READINGS = {
    Reading.WAITING: gettext_lazy("à lire"),
    Reading.ACCEPTED: gettext_lazy("accepté"),
    Reading.REFUSED: gettext_lazy("refusé"),
    Reading.TO_CHANGE: gettext_lazy("à changer"),
}


def masked_notice(hidden: Iterable[Hidden]) -> str:
    """What was masked in a text that was just kept."""
    return _("Nous avons masqué\u00a0: %(what)s. Le reste est gardé.") % {
        "what": ", ".join(str(HIDDEN[kind]) for kind in hidden)
    }


def reason_told(decision: Decision | None) -> str:
    """Why a text was not accepted, with the moderator's words; "" when nothing was decided."""
    if decision is None:
        return ""
    said = [str(Reason(decision.reason).label)] if decision.reason else []
    return ". ".join([*said, *filter(None, [decision.note.rstrip(".")])]) + "."
