"""The three ways into a project. None asks for the name of an occupation; a draft is a success."""

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Door(StrEnum):
    """Where someone starts from; the value is in addresses and in the database."""

    IDEA = "jai-une-idee"
    HESITATE = "jhesite"
    UNWELL = "je-ne-vais-pas-bien-au-travail"


TITLES: dict[Door, Promise] = {
    Door.IDEA: _("J’ai une idée"),
    Door.HESITATE: _("J’hésite"),
    Door.UNWELL: _("Je ne vais pas bien au travail"),
}

INVITATIONS: dict[Door, Promise] = {
    Door.IDEA: _("Une envie, même floue. Nous la mettons en mots ensemble."),
    Door.HESITATE: _("Rester, partir, évoluer\u00a0? Posez les choses pour y voir plus clair."),
    Door.UNWELL: _(
        "Votre CPF, vos points C2P et vos heures d’engagement (CEC) restent à vous, même si vous partez. "
        "Commencez par souffler, et par parler à quelqu’un."
    ),
}

LEADS: dict[Door, Promise] = {
    Door.IDEA: _("Quatre questions courtes. Répondez à celles que vous voulez\u00a0: rien n’est obligatoire."),
    Door.HESITATE: _(
        "Vous n’avez rien à décider aujourd’hui. Écrivez ce qui vient, vous changerez quand vous voudrez."
    ),
    Door.UNWELL: _("Ce que vous vivez compte. Vous n’avez rien à prouver, et rien à décider aujourd’hui."),
}
