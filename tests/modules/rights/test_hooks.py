"""What the rights module answers to the others."""

from datetime import date

from cpa.module_api.registry import hooks
from cpa.modules.rights import actions, queries
from cpa.modules.rights.accruing import accounts_to_review
from tests.databases import activity_store, both_stores
from tests.modules.rights.careers import MARIA, NADIA, credited, year


@activity_store
def test_changed_declarations_are_noted_for_accounts_already_credited(declared, django_capture_on_commit_callbacks):
    declared.of(NADIA, year(2020))
    credited(NADIA)
    with django_capture_on_commit_callbacks(using="activity", execute=True):
        hooks().declarations_changed(accounts=frozenset({NADIA, MARIA}))
    assert accounts_to_review() == [NADIA]


@activity_store
def test_the_holders_word_said_again_changes_nothing():
    for day in (date(2021, 3, 1), date(2021, 3, 1), date(2021, 6, 1)):
        actions.declare_low_qualification(account=NADIA, first_year=2019, declared_on=day)
    word = queries.low_qualification(NADIA)
    assert (word.declared_on, word.first_year, word.last_year) == (date(2021, 3, 1), 2021, None)
    assert queries.low_qualification(MARIA) is None


@activity_store
def test_a_slip_taken_back_can_be_said_again_the_same_day():
    day = date(2021, 3, 1)
    for _ in range(2):
        actions.declare_low_qualification(account=NADIA, first_year=2021, declared_on=day)
        assert queries.low_qualification(NADIA).last_year is None
        actions.end_low_qualification(account=NADIA, first_year=2021, last_year=2020, declared_on=day)
        assert queries.low_qualification(NADIA) is None


@both_stores
def test_a_person_gets_everything_the_ledger_holds_about_them(declared):
    declared.of(NADIA, year(2020))
    actions.declare_low_qualification(account=NADIA, first_year=2020, declared_on=date(2020, 3, 1))
    credited(NADIA)
    (held,) = [data for data in hooks().personal_data_of(account=NADIA) if data.module == "rights"]
    (line,) = held.tables["ledger"]
    assert line["postings"] == [
        {"source": "fund.annual_rights", "destination": "holder.counted", "amount": 800_00, "unit": "cent"}
    ]
    assert '"reference":"d-1-2020"' in line["facts"]
    assert held.tables["low_qualification"] == [
        {"declared_on": date(2020, 3, 1), "since_year": 2020, "last_year": None}
    ]


@both_stores
def test_rights_outlive_a_request_to_be_forgotten(declared):
    declared.of(NADIA, year(2020))
    credited(NADIA)
    before = queries.statement(NADIA)
    hooks().erase_personal_data_of(account=NADIA)
    assert queries.statement(NADIA) == before
