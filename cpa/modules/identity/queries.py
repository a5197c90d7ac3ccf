"""Reads of the identity database."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date

from django.db.models import Q

from cpa.kernel.account_id import AccountId
from cpa.modules.identity.grouping import Holder
from cpa.modules.identity.models import Account, Number, Role
from cpa.modules.identity.numbers import Digest, InvalidNumber, nir_digest, ntt_digest


def holders(digests: Iterable[Digest]) -> dict[Digest, Holder]:
    """The account each number leads to; unknown numbers are left out. One query."""
    by_value = {value: digest for digest in digests for value in (digest.value, *digest.formers)}
    rows = Number.objects.filter(digest__in=list(by_value)).values_list(
        "digest", "account_id", "account__state", "account__user_id"
    )
    return {
        by_value[bytes(value)]: Holder(AccountId(account), state == Account.State.VISIBLE, user is not None)
        for value, account, state, user in rows
    }


def absorbed_by(accounts: Iterable[AccountId]) -> Mapping[AccountId, tuple[AccountId, ...]]:
    """The accounts that each of these replaced, in ascending order. One query."""
    found: dict[AccountId, tuple[AccountId, ...]] = defaultdict(tuple)
    pairs = Account.objects.filter(absorbed_into__in=set(accounts)).order_by("id").values_list("absorbed_into_id", "id")
    for survivor, absorbed in pairs:
        found[AccountId(survivor)] += (AccountId(absorbed),)
    return found


def accounts_of_numbers(numbers: Sequence[str]) -> dict[str, AccountId]:
    """The account of each number already known, NIR (with or without its key) or NTT. Unknown ones are left out."""
    readings = {number: _readings(number) for number in numbers}
    known = holders(digest for digests in readings.values() for digest in digests)
    firsts = {number: next((known[d] for d in digests if d in known), None) for number, digests in readings.items()}
    return {number: holder.account for number, holder in firsts.items() if holder}


def birth_months(accounts: Iterable[AccountId]) -> dict[AccountId, date]:
    """The first day of the month of birth of each account, where a national number said it; the earliest when several
    numbers of one person disagree. One query."""
    rows = Number.objects.filter(account__in=set(accounts), birth_month__isnull=False).order_by("-birth_month")
    return {AccountId(account): born for account, born in rows.values_list("account_id", "birth_month")}


def _readings(number: str) -> list[Digest]:
    """An NTT may be written like a NIR: both readings are tried, the NIR first."""
    found = []
    for read in (nir_digest, ntt_digest):
        with suppress(InvalidNumber):
            found.append(read(number))
    return found


def current_account(account: Account) -> Account:
    """The account itself, or the one that replaced it."""
    return account.absorbed_into or account


def is_declared(account: AccountId) -> bool:
    """Whether a number leads to this account: someone declared the person, and they attached it."""
    return Number.objects.filter(account=account).exists()


def accounts_standing_for(account: AccountId) -> Q:
    """Filter of accounts: this one and those it replaced."""
    return Q(id=account) | Q(absorbed_into=account)


def roles_of(account: AccountId) -> frozenset[str]:
    """The roles that whoever signs in to this account has now. One query."""
    return frozenset(Role.objects.filter(user__account=account, ended_at=None).values_list("role", flat=True))


def everyone_s_roles() -> list[tuple[AccountId, str, date]]:
    """Account, role and day of each grant that lasts, by account. One query."""
    rows = Role.objects.filter(ended_at=None).order_by("user__account", "role")
    told = rows.values_list("user__account", "role", "granted_at__date")
    return [(AccountId(account), role, since) for account, role, since in told]


def account_of_email(email: str) -> AccountId | None:
    """The account of whoever signs in with this e-mail; None when nobody does, or they never opened one."""
    found = Account.objects.filter(user__email=email.lower()).values_list("id", flat=True).first()
    return None if found is None else AccountId(found)
