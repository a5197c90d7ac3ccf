"""What is said of the years of accounts outside the DSN, as the derivation of facts reads it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from django.utils import timezone

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.modules.declarations.facts.statements import HOLDER, Attested, Statement
from cpa.modules.declarations.models import Attestation, YearlyStatement

SHORT_DIGEST = 12


def statements(accounts: Sequence[AccountId]) -> Mapping[AccountId, Sequence[Statement]]:
    """Everything said of each of these accounts, what no longer counts included; accounts without any are left out."""
    held: dict[AccountId, list[Statement]] = defaultdict(list)
    answers = _answers(accounts)
    rows = YearlyStatement.objects.using(ACTIVITY).filter(account__in=accounts).select_related("run").order_by("pk")
    for row in rows:
        held[AccountId(row.account)].append(statement_of(row, answers.get(row.pk)))
    return held


def statement_of(row: YearlyStatement, attested: Attested | None = None) -> Statement:
    """A stored statement as the derivation of facts reads it. The moment and the day are French civil time."""
    said_on = timezone.localdate(row.said_at)
    return Statement(
        row.kind,
        row.year,
        row.said_at,
        said_on,
        row.content,
        row.subject,
        row.cancels,
        source=row.kind if row.run else HOLDER,
        reference=f"{said_on} {row.run.digest[:SHORT_DIGEST]}" if row.run else f"{said_on} {row.pk}",
        line=row.line,
        attested=attested,
        received_on=timezone.localdate(row.received_at),
        id=row.pk,
    )


def _answers(accounts: Sequence[AccountId]) -> dict[int, Attested]:
    """The last answer of an association about each statement that has one."""
    found = (
        Attestation.objects.using(ACTIVITY)
        .filter(request__statement__account__in=accounts)
        .order_by("answered_at", "pk")
        .values_list("request__statement", "hours", "answered_at")
    )
    return {statement: Attested(hours, timezone.localdate(at)) for statement, hours, at in found}
