"""Amounts of the law that a price may have been set on: what an account holds at most, and what it may pay at once."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _

from cpa.legislation.cpf.law import cpf_law
from cpa.legislation.training.law import training_law
from cpa.rules.parameters import NotInForce, on


def ceilings(day: date) -> Mapping[int, str]:
    """Cents → what this amount is that day, in words."""
    account, paying = cpf_law().parameters, training_law().parameters
    told = [
        (account["euros.ceiling"], _("le plus que le compte d’une personne peut contenir")),
        (account["euros.low_qualified_ceiling"], _("le plus que le compte d’une personne peu diplômée peut contenir")),
        (account["euros.annual"], _("ce qu’une année de travail ajoute au compte")),
        (paying["ceiling.directory"], _("le plus que le compte paie pour une certification du répertoire spécifique")),
        (paying["ceiling.assessment"], _("le plus que le compte paie pour un bilan de compétences")),
        (paying["ceiling.light_licence"], _("le plus que le compte paie pour un permis léger")),
    ]
    found: dict[int, str] = {}
    for parameter, words in told:
        try:
            amount = on(parameter, day).value
        except NotInForce:
            continue
        if amount:
            found.setdefault(int(amount), words)
    return found
