"""A project only grows: whatever is written is kept, whoever writes at once."""

from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.modules.projects import actions, queries
from cpa.modules.projects.doors import Door
from cpa.modules.projects.models import Project
from tests.databases import activity_store
from tests.modules.projects.people import opened, someone

pytestmark = activity_store


def test_a_draft_without_a_word_is_a_project() -> None:
    account = someone()
    number = opened(account, Door.HESITATE)
    found = queries.project_of(account, number)
    assert found and found.door is Door.HESITATE and found.kind is None
    assert found.steps, "someone to talk to, even before anything is written"


def test_the_same_form_sent_twice_opens_one_project() -> None:
    account, token = someone(), uuid4()
    first, again = (
        actions.open_project(account=account, token=token, door=Door.IDEA, said={"want": "une boulangerie"})
        for _ in range(2)
    )
    assert first == again
    assert len(queries.projects_of(account)) == 1


def test_writing_adds_a_version_and_keeps_the_one_before() -> None:
    account = someone()
    number = opened(account, want="changer")
    actions.write(account=account, number=number, seen=1, said={"want": "ouvrir une boulangerie"})
    found = queries.project_of(account, number)
    assert found and [each.want for each in found.versions] == ["ouvrir une boulangerie", "changer"]


def test_saving_without_a_change_adds_nothing() -> None:
    account = someone()
    number = opened(account, want="changer")
    actions.write(account=account, number=number, seen=1, said={"want": "changer"})
    found = queries.project_of(account, number)
    assert found and len(found.versions) == 1


def test_two_pages_that_write_at_once_are_both_kept_and_said() -> None:
    account = someone()
    number = opened(account, want="changer")
    assert not actions.write(account=account, number=number, seen=1, said={"want": "dehors"})
    assert actions.write(account=account, number=number, seen=1, said={"want": "au calme"})
    found = queries.project_of(account, number)
    assert found and {"dehors", "au calme"} <= {each.want for each in found.versions}


@given(writes=st.lists(st.tuples(st.integers(0, 9), st.text("ab é\n", max_size=6)), max_size=8))
@settings(max_examples=25, deadline=None)
def test_no_text_that_was_saved_is_ever_lost(writes: list[tuple[int, str]]) -> None:
    account = someone()
    number = opened(account)
    for seen, text in writes:
        actions.write(account=account, number=number, seen=seen, said={"want": text})
    found = queries.project_of(account, number)
    assert found and {text for _, text in writes} <= {each.want for each in found.versions} | {""}


def test_the_last_mark_of_a_step_counts_and_the_first_stays_written() -> None:
    account = someone()
    number = opened(account)
    actions.mark(account=account, number=number, step="advisor", state="done", note="rendez-vous mardi")
    actions.mark(account=account, number=number, step="advisor", state="open")
    found = queries.project_of(account, number)
    assert found and found.done == 0
    assert len(queries.personal_data(account).tables["marks"]) == 2


def test_nobody_writes_in_the_project_of_another() -> None:
    account, other = someone(), someone()
    number = opened(account, want="changer")
    with pytest.raises(actions.NoSuchProject):
        actions.write(account=other, number=number, seen=1, said={"want": "autre"})
    assert queries.project_of(other, number) is None


def test_what_was_tried_joins_the_projects_of_the_account() -> None:
    trial, account = someone(), someone()
    opened(account, want="le mien")
    opened(trial, want="mon essai")
    actions.move(trial=trial, account=account)
    assert [each.now.want for each in queries.projects_of(account)] == ["mon essai", "le mien"]
    assert not queries.projects_of(trial)


def test_a_project_put_away_is_kept_and_comes_back() -> None:
    account = someone()
    number = opened(account, want="changer")
    actions.put_away(account=account, number=number, away=True)
    found = queries.project_of(account, number)
    assert found and found.project.put_away_on and found.now.want == "changer"
    actions.put_away(account=account, number=number, away=False)
    again = queries.project_of(account, number)
    assert again and again.project.put_away_on is None


def test_erasing_leaves_nothing() -> None:
    account = someone()
    opened(account, want="changer")
    actions.erase(account=account)
    assert not Project.objects.filter(account=account).exists()
    assert not any(queries.personal_data(account).tables.values())
