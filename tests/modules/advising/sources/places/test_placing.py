"""Records find their commune, and are put in its middle only when nothing says better."""

from collections import Counter

import pytest

from cpa.modules.advising.sources.places.placing import Ground, Placed, placed
from cpa.modules.advising.sources.places.record import Record
from tests.modules.advising.sources.places.folder import COMMUNES, MORLAIX

HERE = Record("france_services", 2, "", "formalities", "Ici")


def _placed(**said: object) -> Placed:
    (found,) = placed([HERE._replace(**said)], Ground(COMMUNES), Counter())  # type: ignore[arg-type]
    return found


@pytest.mark.parametrize(
    ("said", "commune"),
    [
        ({"commune": "29151"}, "29151"),
        ({"postal_code": "29600", "town": "MORLAIX"}, "29151"),
        ({"postal_code": "29679", "town": "Morlaix", "department": "29"}, "29151"),  # CEDEX
        ({"postal_code": "29600"}, "29151"),
        ({"postal_code": "75012", "town": "Paris 12"}, "75112"),
        ({"department": "29"}, ""),
    ],
)
def test_a_commune_is_found_by_what_is_said(said: dict[str, object], commune: str) -> None:
    assert _placed(**said).commune == commune


def test_a_published_point_is_kept_unless_it_is_far_from_its_commune() -> None:
    near = _placed(commune="29151", latitude=48_580_000, longitude=-3_830_000)
    assert (near.latitude, near.exact) == (48_580_000, True)
    far = _placed(commune="29151", latitude=3_830_000, longitude=48_580_000)
    assert (far.latitude, far.longitude, far.exact) == (MORLAIX.latitude, MORLAIX.longitude, False)


def test_what_has_no_address_has_no_point() -> None:
    assert _placed(department="29").latitude is None
