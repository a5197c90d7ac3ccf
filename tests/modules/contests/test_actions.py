"""What is kept of a contest: once, in order, for good, and gone when its holder says so."""

import threading
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import Error, connections, transaction

from cpa.kernel.quantity import Quantity, Unit
from cpa.kernel.stores import ACTIVITY
from cpa.modules.contests import actions, hooks, queries
from cpa.modules.contests.actions import Claim
from cpa.modules.contests.bodies import Body
from cpa.modules.contests.course import Act, Happening, State
from cpa.modules.contests.models import Contest, Event
from tests.databases import activity_store, both_stores_for_real
from tests.modules.contests.conftest import FOUNDRY, HOLDER, OTHER, TODAY, line

EXPOSURE = Claim("exposition-absente", 2025, expected="Nuit et bruit", words="Depuis 2005.")
SENT = Happening(Act.SEND, date(2026, 8, 1))


def opened(claim=EXPOSURE, account=HOLDER, token=None, today=date(2026, 8, 1)):
    return actions.open_contest(account=account, token=token or uuid4(), claim=claim, today=today)


def noted(happening, seen, number=1, today=TODAY, **more):
    return actions.record(account=HOLDER, number=number, happening=happening, seen=seen, today=today, **more)


def now(number=1, today=TODAY):
    return queries.contest(HOLDER, number, today).standing


@activity_store
def test_contests_are_numbered_within_the_account(holdings):
    assert [opened(), opened(), opened(account=OTHER)] == [1, 2, 1]
    assert queries.contest(OTHER, 2, TODAY) is None


@activity_store
def test_the_same_form_sent_twice_opens_one_contest(holdings):
    token = uuid4()
    assert opened(token=token) == opened(token=token) == 1
    assert Contest.objects.using(ACTIVITY).count() == 1


@activity_store
def test_the_same_event_noted_in_two_windows_is_noted_once(holdings):
    opened()
    assert noted(SENT, seen=0) is None and noted(SENT, seen=0) is None
    assert Event.objects.using(ACTIVITY).count() == 1


@activity_store
def test_a_window_that_knows_less_than_what_is_kept_changes_nothing(holdings):
    opened()
    noted(SENT, seen=0)
    assert noted(Happening(Act.ABANDON, TODAY), seen=0).code == "contest.changed-meanwhile"
    assert now().state is State.SILENT


@activity_store
@pytest.mark.parametrize("seen", [-1, -2, 2, 10**30])
def test_a_window_that_shows_a_number_of_events_that_never_was_changes_nothing(holdings, seen):
    opened()
    assert noted(SENT, seen=seen).code == "contest.changed-meanwhile"
    noted(SENT, seen=0)
    assert noted(SENT, seen=seen).code == "contest.changed-meanwhile"
    assert Event.objects.using(ACTIVITY).count() == 1


@activity_store
def test_what_cannot_happen_is_not_kept(holdings):
    opened()
    assert noted(Happening(Act.REFUSE, TODAY), seen=0).code == "contest.not-now"
    assert not Event.objects.using(ACTIVITY).exists()


@activity_store
def test_silence_is_read_from_the_dates_and_written_by_nobody(holdings):
    opened()
    noted(SENT, seen=0, today=date(2026, 8, 1))
    assert now(today=date(2026, 9, 30)).state is State.SENT
    assert now(today=date(2026, 10, 1)).state is State.SILENT
    assert Event.objects.using(ACTIVITY).count() == 1


@activity_store
def test_what_was_written_changes_until_the_letter_is_sent_and_never_after(holdings):
    opened()
    given = {"proofs": ["contrat"], "other_proof": "Photos", "employer": FOUNDRY, "body": Body.MEDIATOR}
    assert actions.prove(account=HOLDER, number=1, today=TODAY, **given) is None
    assert now().body == Body.MEDIATOR
    noted(SENT, seen=0)
    refused = actions.prove(account=HOLDER, number=1, today=TODAY, **{**given, "proofs": []})
    assert refused.code == "contest.changed-meanwhile"
    assert Contest.objects.using(ACTIVITY).get().proofs == ["contrat"]


