"""Finding a place among those published, and what lies around it."""

import pytest

from cpa.module_api.registry import hooks
from cpa.module_api.three_steps import Place
from cpa.modules.occupations.sources.territories.finding import find_places
from cpa.modules.occupations.sources.territories.queries import Area, around, basin_of, department_around, distance_km
from tests.databases import activity_store
from tests.modules.occupations.small_market import publish_places

pytestmark = activity_store


@pytest.fixture(autouse=True)
def places(db: None) -> None:
    publish_places()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quimper", "Quimper (Finistère, 29000)"),
        ("Quimpér", "Quimper (Finistère, 29000)"),
        ("quinper", "Quimper (Finistère, 29000)"),
        ("29000", "Quimper (Finistère, 29000)"),
        ("75015", "Paris 15e Arrondissement (Paris, 75015)"),
        ("paris", "Paris (Paris)"),
        ("carhaix", "Carhaix-Plouguer (Finistère, 29270)"),
        ("plouguer", "Carhaix-Plouguer (Finistère, 29270)"),
        ("29270", "Carhaix-Plouguer (Finistère, 29270)"),
        ("29024", "Carhaix-Plouguer (Finistère, 29270)"),
    ],
)
def test_the_place_that_was_meant_comes_first(text: str, expected: str) -> None:
    assert str(find_places(text, 5)[0]) == expected


@pytest.mark.parametrize("text", ["Quimper (Finistère, 29000)", "quimper 29"])
def test_a_place_as_it_was_proposed_is_found_alone(text: str) -> None:
    assert find_places(text, 5) == [Place("29232", "Quimper", "Finistère", "29000")]


@pytest.mark.parametrize("text", ["", "  ", "xzqwv", "%", "_", "quimper 75", "é" * 5000])
def test_words_that_name_no_place_find_none(text: str) -> None:
    assert find_places(text, 5) == []


def test_other_modules_ask_by_a_hook_and_get_no_more_than_they_ask() -> None:
    found = hooks().find_places(text="29270", limit=1)
    assert [place.code for place in found] == ["29024"]
    assert hooks().find_places(text="29270", limit=0) == []


def test_a_commune_lies_in_its_basin_its_department_and_its_region() -> None:
    found = around("29024")
    assert found is not None
    assert found.areas == (Area("B5304", "Carhaix"), Area("D29", "Finistère"), Area("R53", "Bretagne"))
    assert basin_of("29024") == "B5304"


def test_a_former_commune_lies_where_its_heir_does_and_an_unknown_one_nowhere() -> None:
    assert around("29999") == around("29024")
    assert (around("00000"), basin_of("00000"), department_around("00")) == (None, "", None)


def test_a_department_has_its_region_around() -> None:
    found = department_around("29")
    assert found is not None
    assert [area.code for area in found.areas] == ["D29", "R53"]


def test_distance_is_in_tenths_of_a_kilometre_the_same_both_ways_and_unknown_without_a_place() -> None:
    assert distance_km("29024", "29232") == distance_km("29232", "29024") == 502
    assert distance_km("29024", "29024") == 0
    assert distance_km("75115", "75056") == 0
    assert distance_km("29024", "97105") is None


def test_every_commune_is_known_at_once_with_its_parts_and_its_place() -> None:
    known = {(one.code, one.name): one for one in hooks().known_communes()}
    quimper = known["29232", "Quimper"]
    assert (quimper.current, quimper.department, quimper.postal_codes) == ("29232", "29", ("29000",))
    paris, district = known["75056", "Paris"], known["75115", "Paris 15e Arrondissement"]
    assert (district.latitude, district.longitude) == (paris.latitude, paris.longitude)
    assert paris.latitude is not None and 48_000_000 < paris.latitude < 49_000_000


def test_one_commune_is_known_as_among_all_even_a_former_one_and_an_unknown_one_is_none() -> None:
    known = {(one.code, one.name): one for one in hooks().known_communes()}
    for code, name in (("29232", "Quimper"), ("75056", "Paris"), ("75115", "Paris 15e Arrondissement")):
        assert hooks().known_commune(code=code) == known[code, name]
    assert hooks().known_commune(code="29999") == hooks().known_commune(code="29024")
    assert hooks().known_commune(code="00000") is None
