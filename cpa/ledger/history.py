"""Reads transactions back as they were posted."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.kernel.stores import ACTIVITY
from cpa.ledger import models
from cpa.ledger.entries import Entry, Key, Posting


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry with its place in the account's history."""

    entry: Entry
    ordinal: int
    recorded_at: datetime

    @property
    def key(self) -> Key:
        """The key of the entry."""
        return self.entry.key


def histories(accounts: Sequence[AccountId], scheme: str | None = None) -> Mapping[AccountId, Sequence[Recorded]]:
    """Every transaction of these accounts, in one scheme when given, in order of posting; accounts without any omitted.

    Two queries whatever their number.
    """
    postings: dict[Key, list[Posting]] = defaultdict(list)
    asked = {"account__in": accounts} | ({"scheme": scheme} if scheme else {})
    for leg in models.Posting.objects.using(ACTIVITY).filter(**asked).order_by("line"):
        posting = Posting(leg.source, leg.destination, Quantity(leg.amount, Unit(leg.unit)))
        postings[_key(leg)].append(posting)
    found: dict[AccountId, list[Recorded]] = defaultdict(list)
    transactions = models.Transaction.objects.using(ACTIVITY).filter(**asked)
    for row in transactions.order_by("account", "ordinal"):
        found[AccountId(row.account)].append(_recorded(row, postings[_key(row)]))
    return found


def _recorded(row: models.Transaction, postings: Sequence[Posting]) -> Recorded:
    entry = Entry(
        _key(row),
        tuple(postings),
        effect_on=row.effect_on,
        credited_on=row.credited_on,
        origin=row.origin,
        confidence=row.confidence,
        refers_to=_refers_to(row),
        cause=row.cause,
        rules_version=row.rules_version,
        facts=row.facts,
    )
    return Recorded(entry, row.ordinal, row.recorded_at)


def _key(row: models.Transaction | models.Posting) -> Key:
    return Key(AccountId(row.account), row.scheme, row.year, row.nature, row.version)


def _refers_to(row: models.Transaction) -> Key | None:
    year, nature, version = row.refers_to_year, row.refers_to_nature, row.refers_to_version
    if year is None or nature is None or version is None:
        return None
    return Key(AccountId(row.account), row.scheme, year, nature, version)
