"""What this module holds about one person, for access and export."""

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.module_api.contributions import PersonalData
from cpa.modules.contests.models import Contest, Event

_CONTEST = (
    *("number", "opened_on", "right", "year", "line", "reason", "expected", "words", "proofs", "other_proof"),
    *("employer", "first_body", "amount_then", "unit", "lines_then"),
)
_EVENT = ("contest__number", "ordinal", "act", "day", "body", "reference", "amount", "recorded_at")


def personal_data(account: AccountId) -> PersonalData:
    """Every contest with what the person wrote, and everything that happened to it."""
    mine = Contest.objects.using(ACTIVITY).filter(account=account).order_by("number")
    events = Event.objects.using(ACTIVITY).filter(contest__account=account).order_by("contest__number", "ordinal")
    return PersonalData("contests", {"contests": list(mine.values(*_CONTEST)), "events": list(events.values(*_EVENT))})
