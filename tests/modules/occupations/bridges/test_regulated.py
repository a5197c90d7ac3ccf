"""Where the law asks for a diploma, no month of ours is said: years where they are known, else that they are not."""

from datetime import date

import pytest

from cpa.module_api.three_steps import PathFacts
from cpa.modules.occupations.bridges.building import Bridging, bridge
from cpa.modules.occupations.bridges.effort import length_to
from cpa.modules.occupations.bridges.ground import ground_of
from cpa.modules.occupations.bridges.model import Band, Unit
from cpa.modules.occupations.bridges.regulated import as_of, studies
from cpa.modules.occupations.catalogue.model import Catalogue
from cpa.modules.occupations.catalogue.reading import reference_catalogue
from cpa.modules.occupations.galaxy.words import lasting


@pytest.fixture(scope="module")
def rome() -> Catalogue:
    return reference_catalogue()


def test_every_length_is_dated_sourced_and_of_an_occupation_of_rome(rome: Catalogue):
    assert as_of() >= date(2026, 1, 1)
    assert set(studies()) <= set(rome.index)
    for one in studies().values():
        assert one.source and one.diploma
        assert 0 < one.length.low <= one.length.high


def test_no_regulated_occupation_promises_months_that_no_text_says(rome: Catalogue):
    bridging = Bridging(ground_of(PathFacts(skills=frozenset({"300412"})), rome), rome)
    for at, one in enumerate(rome.occupations):
        length = length_to(at, int(bridging.months[at]), bridging.bounds, rome)
        if one.regulated or one.code in studies():
            told = studies().get(one.code)
            assert length == told.length if told else length.unit is Unit.UNKNOWN
        else:
            assert length.unit is Unit.MONTHS


def test_whoever_did_football_and_caring_is_told_the_years_of_a_doctor(rome: Catalogue):
    youth = PathFacts(tried=frozenset({"G1209"}), skills=frozenset({"103928", "104227"}))
    found = bridge(youth, "J1102", rome)
    assert found.effort.band is Band.FURTHER
    assert lasting(found.effort.length) == "plusieurs années d’études (10 ans)"
    assert any("réglementé" in reason for reason in found.reasons)
    assert any("10 ans après le bac" in reason for reason in found.reasons)
    assert not any("mois" in reason for reason in found.reasons)


def test_an_unknown_length_is_said_to_be_unknown(rome: Catalogue):
    found = bridge(PathFacts(), "N4101", rome)
    assert lasting(found.effort.length) == "diplôme ou autorisation obligatoire, durée à vérifier"
    assert any("à vérifier" in reason for reason in found.reasons)


def test_whoever_has_the_diploma_is_not_sent_back_to_school(rome: Catalogue):
    nurse = PathFacts(occupations=frozenset({"J1506"}))
    assert bridge(nurse, "J1511", rome).effort.length.unit is Unit.UNKNOWN
    assert bridge(nurse, "J1511", rome).effort.months < bridge(PathFacts(), "J1511", rome).effort.months
