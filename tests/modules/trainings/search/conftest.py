"""A small catalogue that can be searched: what offers are called, where they are, which communes there are."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from cpa.module_api.territories import KnownCommune
from cpa.modules.trainings.models import CertificationEntry, Delivery, Offer, Session
from cpa.modules.trainings.search import building

BREST, QUIMPER, LILLE = (48_390_000, -4_486_000), (47_996_000, -4_097_000), (50_629_000, 3_057_000)
COMMUNES = (
    KnownCommune("29019", "29019", "Brest", "29", ("29200",), *BREST),
    KnownCommune("29232", "29232", "Quimper", "29", ("29000",), *QUIMPER),
    KnownCommune("59350", "59350", "Lille", "59", ("59000",), *LILLE),
    KnownCommune("73096", "73096", "Cuisine", "73", ("73000",), 45_500_000, 6_000_000),
)


class Hooks:
    """The answers of the other modules that the search asks."""

    def who_answers(self, name: str) -> list[str]:
        return ["tests"] if name in {"known_communes", "known_commune"} else []

    def known_communes(self) -> tuple[KnownCommune, ...]:
        return COMMUNES

    def known_commune(self, code: str) -> KnownCommune | None:
        return next((one for one in COMMUNES if one.code == code), None)


@pytest.fixture
def catalogue(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Ten offers."""
    for module in ("building", "finding", "gathering", "towns"):
        monkeypatch.setattr(f"cpa.modules.trainings.search.{module}.hooks", Hooks)
    delivery = Delivery.objects.using("activity").create(
        source="tests", title="Tests", producer="Tests", licence="Tests", digest="1",
        files=[{"name": "tests", "digest": "2"}], published_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    for key, (title, place, more) in enumerate(OFFERS):
        values = {"rhythm": "full_time", "remote": False, "cpf": False} | more
        starts = values.pop("starts", None)
        latitude, longitude = place or (None, None)
        offer = Offer.objects.using("activity").create(
            source="tests", key=str(key), delivery=delivery, file=0, line=key, content=uuid4(), title=title,
            latitude=latitude, longitude=longitude, department="59" if place == LILLE else "29", **values,
        )  # fmt: skip
        if starts:
            Session.objects.using("activity").create(offer=offer, key="1", starts=starts)
    for code, until in (("RNCP1", date(2027, 1, 1)), ("RNCP2", date(2025, 1, 1))):
        CertificationEntry.objects.using("activity").create(
            code=code, title="CAP Cuisine", registered_until=until, active=True, active_on=date(2024, 1, 1),
            dataset="tests", vintage="1", digest="1", line=1,
        )  # fmt: skip
    building.bring_search_up_to_date()
    yield


OFFERS = (
    ("CUISINE (CAP)", BREST, {"certification": "RNCP1", "price_cents": 100_000}),
    ("CUISINE (CAP)", LILLE, {"certification": "RNCP2", "price_cents": 300_000}),
    ("MÉTIERS DE LA COIFFURE (CAP)", BREST, {}),
    ("MÉTIERS DE LA COIFFURE (CAP)", QUIMPER, {"rhythm": "sandwich"}),
    ("MÉTIERS DE LA COIFFURE (CAP)", None, {}),
    ("MÉTIERS DE LA COIFFURE (CAP)", LILLE, {}),
    ("BTS - Services - Comptabilité et gestion", BREST, {"starts": date(2026, 9, 1)}),
    ("BTS - Services - Comptabilité et gestion - Entièrement en distanciel", LILLE, {}),
    ("BOULANGER (CAP)", QUIMPER, {"rhythm": "sandwich"}),
    ("MAÇON (CAP)", BREST, {}),
)
