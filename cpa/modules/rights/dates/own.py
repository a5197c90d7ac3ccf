"""The days of this account that come from its rights: when they arrive, until when they are declared or contested."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.legislation.facts import AnnualFacts
from cpa.module_api.contributions import ImportantDate
from cpa.module_api.registry import hooks
from cpa.modules.rights import queries
from cpa.modules.rights.dates.commitment import commitment_dates
from cpa.modules.rights.dates.credit import credit_dates
from cpa.modules.rights.dates.points import points_dates
from cpa.modules.rights.statement import RightBlock


def own_dates(account: AccountId) -> Sequence[ImportantDate]:
    """The days to come, in order. Each rests on a parameter of the law and on what is known of the account."""
    facts = hooks().annual_facts(accounts=[account]).get(account, ())
    return sorted(days(facts, queries.statement(account).blocks, timezone.localdate()), key=lambda each: each.day)


def days(facts: Sequence[AnnualFacts], blocks: Sequence[RightBlock], today: date) -> Iterator[ImportantDate]:
    """The same from facts and rights already read, in no order. Past days are left out."""
    of_year = {each.year: each for each in facts}
    of_right = {block.right: block for block in blocks}
    for found in (
        *credit_dates(of_year, blocks, today),
        *commitment_dates(of_year, of_right.get("cec"), today),
        *points_dates(of_year, of_right.get("c2p"), today),
    ):
        if found.day >= today:
            yield found
