"""The days by which this account has something more to declare. Those that hold for everyone who volunteers, and those
that follow from facts, are the rights module's to tell."""

from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from cpa.kernel.account_id import AccountId
from cpa.module_api.contributions import ImportantDate
from cpa.modules.declarations.queries.commitment import CommitmentYear, commitment_years


def important_dates(account: AccountId, today: date) -> list[ImportantDate]:
    """The last day to add hours to each year of commitment whose declared hours are not enough yet."""
    short = (year for year in commitment_years(account, today) if not year.reached and year.may_declare)
    return [_to_complete(year) for year in short]


def _to_complete(year: CommitmentYear) -> ImportantDate:
    return ImportantDate(
        f"cec-hours-{year.year}",
        year.declare_by,
        _("Dernier jour pour compléter votre engagement de %(year)d") % {"year": year.year},
        _("Les heures déclarées ne suffisent pas encore. Ajoutez-en si vous en avez d’autres."),
        reverse("commitment:overview"),
    )
