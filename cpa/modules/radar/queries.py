"""What the search finds for one account, less what the holder set aside."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.kernel.stores import ACTIVITY
from cpa.legislation.cec.declaration import declaration_day
from cpa.legislation.cec.law import cec_law
from cpa.module_api.contributions import PersonalData
from cpa.module_api.registry import hooks
from cpa.modules.radar.models import Answer, Dismissal
from cpa.modules.radar.notices.known import GROUPS, Ask, Kind, Known, Notice, Question
from cpa.modules.radar.notices.search import Found, search
from cpa.modules.radar.notices.worth import most_useful, worth

POINT_IN_CENTS = 50_000
"""Only to place points among euros: what a point pays of a training (code du travail, art. D. 4163-29)."""
TOP_UP = "top_up"


@dataclass(frozen=True, slots=True)
class Weighed:
    """A notice and what it could be worth at most, None when that cannot be told. `useful` are its years, that which
    is worth most first: told of one notice that is looked at, empty in a list."""

    notice: Notice
    worth: Quantity | None
    useful: tuple[int, ...] = ()

    @property
    def weight(self) -> int:
        """Whole cents, to show the largest first."""
        if self.worth is None:
            return 0
        return self.worth.amount * (POINT_IN_CENTS if self.worth.unit is Unit.POINT else 1)


@dataclass(frozen=True, slots=True)
class Radar:
    """What is shown to one holder: notices, the largest first; those they set aside; questions left to ask."""

    notices: tuple[Weighed, ...]
    dismissed: tuple[Weighed, ...]
    asks: tuple[Ask, ...]
    compared: bool = True
    """Whether anything was declared that could be compared."""


def radar(account: AccountId, today: date) -> Radar:
    """The search over what is known of the account today."""
    return _sorted_out(account, *_searched(account, today))


def _sorted_out(account: AccountId, known: Known, found: Found) -> Radar:
    away = dict(Dismissal.objects.using(ACTIVITY).filter(account=account).values_list("key", "facts_digest"))
    weighed = sorted((Weighed(n, worth(known, n)) for n in found.notices), key=lambda each: -each.weight)
    dismissed = [each for each in weighed if away.get(each.notice.key) == each.notice.facts_digest]
    return Radar(
        tuple(each for each in weighed if each not in dismissed), tuple(dismissed), found.asks, bool(known.facts)
    )


def notice(account: AccountId, key: str, today: date) -> tuple[Weighed, bool] | None:
    """One notice and whether the holder set it aside; None when the search does not find it."""
    known, found = _searched(account, today)
    shown = _sorted_out(account, known, found)
    for aside, group in ((False, shown.notices), (True, shown.dismissed)):
        for each in group:
            if each.notice.key == key:
                return replace(each, useful=most_useful(known, each.notice)), aside
    return None


def answers(account: AccountId, today: date) -> Mapping[Question, bool]:
    """What the holder answered, less what was said of a year that may no longer be declared: it is asked again."""
    return {question: value for question, (value, _) in _answered(account, today).items()}


def _answered(account: AccountId, today: date) -> Mapping[Question, tuple[bool, int]]:
    """Each answer with its year."""
    rows = Answer.objects.using(ACTIVITY).filter(account=account).values_list("question", "value", "answered_on")
    known = {question.value for question in Question}
    found = {Question(question): (value, day.year) for question, value, day in rows if question in known}
    of_a_year = GROUPS[Kind.ENGAGEMENT]
    return {q: said for q, said in found.items() if q not in of_a_year or declaration_day(cec_law(), said[1]) >= today}


def personal_data_of(account: AccountId) -> PersonalData:
    """What the module holds about this account."""
    dismissals = Dismissal.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    said = Answer.objects.using(ACTIVITY).filter(account=account).order_by("pk")
    return PersonalData(
        "radar",
        {
            "dismissals": list(dismissals.values("key", "facts_digest", "dismissed_on")),
            "answers": list(said.values("question", "value", "answered_on")),
        },
    )


def _searched(account: AccountId, today: date) -> tuple[Known, Found]:
    """Rights are asked for only when the answer depends on them."""
    facts = tuple(hooks().counted_facts(account=account))
    born = hooks().birth_months(accounts=[account]).get(account)
    said = _answered(account, today)
    committed_in = said[Question.LEADS_ASSOCIATION][1] if Question.LEADS_ASSOCIATION in said else None
    known = Known(facts, today, {q: value for q, (value, _) in said.items()}, born, committed_in=committed_in)
    found = search(known)
    if any(each.kind is Kind.TOP_UP for each in (*found.notices, *found.asks)) and _topped_up(account):
        known = replace(known, topped_up=True)
        found = search(known)
    return known, found


def _topped_up(account: AccountId) -> bool:
    return any(line.nature == TOP_UP for right in hooks().held_rights(account=account) for line in right.lines)
