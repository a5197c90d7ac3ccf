"""Entries for the tests of the ledger, in few words."""

from datetime import date

from cpa.kernel.account_id import AccountId
from cpa.kernel.quantity import Quantity, Unit
from cpa.ledger.entries import COUNTED, OUTSIDE, RESERVED, Entry, Key, Posting

NADIA = AccountId(1001)
JEAN_LUC = AccountId(1002)
FUND = "fund.annual_rights"
TRAINING = "use.training"


def moves(source: str, destination: str, amount: int, unit: Unit = Unit.CENT) -> Posting:
    return Posting(source, destination, Quantity(amount, unit))


def entry(
    nature: str, *postings: Posting, account: AccountId = NADIA, year: int = 2020, version: int = 1, **more
) -> Entry:
    return Entry(
        Key(account, "cpf", year, nature, version),
        postings,
        effect_on=more.pop("effect_on", date(year, 12, 31)),
        credited_on=more.pop("credited_on", date(year + 1, 4, 30)),
        origin=more.pop("origin", "dsn"),
        confidence="garanti",
        **more,
    )


def credit(amount: int, **more) -> Entry:
    return entry("acquisition", moves(FUND, COUNTED, amount), **more)


def top_up(amount: int, **more) -> Entry:
    return entry("top_up", moves("fund.employer", OUTSIDE, amount), **more)


def use(amount: int, **more) -> Entry:
    return entry("use", moves(COUNTED, TRAINING, amount), **more)


def reservation(amount: int, **more) -> Entry:
    return entry("reservation", moves(COUNTED, RESERVED, amount), **more)
