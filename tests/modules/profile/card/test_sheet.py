from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.profile.card.queries import last_hidden
from cpa.modules.profile.card.sheet import sheet
from cpa.modules.profile.models.skill_said import Verdict
from cpa.modules.profile.path.acts import Act, Name
from cpa.modules.profile.path.operations import Change, Insert, Remove
from cpa.modules.profile.path.written import Kind, Written
from tests.modules.profile.lives import TODAY, brick, said

SHOWN, SECRET, LATER = brick("shown"), brick("secret", hidden=True), brick("later")


def names(told):
    return {skill.shown for skill in told.skills}


def test_a_skill_stands_under_the_first_brick_it_was_used_in_and_names_the_others():
    told = sheet([SHOWN, LATER], [said("1", bricks=["later", "shown"]), said("2", bricks=["later"])], set())
    assert [(group.brick.id, [skill.key for skill in group.skills]) for group in told.groups] == [
        ("shown", ["1"]),
        ("later", ["2"]),
    ]
    assert told.groups[0].skills[0].bricks == (SHOWN, LATER)


def test_what_was_said_of_hidden_bricks_alone_is_not_on_the_card():
    answers = [said("1", bricks=["secret"]), said("2", bricks=["secret", "shown"])]
    told = sheet([SECRET, SHOWN], answers, {"secret"})
    assert [skill.key for skill in told.skills] == ["2"]
    assert told.skills[0].bricks == (SHOWN,)


def test_a_pause_is_never_named():
    told = sheet([brick("p", Kind.HEALTH)], [said("1", bricks=["p"])], set())
    assert told.groups == ()
    assert [(skill.key, skill.bricks) for skill in told.others] == [("1", ())]


def test_removing_a_hidden_brick_does_not_show_its_skills():
    assert not sheet([SHOWN], [said("1", bricks=["secret"])], {"secret"}).skills


def test_a_skill_outlives_the_removal_of_its_brick():
    assert [skill.key for skill in sheet([], [said("1", bricks=["shown"])], set()).others] == ["1"]


def test_neither_refused_skills_nor_those_taken_off_are_on_the_card():
    assert not sheet([], [said("1", verdict=Verdict.NO), said("2", on_card=False)], set()).skills


BRICKS = st.lists(st.builds(brick, st.sampled_from("abcdef"), hidden=st.booleans()), unique_by=lambda each: each.id)
SAID = st.lists(
    st.builds(said, st.integers(1, 40).map(str), bricks=st.lists(st.sampled_from("abcdef"), unique=True)),
    unique_by=lambda each: each.key,
)


@given(BRICKS, SAID)
def test_each_skill_is_told_once_and_no_hidden_brick_ever(bricks, answers):
    hidden = {each.id for each in bricks if each.hidden}
    told = sheet(bricks, answers, hidden)
    assert len(told.skills) == len(names(told))
    assert not {each.id for skill in told.skills for each in skill.bricks} & hidden
    assert not {group.brick.id for group in told.groups} & hidden


def test_what_was_hidden_when_removed_stays_hidden():
    written = Written("b", Kind.JOB, "Magasin", "2019", TODAY)
    acts = [
        Act(1, Name.ADD, "b", (Insert(written, 0),)),
        Act(2, Name.HIDE, "b", (Change("b", {"hidden": True}),)),
        Act(3, Name.REMOVE, "b", (Remove("b"),)),
    ]
    assert last_hidden(acts) == {"b"}
    assert last_hidden([*acts, Act(4, Name.SHOW, "b", (Change("b", {"hidden": False}),))]) == set()
