"""The one door: numbers in, accounts out, nothing in clear."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from cpa.kernel.stores import IDENTITY
from cpa.module_api.contributions import Identifiers, Resolution
from cpa.module_api.registry import hooks
from cpa.modules.identity.models import Account, JournalLine, Number
from cpa.modules.identity.numbers import InvalidNumber
from tests.databases import both_stores_for_real
from tests.modules.identity.people import KEVIN, MARIA, NADIA, account_of, everything_stored, resolve, shown, user

identity_store = pytest.mark.django_db(databases=[IDENTITY])
NTT = "2007001134M00044"


@identity_store
def test_the_same_nir_from_two_employers_is_one_person() -> None:
    assert account_of(NADIA) == account_of(NADIA)


@identity_store
def test_two_nirs_are_two_persons() -> None:
    assert account_of(NADIA) != account_of(KEVIN)


@identity_store
def test_the_month_of_birth_is_known_where_a_national_number_said_it() -> None:
    nadia, stranger = account_of(NADIA), account_of(ntt=NTT)
    assert hooks().birth_months(accounts=[nadia, stranger]) == {nadia: date(1980, 6, 1)}


@identity_store
def test_people_are_answered_in_the_order_they_are_named_even_twice() -> None:
    nadia, kevin, again = (one.account for one in resolve(*map(Identifiers, (NADIA, KEVIN, NADIA))))
    assert nadia == again != kevin


@identity_store
def test_a_temporary_number_opens_an_account_that_nobody_sees() -> None:
    assert Account.objects.get(id=account_of(ntt=NTT)).state == Account.State.PROVISIONAL


@identity_store
def test_the_first_file_with_both_numbers_links_them() -> None:
    provisional = account_of(ntt=NTT)
    assert account_of(NADIA, NTT) == provisional == account_of(NADIA)
    assert Account.objects.get(id=provisional).state == Account.State.VISIBLE


@identity_store
def test_the_same_internal_number_at_another_employer_is_someone_else() -> None:
    assert account_of(ntt="2007001134M00044") != account_of(ntt="2007001142M00044")


@identity_store
def test_a_former_nir_is_the_same_person() -> None:
    before = account_of(NADIA)
    assert account_of(MARIA, former=(NADIA,)) == before == account_of(MARIA)


@identity_store
def test_two_accounts_found_to_be_one_are_joined_and_the_absorbed_one_is_told_each_time() -> None:
    first, second = account_of(NADIA), account_of(MARIA)
    kept, lost = sorted([first, second])
    joined = resolve(Identifiers(MARIA, former_nirs=(NADIA,)))[0]
    assert joined == Resolution(kept, (lost,))
    assert resolve(Identifiers(NADIA))[0] == joined


@identity_store
def test_an_absorbed_account_is_told_by_the_last_survivor() -> None:
    accounts = sorted(account_of(nir) for nir in (NADIA, KEVIN, MARIA))
    resolve(Identifiers(KEVIN, former_nirs=(MARIA,)))
    assert resolve(Identifiers(NADIA, former_nirs=(MARIA,)))[0] == Resolution(accounts[0], tuple(accounts[1:]))


@identity_store
def test_one_batch_may_join_what_it_names_apart() -> None:
    answers = resolve(Identifiers(NADIA), Identifiers(MARIA), Identifiers(MARIA, former_nirs=(NADIA,)))
    assert len({answer.account for answer in answers}) == 1
    assert Account.objects.count() == 1


@identity_store
def test_someones_open_account_is_not_joined_to_another_ones_and_it_is_written_down_once() -> None:
    for nir, email in ((NADIA, "nadia@exemple.fr"), (MARIA, "maria@exemple.fr")):
        Account.objects.filter(id=account_of(nir)).update(user=user(email))
    both = Identifiers(MARIA, former_nirs=(NADIA,))
    assert resolve(both) == resolve(both) == [Resolution(account_of(MARIA))]
    assert account_of(NADIA) != account_of(MARIA)
    assert JournalLine.objects.filter(act=JournalLine.Act.HELD_APART).count() == 2


@identity_store
def test_known_numbers_are_answered_and_unknown_ones_create_nothing() -> None:
    nadia, provisional = account_of(NADIA), account_of(ntt=NTT)
    known = hooks().known_account_for_nir(numbers=[NADIA, KEVIN, NTT, "anything"])
    assert known == {NADIA: nadia, NTT: provisional}
    assert Account.objects.count() == 2


@identity_store
def test_a_malformed_number_is_refused_and_nothing_is_created() -> None:
    with pytest.raises(InvalidNumber):
        resolve(Identifiers(NADIA), Identifiers("123"))
    assert not Account.objects.exists()


@identity_store
def test_a_dump_of_the_identity_database_shows_no_number() -> None:
    resolve(Identifiers(NADIA, NTT, (KEVIN,)), Identifiers(MARIA))
    dump = everything_stored()
    assert dump.count("identity_number ") == 4
    assert not [number for number in (NADIA, KEVIN, MARIA, NTT) if shown(number, dump)]


@identity_store
def test_the_number_of_queries_does_not_grow_with_the_number_of_people() -> None:
    def queries(*people: Identifiers) -> int:
        with CaptureQueriesContext(connection) as captured:
            resolve(*people)
        return len(captured)

    crowd = [Identifiers(f"28506999{n:05d}") for n in range(500)]
    assert queries(crowd[0]) == queries(*crowd[1:])
    assert queries(*crowd) == 2


@identity_store
def test_replacing_the_key_keeps_who_is_who_and_digests_anew(settings: object) -> None:
    before = account_of(NADIA, NTT)
    kept = {bytes(digest) for digest in Number.objects.values_list("digest", flat=True)}
    settings.NIR_FORMER_KEYS = [settings.NIR_KEY]  # type: ignore[attr-defined]
    settings.NIR_KEY = "a new key, long enough to be one of them"  # type: ignore[attr-defined]
    assert account_of(NADIA) == before
    settings.NIR_FORMER_KEYS = []  # type: ignore[attr-defined]
    assert account_of(NADIA) == before
    assert len(kept & {bytes(digest) for digest in Number.objects.values_list("digest", flat=True)}) == 1


PEOPLE = [Identifiers(f"28506998{n:05d}") for n in range(4)]
LINKS = [Identifiers(PEOPLE[0].nir, NTT), Identifiers(ntt=NTT), Identifiers(PEOPLE[1].nir, "", (PEOPLE[0].nir,))]


@identity_store
@hypothesis(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations([*PEOPLE, *LINKS]), cut=st.integers(0, 7))
def test_in_the_database_too_the_order_of_arrival_does_not_matter(order: list[Identifiers], cut: int) -> None:
    Number.objects.all().delete()
    Account.objects.filter(absorbed_into__isnull=False).delete()
    Account.objects.all().delete()
    resolve(*order[:cut])
    for one in order[cut:]:
        resolve(one)
    accounts = [account_of(person.nir) for person in PEOPLE]
    assert accounts[0] == accounts[1] == account_of(ntt=NTT)
    assert len(set(accounts)) == 3
    assert Account.objects.exclude(state=Account.State.ABSORBED).count() == 3


@both_stores_for_real
def test_importers_at_once_create_each_person_once() -> None:
    crowd = [Identifiers(f"28506997{n:05d}") for n in range(200)]
    crowd += [Identifiers(one.nir, f"2007001134M{place}") for place, one in enumerate(crowd[:50])]
    at_once = Barrier(4)

    def importer(start: int) -> dict[str, int]:
        at_once.wait()
        found = {}
        for offset in range(start, start + len(crowd), 25):
            people = [crowd[(offset + step) % len(crowd)] for step in range(25)]
            found.update({one.nir: answer.account for one, answer in zip(people, resolve(*people), strict=True)})
        connections.close_all()
        return found

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(importer, (0, 60, 120, 180)))
    assert all(answer == answers[0] for answer in answers)
    assert Account.objects.count() == len(answers[0]) == 200


@both_stores_for_real
def test_importers_at_once_that_find_two_accounts_to_be_one_agree() -> None:
    first, second = account_of(NADIA), account_of(MARIA)
    at_once = Barrier(2)

    def importer(one: Identifiers) -> Resolution:
        at_once.wait()
        answer = resolve(one)[0]
        connections.close_all()
        return answer

    both_ways = (Identifiers(NADIA, former_nirs=(MARIA,)), Identifiers(MARIA, former_nirs=(NADIA,)))
    with ThreadPoolExecutor(2) as pool:
        answers = set(pool.map(importer, both_ways))
    assert answers == {Resolution(min(first, second), (max(first, second),))}
