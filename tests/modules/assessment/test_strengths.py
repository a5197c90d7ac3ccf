"""What is suggested: three to five strengths, each as sure as its margin allows, and the person's word above all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cpa.module_api.three_steps import NamedOccupation, PathFacts
from cpa.modules.assessment import pages
from cpa.modules.assessment.asking import MOST_MORE, beyond, next_beyond
from cpa.modules.assessment.examples import examples
from cpa.modules.assessment.given import NOTHING_KNOWN, interests
from cpa.modules.assessment.measures.care import longest_run, signs
from cpa.modules.assessment.measures.instrument import OURS, Instrument, instrument
from cpa.modules.assessment.queries import Held
from cpa.modules.assessment.strengths import leans, strengths
from tests.modules.assessment.conftest import AWA, Others

FORM = instrument(OURS).form
ANSWERS = st.fixed_dictionaries({key: st.none() | st.integers(1, 5) for key in FORM})
FEW = settings(max_examples=40, deadline=None)


def leaning(**scales: int) -> dict[str, int]:
    """Answers to the form: 3, but for these scales, where they go that far."""
    of = instrument(OURS)
    items = [of.items[key] for key in of.form]
    return {i.key: (v if i.direction > 0 else 6 - v) if (v := scales.get(i.scale, 3)) else 3 for i in items}


@FEW
@given(ANSWERS)
def test_never_more_than_five_nor_more_than_three_of_a_kind(answers: dict[str, int | None]) -> None:
    chosen = strengths(leans(instrument(OURS), answers))
    kinds = [each.scale.kind for each in chosen]
    assert len(chosen) <= 5 and max(map(kinds.count, kinds), default=0) <= 3
    assert all(each.sure for each in chosen[3:])
    assert all(each.side > 0 for each in chosen if each.scale.kind == "interest")


@FEW
@given(ANSWERS)
def test_what_is_said_fairly_sure_leaves_the_middle_out_of_its_margin(answers: dict[str, int | None]) -> None:
    for each in leans(instrument(OURS), answers):
        low, high = each.score.value - each.score.margin, each.score.value + each.score.margin
        assert each.sure == (not low <= 50 <= high)


def test_marked_tastes_are_suggested_first_and_fairly_sure(ours: Instrument) -> None:
    chosen = strengths(leans(ours, leaning(R=5, S=5, cooperation=5, sociability=1)))
    assert [(each.scale.key, each.side, each.sure) for each in chosen] == [
        ("R", 1, True),
        ("S", 1, True),
        ("sociability", -1, True),
        ("cooperation", 1, True),
    ]


def test_what_one_dislikes_is_no_strength(ours: Instrument) -> None:
    chosen = strengths(leans(ours, leaning(R=1, I=1, A=1, S=1, E=1, C=1)))
    assert all(each.scale.kind == "working" for each in chosen)


def test_a_scale_with_one_answer_says_nothing(ours: Instrument) -> None:
    assert leans(ours, {"r-repair": 5, "s-teach": 5}) == []


@FEW
@given(ANSWERS, st.data())
def test_refining_ends_within_ten_statements_never_asked_before(
    answers: dict[str, int | None], data: st.DataObject
) -> None:
    of, told = instrument(OURS), dict(answers)
    while (upcoming := next_beyond(of, told)) is not None:
        assert upcoming not in told
        told[upcoming] = data.draw(st.none() | st.integers(1, 5))
    assert len(beyond(of, told)) <= MOST_MORE


def test_nothing_more_is_asked_where_everything_is_settled(ours: Instrument) -> None:
    settled = {scale.key: 5 for scale in ours.scales}
    assert next_beyond(ours, leaning(**settled)) is None
    assert next_beyond(ours, leaning(**{**settled, "organisation": 4})) == "org-search"


def test_the_holder_s_no_makes_an_interest_unknown() -> None:
    answers = leaning(R=5)
    assert interests(Held(answers)).scales["R"] > 80
    refused = interests(Held(answers, {"R": "non"}))
    assert (refused.scales["R"], refused.margins["R"]) == NOTHING_KNOWN


def test_a_way_of_working_is_told_only_once_it_is_recognised() -> None:
    answers = leaning(organisation=5, cooperation=5, curiosity=5)
    assert interests(Held(answers)).working == {}
    said = {"organisation": "oui", "cooperation": "un-peu", "curiosity": "non"}
    assert interests(Held(answers, said)).working.keys() == {"organisation", "cooperation"}


def test_a_result_that_is_not_to_be_used_is_told_to_nobody() -> None:
    assert interests(Held(leaning(R=5), used=False)) is None
    assert interests(Held()) is None


def test_interests_always_tell_of_six_kinds() -> None:
    told = interests(Held({"r-repair": 5, "r-grow": 5}))
    assert list(told.scales) == list("RIASEC") and told.margins["S"] == 50


def test_examples_come_from_the_person_s_own_path(others: Others) -> None:
    others.facts = PathFacts(occupations=frozenset({"F1603"}), tried=frozenset({"D1102"}))
    others.names = {
        "F1603": NamedOccupation("F1603", "Plomberie", "F", "RC"),
        "D1102": NamedOccupation("D1102", "Boulangerie", "D", "R"),
    }
    assert examples(AWA) == {"R": ("Boulangerie", "Plomberie")}
    shown = pages.result(Held(leaning(R=5)), examples(AWA))["suggestions"]
    assert shown[0].examples == ("Boulangerie", "Plomberie")


def test_the_same_answer_again_and_again_is_seen(ours: Instrument) -> None:
    assert longest_run([3, 3, 2, 2, 2, 5]) == 3 and longest_run([]) == 0
    assert signs(ours, dict.fromkeys(ours.form, 4)) == ("straight",)


def test_answers_that_contradict_each_other_are_seen_and_marked_tastes_are_not(ours: Instrument) -> None:
    clash = {key: 1 + 4 * (rank % 2) for scale in ours.scales for rank, key in enumerate(_in_form(scale.items))}
    assert signs(ours, clash) == ("chance",)
    assert signs(ours, leaning(R=5, S=4, A=2, C=1, organisation=4, sociability=2)) == ()


def test_nothing_is_said_of_someone_who_answered_little(ours: Instrument) -> None:
    assert signs(ours, dict.fromkeys(ours.form[:15], 4)) == ()


def _in_form(items: tuple) -> list[str]:
    return [item.key for item in items if item.key in FORM]
