"""From an occupation to the codes that figures are published under; and words for numbers."""

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from cpa.modules.occupations.outlook.bands import band
from cpa.modules.occupations.outlook.families import READ_AND_KEPT, SURE_FROM, crosswalk
from cpa.modules.occupations.outlook.topics.work import LIMITS, middle_range
from cpa.modules.occupations.outlook.written import official, out_of_ten, rounded, said
from cpa.modules.occupations.sources.labour_market.outlooks import families_of
from cpa.modules.occupations.sources.official_table.content import Link

TO_FAMILY = [
    Link("J1501", "", "V0Z60", 1000),
    Link("F1703", "0", "B2Z40", 1000),
    Link("F1703", "1", "B0Z21", 1000),
    Link("F1703", "5", "B0Z21", 1000),
]
RECENT = [Link("V0X60", "", "V0Z60", 1000), Link("B1X31", "", "B2Z40", 500), Link("S2X80", "", "V0Z60", 500)]
WALK = crosswalk(TO_FAMILY, RECENT, ["V0Z", "B2Z", "B1Z;B2Z;B5Z", "XK_"])


def test_a_family_that_depends_on_the_qualification_is_that_of_an_unknown_one_and_the_others_are_told() -> None:
    codes = WALK.codes("F1703", 3)
    assert (codes.family, codes.others) == ("B2Z40", {"B0Z21": ("1", "5")})
    assert codes.wider == ("B2Z40", "B2Z")


def test_a_manager_has_the_family_of_managers_or_none_never_that_of_those_managed() -> None:
    links = [
        *(Link("F1101", level, "A1Z41", 1000) for level in "06"),
        Link("F1101", "9", "B7Z90", 1000),
        *(Link("M1607", level, "L3Z80", 1000) for level in "09"),
    ]
    walk = crosswalk([*links, *TO_FAMILY], (), ())
    assert [walk.codes("F1101", 1, managerial).family for managerial in (True, False)] == ["B7Z90", "A1Z41"]
    assert walk.codes("F1101", 1, managerial=True).others == {"A1Z41": ("0", "6")}
    assert (walk.codes("M1607", 1, managerial=True).family, walk.codes("M1607", 1, managerial=True).wider) == ("", ())
    assert walk.codes("J1501", 1, managerial=True).family == "V0Z60"


def test_an_occupation_in_no_crosswalk_has_no_family_and_no_figure() -> None:
    codes = WALK.codes("Z9999", 1)
    assert (codes.family, codes.others, codes.recent, codes.wider) == ("", {}, {}, ())


def test_a_weak_likeness_counts_only_when_it_was_read_and_kept() -> None:
    assert WALK.codes("F1703", 1).recent == {"B1X31": 500}
    assert WALK.codes("J1501", 1).recent == {"V0X60": 1000}
    assert ("S2X80", "V0Z60") not in READ_AND_KEPT
    assert SURE_FROM > 500


def test_nurses_never_stand_for_midwives_nor_unskilled_workers_for_skilled_ones() -> None:
    assert not {("V1X80", "V1Z81"), ("B0X30", "B1Z40"), ("S2X80", "G1Z80"), ("J5X81", "G1Z70")} & READ_AND_KEPT


def test_projections_of_one_family_come_before_those_of_a_group() -> None:
    assert WALK.projected["B2Z"] == ("B2Z", "B1Z;B2Z;B5Z")
    assert families_of("XK_") == ("K0Z", "X0Z")
    assert WALK.projected["K0Z"] == ("XK_",)


@given(st.lists(st.integers(0, 1000), min_size=5, max_size=5).filter(any))
def test_the_range_of_wages_holds_at_least_half_of_the_people(shares: list[int]) -> None:
    found = middle_range(shares)
    start = 0 if found.low is None else LIMITS.index(found.low) + 1
    end = len(shares) if found.high is None else LIMITS.index(found.high) + 1
    assert sum(shares[start:end]) == found.share
    assert found.share * 2 >= sum(shares)


@pytest.mark.parametrize(
    ("name", "value", "word"),
    [
        ("difficulty", 650, "very_hard"),
        ("difficulty", 649, "hard"),
        ("trend", -31, "less"),
        ("trend", -30, "same"),
        ("trend", 30, "more"),
        ("tension", 5, "very_strong"),
        ("volume", 0, "few"),
    ],
)
def test_a_word_is_that_of_the_highest_limit_reached(name: str, value: int, word: str) -> None:
    assert band(name, value) == word


@given(st.integers(0, 1000))
def test_out_of_ten_people_no_more_than_ten(share: int) -> None:
    told = out_of_ten(share)
    assert told == "moins d’une" if share < 50 else 1 <= int(told) <= 10


def test_a_projection_is_told_to_two_figures() -> None:
    assert [rounded(value) for value in (12_345, -987, 47, 0)] == [12_000, -990, 47, 0]


def test_a_sentence_that_holds_marked_names_escapes_all_the_rest() -> None:
    with override("en"):
        name = official("<Aides> & Cie")
    assert said("%(name)s <%(other)s>", {"name": name, "other": "<b>"}) == (
        '<span lang="fr">&lt;Aides&gt; &amp; Cie</span> &lt;&lt;b&gt;&gt;'
    )
    assert said("%(name)s < %(other)s", {"name": "<a>", "other": "b"}) == "<a> < b"
