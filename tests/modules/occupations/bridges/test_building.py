"""Bridges on a catalogue counted by hand: official mobility and shared skills are two facts, the effort a third."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.building import Bridging, bridge, bridges
from cpa.modules.occupations.bridges.effort import band_of
from cpa.modules.occupations.bridges.ground import ground_of
from cpa.modules.occupations.bridges.model import Band, Official, Way
from cpa.modules.occupations.catalogue.assembling import assembled
from tests.modules.occupations.bridges.small_world import CODES, CONTEXTS, KEYS, LINKS, SKILLS, SMALL, paths


def _names(skills) -> list[str]:
    return [skill.name for skill in skills]


def test_what_is_shared_and_what_is_missing_are_all_that_the_target_asks():
    found = bridge("D1102", "D1104", SMALL)
    assert _names(found.shared.shared) == ["Pétrir une pâte", "Cuire au four", "Faire preuve de rigueur"]
    assert _names(found.shared.missing) == ["Chaîne du froid"]
    assert {skill.known for skill in found.shared.shared} == {"done"}


def test_a_diploma_is_neither_known_nor_missing():
    found = bridge("D1102", "D1104", SMALL)
    assert "CAP boulanger" not in _names((*found.shared.shared, *found.shared.missing))
    assert found.titles == ("CAP boulanger",)


def test_a_rarer_skill_weighs_more():
    found = bridge("D1106", "D1102", SMALL)
    points = {skill.name: skill.points for skill in (*found.shared.shared, *found.shared.missing)}
    assert points["Pétrir une pâte"] > points["Faire preuve de rigueur"]
    assert 9_990 <= sum(points.values()) <= 10_000


def test_an_official_mobility_without_any_skill_in_common_says_both():
    found = bridge("D1102", "N1104", SMALL)
    assert found.official == Official("D1102", 3, "")
    assert found.shared.coverage < 100
    alone = bridge(PathFacts(occupations=frozenset({"D1102"}), refused=frozenset({"5"})), "N1104", SMALL)
    assert not alone.shared.shared
    assert any("pas de compétence en commun" in reason for reason in alone.reasons)


def test_skills_in_common_make_no_official_mobility():
    found = bridge("D1104", "D1102", SMALL)
    assert found.shared.shared
    assert found.official is None
    assert not any("ROME cite" in reason for reason in found.reasons)


@given(st.sampled_from(CODES), st.sampled_from(CODES))
def test_shared_skills_are_the_same_whatever_mobility_says(source: str, target: str):
    without = assembled(SMALL.occupations, SKILLS, LINKS, CONTEXTS, {}, "without")
    assert bridge(source, target, SMALL).shared == bridge(source, target, without).shared


def test_of_several_occupations_the_strongest_mobility_is_told():
    found = bridge(PathFacts(occupations=frozenset({"D1102", "D1106"})), "D1104", SMALL)
    assert found.official == Official("D1102", 1, "near")


def test_a_regulated_occupation_takes_a_diploma_and_a_year_at_least():
    found = bridge("D1102", "A1504", SMALL)
    assert found.effort.months >= 12
    assert Way.DIPLOMA in found.effort.ways
    assert "regulated" in found.effort.because
    assert any("réglementé" in reason for reason in found.reasons)


def test_an_occupation_open_without_diploma_is_never_far():
    assert bridge("A1504", "D1106", SMALL).effort.band is Band.NEAR


def test_experience_may_become_the_diploma_where_much_is_known():
    knowing = PathFacts(skills=frozenset({"4"}))
    assert bridge(knowing, "A1504", SMALL).effort.ways == (Way.DIPLOMA, Way.VAE)
    assert bridge(PathFacts(), "A1504", SMALL).effort.ways == (Way.DIPLOMA,)


def test_what_was_refused_is_not_known_even_when_it_was_done():
    baker = PathFacts(occupations=frozenset({"D1102"}))
    refusing = replace(baker, refused=frozenset({"1"}))
    assert "Pétrir une pâte" in _names(bridge(baker, "D1104", SMALL).shared.shared)
    assert "Pétrir une pâte" in _names(bridge(refusing, "D1104", SMALL).shared.missing)


def test_every_official_mobility_is_in_the_crown_in_its_order():
    assert [found.target for found in bridges("D1102", SMALL)][:3] == ["D1104", "G1402", "N1104"]
    assert [found.target for found in bridges("D1102", SMALL, most=1)] == ["D1104", "G1402", "N1104"]


def test_an_occupation_is_no_bridge_to_itself():
    assert "D1102" not in [found.target for found in bridges("D1102", SMALL)]
    assert bridge("D1102", "D1102", SMALL).effort.months == 0


def test_an_unknown_target_is_an_error():
    with pytest.raises(KeyError):
        bridge("D1102", "Z9999", SMALL)


@given(paths(), st.sampled_from(KEYS), st.sampled_from(CODES))
def test_knowing_one_thing_more_never_lengthens_nor_uncovers(facts: PathFacts, key: str, target: str):
    facts = replace(facts, refused=facts.refused - {key})
    more = bridge(replace(facts, skills=facts.skills | {key}), target, SMALL)
    less = bridge(facts, target, SMALL)
    assert more.effort.months <= less.effort.months
    assert more.shared.coverage >= less.shared.coverage


@given(paths(), st.sampled_from(CODES))
def test_one_bridge_agrees_with_all_of_them(facts: PathFacts, target: str):
    bridging = Bridging(ground_of(facts, SMALL), SMALL)
    months = int(bridging.months[SMALL.index[target]])
    found = bridging.to(target)
    assert (found.effort.months, found.effort.band) == (months, band_of(months))
    assert found.effort.months_low <= months <= found.effort.months_high
