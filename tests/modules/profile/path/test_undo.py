"""Whatever was done, undoing it restores exactly and redoing it brings back exactly."""

from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.profile.path.acts import Act, Name, fold, may_be_taken_back, taking_back, turns
from cpa.modules.profile.path.as_json import read, stored
from cpa.modules.profile.path.operations import Insert, applied
from tests.modules.profile.path.editing import histories, written


def taken_back(acts: tuple[Act, ...], number: int) -> tuple[Act, ...]:
    last = acts[-1].number
    return (*acts, Act(last + 1, Name.TAKE_BACK, "", taking_back(acts, number), last, undoes=number))


def undone(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    number = turns(acts).undo
    assert number is not None
    return taken_back(acts, number)


def redone(acts: tuple[Act, ...]) -> tuple[Act, ...]:
    number = turns(acts).redo
    assert number is not None
    return taken_back(acts, number)


@given(histories())
def test_undoing_n_acts_restores_exactly_and_redoing_them_brings_back_exactly(acts: tuple[Act, ...]) -> None:
    stages = [fold(acts[:length]) for length in range(len(acts) + 1)]
    done = acts
    for stage in reversed(stages[:-1]):
        done = undone(done)
        assert fold(done) == stage
    for stage in stages[1:]:
        done = redone(done)
        assert fold(done) == stage
    assert turns(done).redo is None


@given(histories(), st.lists(st.booleans(), max_size=20))
def test_undo_and_redo_walk_along_the_stages_in_any_order(acts: tuple[Act, ...], ways: list[bool]) -> None:
    stages = [fold(acts[:length]) for length in range(len(acts) + 1)]
    done, at = acts, len(acts)
    for back in ways:
        if back and at > 0:
            done, at = undone(done), at - 1
        elif not back and at < len(acts):
            done, at = redone(done), at + 1
        assert fold(done) == stages[at]
        assert (turns(done).undo is None, turns(done).redo is None) == (at == 0, at == len(acts))


@given(histories())
def test_what_is_stored_reads_as_it_was(acts: tuple[Act, ...]) -> None:
    assert [read(stored(act.operations)) for act in acts] == [act.operations for act in acts]


@given(histories())
def test_no_brick_is_ever_lost_from_the_acts(acts: tuple[Act, ...]) -> None:
    ever = {done.brick.id for act in acts for done in act.operations if isinstance(done, Insert)}
    gone = ever - {each.id for each in fold(acts)}
    for brick in gone:
        number = next(act.number for act in reversed(acts) if act.brick == brick and act.name is Name.REMOVE)
        assert brick in {each.id for each in fold(taken_back(acts, number))}


@given(histories(), st.data())
def test_an_old_act_is_taken_back_without_touching_other_bricks(acts: tuple[Act, ...], data: st.DataObject) -> None:
    alone = [act for act in acts if act.name in {Name.CHANGE, Name.HIDE, Name.REMOVE}]
    if not alone:
        return
    act = data.draw(st.sampled_from(alone))
    before, after = fold(acts), fold(taken_back(acts, act.number))
    assert [each for each in before if each.id != act.brick] == [each for each in after if each.id != act.brick]


def test_a_new_act_leaves_nothing_to_redo_and_the_history_still_offers_it() -> None:
    acts = (Act(1, Name.ADD, "a", (Insert(written("a"), 0),)),)
    acts = undone(acts)
    acts = (*acts, Act(3, Name.ADD, "b", (Insert(written("b"), 0),)))
    assert turns(acts).redo is None
    assert may_be_taken_back(acts) == {2, 3}
    assert {each.id for each in fold(taken_back(acts, 2))} == {"a", "b"}


def test_what_a_source_declared_is_not_taken_back() -> None:
    acts = (Act(1, Name.RECEIVE, "", (Insert(written("a", job="k"), 0),)),)
    assert (turns(acts).undo, may_be_taken_back(acts)) == (None, frozenset())


def test_an_act_on_a_brick_that_is_not_there_changes_nothing() -> None:
    path = (written("a"),)
    acts = (Act(1, Name.ADD, "a", (Insert(written("a"), 0),)),)
    again = applied(path, (Insert(written("a", what="other"), 0),))
    assert again == path
    assert fold(taken_back((*acts, Act(2, Name.ADD, "a", (Insert(written("a"), 0),))), 2)) == path
