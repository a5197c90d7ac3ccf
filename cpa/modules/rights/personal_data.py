"""What this module holds about one person, for access and export."""

from collections.abc import Iterator, Mapping

from cpa.kernel.account_id import AccountId
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.history import Recorded, histories
from cpa.module_api.contributions import PersonalData
from cpa.modules.rights.models import LowQualificationDeclaration, ReviewDue


def personal_data(account: AccountId) -> PersonalData:
    """Every line of the ledger with the facts it rests on, and the holder's own word."""
    words = LowQualificationDeclaration.objects.using(ACTIVITY).filter(account=account).order_by("declared_on", "pk")
    due = ReviewDue.objects.using(ACTIVITY).filter(account=account)
    return PersonalData(
        "rights",
        {
            "ledger": [dict(_row(r)) for r in histories([account]).get(account, ())],
            "low_qualification": list(words.values("declared_on", "since_year", "last_year")),
            "review_due": list(due.values("since")),
        },
    )


def _row(recorded: Recorded) -> Iterator[tuple[str, object]]:
    entry = recorded.entry
    yield from entry.key._asdict().items()
    yield "ordinal", recorded.ordinal
    yield "recorded_at", recorded.recorded_at
    for name in ("effect_on", "credited_on", "origin", "confidence", "cause", "rules_version", "facts"):
        yield name, getattr(entry, name)
    yield "refers_to", entry.refers_to._asdict() if entry.refers_to else None
    yield "postings", [_posting(p.source, p.destination, p.quantity.amount, p.quantity.unit) for p in entry.postings]


def _posting(source: str, destination: str, amount: int, unit: str) -> Mapping[str, object]:
    return {"source": source, "destination": destination, "amount": amount, "unit": str(unit)}