@activity_store
def test_both_versions_are_kept_when_the_ledger_is_corrected(holdings):
    holdings.hold(line("cpf-2022-acquisition-1", 22_804))
    opened(Claim("temps-faux", 2022, "cpf-2022-acquisition-1"))
    before = queries.contest(HOLDER, 1, TODAY).versions()
    assert not before.corrected
    holdings.hold(line("cpf-2022-acquisition-2", 1_099))
    after = queries.contest(HOLDER, 1, TODAY).versions()
    assert (after.then, after.now) == (Quantity(22_804, Unit.CENT), Quantity(23_903, Unit.CENT))
    assert [each.key for each in after.new] == ["cpf-2022-acquisition-2"] and after.corrected


@activity_store
def test_once_settled_a_contest_keeps_the_figure_of_that_day(holdings):
    holdings.hold(line("cpf-2022-acquisition-1", 22_804))
    opened(Claim("temps-faux", 2022, "cpf-2022-acquisition-1"))
    holdings.hold(line("cpf-2022-acquisition-2", 27_196))
    noted(Happening(Act.SETTLE, TODAY), seen=0)
    holdings.hold(line("cpf-2022-acquisition-3", -100))
    assert queries.contest(HOLDER, 1, TODAY).versions().now == Quantity(50_000, Unit.CENT)


@activity_store
def test_a_right_that_shows_nothing_can_be_contested_in_its_own_unit(holdings):
    opened()
    assert queries.contest(HOLDER, 1, TODAY).then == Quantity(0, Unit.POINT)


@activity_store
@pytest.mark.parametrize("change", ["UPDATE contests_event SET day = day + 1", "DELETE FROM contests_event"])
def test_the_database_refuses_to_change_what_happened(holdings, change):
    opened()
    noted(SENT, seen=0)
    with pytest.raises(Error, match="never changed"), transaction.atomic(using=ACTIVITY):
        connections[ACTIVITY].cursor().execute(change)


@activity_store
def test_a_contest_is_erased_with_everything_that_happened_to_it(holdings):
    opened(), opened(), opened(account=OTHER)
    noted(SENT, seen=0, reference="1A 000")
    hooks.erase_personal_data_of(HOLDER)
    assert list(Contest.objects.using(ACTIVITY).values_list("account", flat=True)) == [OTHER]
    assert not Event.objects.using(ACTIVITY).exists()


@activity_store
def test_a_person_gets_everything_the_module_holds_about_them_and_nothing_of_others(holdings):
    opened(), opened(account=OTHER)
    noted(SENT, seen=0, reference="1A 000")
    tables = hooks.personal_data_of(HOLDER).tables
    assert [row["words"] for row in tables["contests"]] == ["Depuis 2005."]
    assert [(row["act"], row["reference"]) for row in tables["events"]] == [("envoyer", "1A 000")]
    listed = {*Contest.Privacy.activity, *Contest.Privacy.free_text}
    assert listed <= tables["contests"][0].keys()


@activity_store
def test_every_date_that_waits_is_in_the_calendar(holdings, today):
    opened(today=TODAY)
    assert [(each.day, each.key) for each in hooks.important_dates(HOLDER)] == [(date(2027, 12, 31), "contest-1-act")]
    noted(Happening(Act.SEND, TODAY), seen=0)
    assert [(each.day, each.key) for each in hooks.important_dates(HOLDER)] == [(date(2027, 1, 25), "contest-1-answer")]
    today(date(2027, 1, 25))
    assert [(each.day, each.key) for each in hooks.important_dates(HOLDER)] == [(date(2027, 3, 25), "contest-1-act")]
    today(date(2027, 3, 26))
    assert hooks.important_dates(HOLDER) == []


@both_stores_for_real
def test_two_windows_at_the_same_instant_neither_lose_nor_double(holdings):
    opened()
    start, said = threading.Barrier(4), []

    def press(happening):
        start.wait()
        said.append(noted(happening, seen=0))
        connections[ACTIVITY].close()

    pressing = [SENT, SENT, Happening(Act.ABANDON, SENT.day + timedelta(1)), SENT]
    threads = [threading.Thread(target=press, args=[each]) for each in pressing]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Event.objects.using(ACTIVITY).count() == 1 and len(said) == 4
    assert {problem.code for problem in said if problem} <= {"contest.changed-meanwhile"}
