"""Writes of the rights module that come one at a time: the holder's word, opening balances, top-ups."""

from datetime import date

from django.db import connections, transaction

from cpa.kernel.account_id import AccountId
from cpa.kernel.problem import Problem
from cpa.kernel.quantity import Unit
from cpa.kernel.stores import ACTIVITY
from cpa.ledger.entries import COUNTED, OUTSIDE, Entry, Key, Posting
from cpa.ledger.history import histories
from cpa.ledger.post import Receipt, post
from cpa.legislation.facts import Confidence
from cpa.modules.rights.books import FORMER_RIGHT, OPENING, TOP_UPS, USES, between
from cpa.modules.rights.kinds import CPF, right_of
from cpa.modules.rights.models import LowQualificationDeclaration, ReviewDue
from cpa.modules.rights.statement import Nature


def declare_low_qualification(*, account: AccountId, first_year: int, declared_on: date) -> None:
    """Keep the holder's word that they have held no qualification since `first_year`; twice in a row is once.

    It takes effect from the accrual of the year of `declared_on` (art. R. 6323-3-1 II).
    """
    _say(account, declared_on, first_year, None)


def end_low_qualification(*, account: AccountId, first_year: int, last_year: int, declared_on: date) -> None:
    """Keep the holder's word that they held no qualification from `first_year` to `last_year` only: the larger amount
    stops with the year after."""
    _say(account, declared_on, first_year, last_year)


def _say(account: AccountId, declared_on: date, since_year: int, last_year: int | None) -> None:
    word = {"declared_on": declared_on, "since_year": since_year, "last_year": last_year}
    with transaction.atomic(using=ACTIVITY):
        said = LowQualificationDeclaration.objects.using(ACTIVITY).filter(account=account)
        if said.order_by("declared_on", "pk").values(*word).last() != word:
            said.create(account=account, **word)
        note_changes(accounts=frozenset({account}))


def note_changes(*, accounts: frozenset[AccountId]) -> None:
    """Note, for the next accrual, those of these accounts that have credited years. One statement."""
    with transaction.atomic(using=ACTIVITY), connections[ACTIVITY].cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {ReviewDue._meta.db_table} (account, since)"
            " SELECT account, now() FROM ledger_head WHERE account = ANY(%s) AND ordinal > 0 ORDER BY account"
            " ON CONFLICT (account) DO NOTHING",
            [list(accounts)],
        )


def open_with(
    *,
    account: AccountId,
    year: int,
    right: str = CPF.code,
    counted: int = 0,
    topped_up: int = 0,
    former_right_hours: int = 0,
    used_before: int = 0,
) -> Receipt | Problem:
    """Take over what the account held of a right at the end of `year`: later years are determined from there.

    `counted`, `topped_up` and `used_before` (what was acquired and used already: points and commitment have a limit
    over the whole career) are in the unit of the year after; `former_right_hours` (hundredths, DIF) is for years in
    hours only. Raises ValueError otherwise, and for an account that the ledger already credited for that year or one
    before.
    """
    if any(r.key.nature != Nature.OPENING and r.key.year <= year for r in histories([account], right).get(account, ())):
        raise ValueError("an account is taken over before anything is credited to it")
    unit = right_of(right).unit_of(year + 1)
    if former_right_hours and unit is Unit.CENT:
        raise ValueError("hours of the former right were converted in 2019: give them in cents, as counted")
    postings = (
        *between(OPENING, COUNTED, counted + used_before, unit),
        *between(COUNTED, USES + "before", used_before, unit),
        *between(OPENING, OUTSIDE, topped_up, unit),
        *between(FORMER_RIGHT, OUTSIDE, former_right_hours, unit),
    )
    return post(_entry(Key(account, right, year, Nature.OPENING, 1), postings, date(year, 12, 31), "previous_holder"))


def top_up(*, account: AccountId, number: int, amount: int, on: date) -> Receipt | Problem:
    """Credit a top-up of `amount` (cents, or hundredths of an hour before 2019), outside the ceiling (art. L. 6323-15).

    `number` tells the top-ups of one account and year apart: the same given twice is credited once.
    """
    unit = CPF.unit_of(on.year)
    key = Key(account, CPF.code, on.year, Nature.TOP_UP, number)
    return post(_entry(key, between(TOP_UPS, OUTSIDE, amount, unit), on, "funder"))


def _entry(key: Key, postings: tuple[Posting, ...], day: date, origin: str) -> Entry:
    return Entry(key, postings, day, day, origin=origin, confidence=Confidence.GUARANTEED)
