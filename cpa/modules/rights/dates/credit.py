"""The day on which the rights of a year show on the account."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.legislation.facts import AnnualFacts
from cpa.module_api.contributions import ImportantDate
from cpa.modules.rights.calendar import credit_day
from cpa.modules.rights.statement import Nature, RightBlock


def credit_dates(
    facts: Mapping[int, AnnualFacts], blocks: Sequence[RightBlock], today: date
) -> Iterator[ImportantDate]:
    """One day for each of the last two years with something declared and nothing credited yet."""
    credited = {line.earned_for for block in blocks for line in block.lines if line.nature is Nature.ACQUISITION}
    for year in (today.year - 1, today.year):
        if year in facts and year not in credited:
            yield ImportantDate(
                f"rights-credit-{year}",
                credit_day(year, date.max),
                _("Vos droits de %(year)d sont inscrits au plus tard ce jour-là") % {"year": year},
                _("Comparez le montant avec vos fiches de paie. Un travail manque\u00a0? Signalez-le."),
                reverse("rights:statement"),
            )
