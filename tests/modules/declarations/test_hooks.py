"""What this module answers to the others."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cpa.kernel.account_id import AccountId
from cpa.kernel.period import Period
from cpa.legislation.facts import AnnualFacts
from cpa.module_api.hookspecs import hook
from cpa.module_api.registry import hooks, plugins
from cpa.modules.declarations.importing import Intake
from cpa.modules.declarations.sources.dsn.values import AbsenceRead, ActivityRead, ExposureRead
from cpa.sources.models import Run
from tests.databases import both_stores, both_stores_for_real
from tests.modules.declarations.events import ALBA, BRUN, MAY, declaration, envoi, person

JUNE = datetime.date(2025, 6, 1)
AWAY = datetime.date(2025, 5, 12), datetime.date(2025, 5, 16)


def take(*declarations: list[object]) -> None:
    run = Run.objects.create(source="dsn", digest=str(Run.objects.count()), size_bytes=1)
    Intake(run, False).take(envoi(*declarations))


def account(nir: str = ALBA) -> AccountId:
    return AccountId(hooks().known_account_for_nir(numbers=[nir])[nir])


def facts(nir: str = ALBA) -> list[AnnualFacts]:
    return list(hooks().annual_facts(accounts=[account(nir)])[account(nir)])


def absent(motive: str) -> list[object]:
    return declaration(
        person(
            absences=(AbsenceRead("00001", "60", motive, *AWAY, 130),),
            activities=(ActivityRead("00001", Period(MAY, datetime.date(2025, 5, 31)), "02", "10", 3500, 140),),
            exposures=(ExposureRead("08", "00001", 2025, 105),),
        )
    )


@both_stores
def test_accounts_with_facts_are_in_order_and_a_stranger_has_none() -> None:
    take(declaration(person(ALBA), person(BRUN, line=200)))
    assert hooks().accounts_with_facts() == sorted([account(ALBA), account(BRUN)])
    assert hooks().annual_facts(accounts=[AccountId(7)]) == {}


@both_stores
def test_personal_data_hold_every_row_with_where_it_comes_from() -> None:
    take(absent("06"))
    mine = [data for data in hooks().personal_data_of(account=account()) if data.module == "declarations"]
    tables = mine[0].tables
    assert {name: len(rows) for name, rows in tables.items()} == {
        "declarations_contract": 1,
        "declarations_contractchange": 0,
        "declarations_activity": 1,
        "declarations_pay": 0,
        "declarations_absence": 1,
        "declarations_exposure": 1,
        "declarations_yearlystatement": 0,
        "declarations_attestationrequest": 0,
        "declarations_attestation": 0,
        "declarations_commitmentdraft": 0,
    }
    (row,) = tables["declarations_absence"]
    assert (row["siret"], row["month"], row["motive"], row["line"]) == ("00700104300012", MAY, "06", 130)


@both_stores
@pytest.mark.parametrize(("motive", "kept"), [("01", ""), ("06", "06"), ("99", "99")])
def test_erasure_forgets_why_someone_was_absent_unless_a_right_rests_on_it(motive: str, kept: str) -> None:
    take(absent(motive))
    before = facts()
    hooks().erase_personal_data_of(account=account())
    assert facts() == before
    mine = [data for data in hooks().personal_data_of(account=account()) if data.module == "declarations"]
    assert [row["motive"] for row in mine[0].tables["declarations_absence"]] == [kept]


class Listener:
    """A module that hears what changed."""

    def __init__(self) -> None:
        self.heard: list[frozenset[AccountId]] = []

    @hook
    def declarations_changed(self, accounts: frozenset[AccountId]) -> None:
        self.heard.append(accounts)


@pytest.fixture
def listener() -> Iterator[Listener]:
    heard = Listener()
    plugins().register(heard)
    yield heard
    plugins().unregister(heard)


@both_stores_for_real
def test_those_whose_facts_changed_are_told_after_the_commit_those_left_out_included(listener: Listener) -> None:
    take(declaration(person(ALBA), person(BRUN, line=200)))
    replacement = {"kind": "03", "built_on": datetime.date(2025, 6, 12)}
    take(declaration(person(ALBA), **replacement))
    assert listener.heard == [frozenset({account(ALBA), account(BRUN)})] * 2


@both_stores_for_real
def test_an_import_cut_before_telling_tells_when_it_is_taken_up_again(listener: Listener) -> None:
    run = Run.objects.create(source="dsn", digest="0", size_bytes=1)
    for resuming in (False, True):
        Intake(run, resuming).take(envoi(declaration(person(ALBA))))
    assert listener.heard == [frozenset({account(ALBA)})] * 2


@both_stores_for_real
def test_nobody_is_told_of_what_counts_for_nothing(listener: Listener) -> None:
    take(declaration(person(), nature="07", month=None), declaration(person(), nature="09"))
    assert listener.heard == []


@both_stores
def test_a_declared_job_bears_the_employer_s_words_else_the_official_name() -> None:
    plain = person().contracts[0]
    named = person(ALBA, contracts=(replace(plain, pcs="684a", title="Agente d’entretien"),))
    coded = person(BRUN, line=200, contracts=(replace(plain, pcs="684a", line=210),))
    take(declaration(named, coded))
    (mine,), (other,) = (hooks().declared_jobs(account=account(nir)) for nir in (ALBA, BRUN))
    assert (mine.name, mine.pcs, mine.starts, mine.ends) == (
        "Agente d’entretien",
        "684a",
        datetime.date(2018, 3, 1),
        None,
    )
    assert other.name == "Nettoyeurs"


@both_stores
def test_of_someone_whom_no_employer_declared_there_is_no_job() -> None:
    assert hooks().declared_jobs(account=AccountId(7)) == ()
