"""Where an offer takes place is found by what its source says, however it is spelt."""

import pytest

from cpa.module_api.territories import KnownCommune
from cpa.modules.trainings.catalogue.model import Place
from cpa.modules.trainings.sources.offers.places import communes, department_of_school

KNOWN = communes(
    [
        KnownCommune("29232", "29232", "Quimper", "29", ("29000",), 47_990_000, -4_090_000),
        KnownCommune("29233", "29233", "Quimperlé", "29", ("29300",), 47_870_000, -3_550_000),
        KnownCommune("42218", "42218", "Saint-Étienne", "42", ("42000", "42100"), 45_430_000, 4_380_000),
        KnownCommune("67482", "67482", "Strasbourg", "67", ("67000", "67100"), 48_570_000, 7_760_000),
        KnownCommune("29024", "29024", "Carhaix-Plouguer", "29", ("29270",), 48_270_000, -3_570_000),
        KnownCommune("29270", "29024", "Plouguer", "29", ("29270",), None, None),
    ]
)


@pytest.mark.parametrize(
    ("place", "commune"),
    [
        (Place(commune="29233", postal_code="29391", town="QUIMPERLÉ"), "29233"),
        (Place(postal_code="42100", town="ST ETIENNE CEDEX 2"), "42218"),
        (Place(postal_code="29391", town="QUIMPERLE CEDEX"), "29233"),
        (Place(postal_code="29000", town="Kemper"), "29232"),
        (Place(department="67", town="STRASBOURG"), "67482"),
        (Place(postal_code="29270", town="Plouguer"), "29024"),
        (Place(commune="67100", postal_code="67100", town="Strasbourg"), "67482"),
        (Place(commune="29232", postal_code="67000", town="Strasbourg"), "67482"),
        (Place(postal_code="99999", town="Ailleurs"), ""),
    ],
)
def test_the_commune_is_found(place: Place, commune: str) -> None:
    assert KNOWN.located(place).commune == commune


def test_a_position_far_from_its_commune_gives_way_to_that_of_the_commune() -> None:
    wrong = KNOWN.located(Place(commune="29232", latitude=48_000_000, longitude=2_000_000))
    assert (wrong.latitude, wrong.longitude) == (47_990_000, -4_090_000)
    right = KNOWN.located(Place(commune="29232", latitude=47_991_234, longitude=-4_093_210))
    assert (right.latitude, right.longitude) == (47_991_234, -4_093_210)


@pytest.mark.parametrize(
    ("uai", "department"), [("0292071X", "29"), ("9741052K", "974"), ("6200002H", "2A"), ("7200011Z", "2B")]
)
def test_the_number_of_a_school_tells_its_department(uai: str, department: str) -> None:
    assert department_of_school(uai) == department
