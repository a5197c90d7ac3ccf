"""The one door: the numbers by which a source names people, exchanged for accounts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import connections, transaction

from cpa.kernel.account_id import AccountId, new_account_id
from cpa.kernel.stores import IDENTITY
from cpa.module_api.contributions import Identifiers, Resolution
from cpa.modules.identity.actions.one_writer import one_writer_at_a_time
from cpa.modules.identity.actions.rekeying import rekey
from cpa.modules.identity.grouping import Holder, Named, Person, group
from cpa.modules.identity.models import Account, JournalLine, Number
from cpa.modules.identity.numbers import Digest, current_key_name, nir_digest, ntt_digest
from cpa.modules.identity.queries import absorbed_by, holders


@dataclass(frozen=True, slots=True)
class _Settled:
    """A person, the account that is theirs and whether it is created here, and the accounts it absorbs."""

    person: Person
    account: AccountId
    created: bool
    absorbed: tuple[AccountId, ...]
    fresh: tuple[Digest, ...]


def resolve(*, people: Sequence[Identifiers]) -> list[Resolution]:
    """The account of each person, in the same order, created when unknown; joined when found to be one.

    The number of queries does not depend on the number of people: two when everyone is known.
    Raises InvalidNumber when a number has not the shape of one, ValueError when a person has none.
    """
    named = [_named(identifiers) for identifiers in people]
    known = holders(_numbers(named))
    grouped = group(named, known)
    if any(_changes(person, known) for person in grouped):
        grouped, accounts = _write(named)
    else:
        accounts = {person: person.survivor.account for person in grouped if person.survivor}
    rekey(numbers=_numbers(named))
    absorbed = absorbed_by(accounts.values())
    return [Resolution(accounts[person], absorbed.get(accounts[person], ())) for person in grouped]


def _named(identifiers: Identifiers) -> Named:
    nirs = [nir for nir in (identifiers.nir, *identifiers.former_nirs) if nir]
    return Named(tuple(map(nir_digest, nirs)), ntt_digest(identifiers.ntt) if identifiers.ntt else None)


def _numbers(named: Sequence[Named]) -> set[Digest]:
    return {number for one in named for number in (*one.nirs, *filter(None, [one.ntt]))}


def _changes(person: Person, known: Mapping[Digest, Holder]) -> bool:
    return bool(person.apart) or len(person.holders) != 1 or not person.numbers <= known.keys()


@transaction.atomic(using=IDENTITY)
def _write(named: Sequence[Named]) -> tuple[list[Person], dict[Person, AccountId]]:
    one_writer_at_a_time()
    known = holders(_numbers(named))  # read again: another importer may have settled them while we waited
    grouped = group(named, known)
    settled = [_settle(person, known) for person in dict.fromkeys(grouped)]
    _open(settled)
    _absorb(settled)
    _remember(settled)
    _write_down(settled)
    return grouped, {one.person: one.account for one in settled}


def _settle(person: Person, known: Mapping[Digest, Holder]) -> _Settled:
    survivor = person.survivor
    account = survivor.account if survivor else new_account_id()
    absorbed = tuple(sorted(holder.account for holder in person.holders if holder != survivor))
    fresh = tuple(number for number in person.numbers if number not in known)
    return _Settled(person, account, survivor is None, absorbed, fresh)


def _open(settled: Sequence[_Settled]) -> None:
    Account.objects.bulk_create(Account(id=one.account, state=_state(one.person)) for one in settled if one.created)
    risen = [one.account for one in settled if not one.created and one.person.national]
    Account.objects.filter(id__in=risen, state=Account.State.PROVISIONAL).update(state=Account.State.VISIBLE)


def _state(person: Person) -> Account.State:
    return Account.State.VISIBLE if person.national else Account.State.PROVISIONAL


def _absorb(settled: Sequence[_Settled]) -> None:
    pairs = [(absorbed, one.account) for one in settled for absorbed in one.absorbed]
    if not pairs:
        return
    pairing = "FROM unnest(%s::bigint[], %s::bigint[]) AS pair (absorbed, survivor)"
    numbers, accounts = Number._meta.db_table, Account._meta.db_table
    lists = [list(column) for column in zip(*pairs, strict=True)]
    with connections[IDENTITY].cursor() as cursor:
        cursor.execute(f"UPDATE {numbers} SET account_id = survivor {pairing} WHERE account_id = absorbed", lists)
        cursor.execute(
            f"UPDATE {accounts} SET absorbed_into_id = survivor, state = %s {pairing} "
            "WHERE id = absorbed OR absorbed_into_id = absorbed",
            [Account.State.ABSORBED, *lists],
        )


def _remember(settled: Sequence[_Settled]) -> None:
    key = current_key_name()
    Number.objects.bulk_create(
        Number(digest=number.value, key=key, kind=number.kind, account_id=one.account, birth_month=number.born)
        for one in settled
        for number in one.fresh
    )


def _write_down(settled: Sequence[_Settled]) -> None:
    act = JournalLine.Act
    apart = {one.account for one in settled if one.person.apart}
    apart |= {holder.account for one in settled for other in one.person.apart for holder in other.holders}
    if apart:  # an employer repeats it each month: one line is enough
        apart -= set(
            JournalLine.objects.filter(act=act.HELD_APART, account__in=apart).values_list("account", flat=True)
        )
    acts = [(act.ABSORBED, one.account) for one in settled if one.absorbed]
    acts += [(act.HELD_APART, account) for account in apart]
    JournalLine.objects.bulk_create(
        JournalLine(act=act, by=JournalLine.By.SOURCE, account=account) for act, account in acts
    )
