"""A small catalogue to list: three bakeries' trainings near and far, one that ended, one that leads elsewhere."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from cpa.module_api.three_steps import AskedSkill, NamedOccupation, Place
from cpa.modules.trainings.models import CertificationEntry, Delivery, Edition, LinkEntry, Offer, Session
from cpa.modules.trainings.search import building
from tests.modules.trainings.search.conftest import BREST, COMMUNES, QUIMPER
from tests.modules.trainings.search.conftest import Hooks as SearchHooks

TODAY = date(2026, 11, 25)
BAKER = NamedOccupation("D1102", "Boulanger / Boulangère", "D")
DOUGH, OVEN, TILL = AskedSkill("1", "Pétrir", True), AskedSkill("2", "Cuire", True), AskedSkill("3", "Vendre", False)
NEAR_BREST = (48_450_000, -4_486_000)  # 7 km north of the town


class Hooks(SearchHooks):
    """The answers of the other modules that the list asks."""

    asked: list[str] = []

    def who_answers(self, name: str) -> list[str]:
        return ["tests"] if hasattr(self, name) else []

    def find_places(self, text: str, limit: int) -> list[Place]:
        return [Place(one.code, one.name, one.department) for one in COMMUNES if one.name == text.capitalize()]

    def named_occupations(self, codes: Sequence[str]) -> Mapping[str, NamedOccupation]:
        return {code: BAKER for code in codes if code == BAKER.code}

    def occupations_of_parents(self, codes: Sequence[str] | None) -> Mapping[str, Sequence[str]]:
        every = {"D1102": ("D1102",), "D1106": ("D1106",)}
        return {code: some for code, some in every.items() if codes is None or code in codes}

    def missing_skills(self, path: object, occupation: str) -> list[AskedSkill]:
        return [DOUGH, OVEN, TILL] if occupation == BAKER.code else []

    def asked_skills(self, occupations: Collection[str]) -> Mapping[str, Sequence[AskedSkill]]:
        every = {"D1102": [DOUGH, OVEN, TILL], "D1106": [OVEN, TILL]}
        return {code: every[code] for code in occupations if code in every}


@pytest.fixture
def catalogue(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The offers below, that can be searched."""
    for module in ("search.building", "search.finding", "search.towns", "listing.gap", "listing.where"):
        monkeypatch.setattr(f"cpa.modules.trainings.{module}.hooks", Hooks)
    for key, values in OFFERS.items():
        publish(key, **values)
    _certify()
    building.bring_search_up_to_date()
    yield


def publish(key: str, **values: object) -> None:
    """One offer with its sessions."""
    said = {"rhythm": "full_time", "remote": False, "certification": "RNCP1", "price_cents": 300_000, **values}
    latitude, longitude = said.pop("place", BREST)
    days = said.pop("starts", ())
    delivery, _new = Delivery.objects.using("activity").get_or_create(
        source="tests",
        defaults={"title": "Tests", "producer": "Tests", "licence": "Tests", "digest": "1",
                  "files": [{"name": "tests", "digest": "2"}], "published_at": datetime(2026, 1, 1, tzinfo=UTC)},
    )  # fmt: skip
    offer = Offer.objects.using("activity").create(
        source="tests", key=key, delivery=delivery, file=0, line=1, content=uuid4(), latitude=latitude, hours=140,
        longitude=longitude, department="29", commune="29019", address="1 rue", siret="19290076900014",
        **{"title": f"Boulanger {key}", **said},
    )  # fmt: skip
    for number, day in enumerate(days):
        Session.objects.using("activity").create(offer=offer, key=str(number), starts=day)


def _certify() -> None:
    for code, until in (("RNCP1", date(2099, 1, 1)), ("RNCP2", date(2026, 8, 31)), ("RNCP3", date(2099, 1, 1))):
        CertificationEntry.objects.using("activity").create(
            code=code, title="CAP Boulanger", registered_until=until, active=True, active_on=date(2024, 1, 1),
            dataset="tests", vintage="1", digest="1", line=1,
        )  # fmt: skip
    edition = Edition.objects.using("activity").create(
        dataset="tests", title="Tests", producer="Tests", licence="Tests", vintage="1", digest="1", state="current",
        published_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    for code, former in (("RNCP1", "D1102"), ("RNCP2", "D1102"), ("RNCP3", "D1106")):
        LinkEntry.objects.using("activity").create(
            edition=edition, file=0, line=1, kind="certification", code=code, to="rome3", target=former
        )


OFFERS: dict[str, dict[str, object]] = {
    "soon": {"place": NEAR_BREST, "starts": [date(2026, 12, 7)]},
    "late": {"place": NEAR_BREST, "starts": [date(2027, 9, 6)]},
    "undated": {"place": NEAR_BREST, "price_cents": None},
    "far": {"place": QUIMPER, "starts": [date(2026, 12, 7)]},
    "ended": {"place": NEAR_BREST, "starts": [date(2026, 12, 7)], "certification": "RNCP2", "cpf": True},
    "remote": {"place": (None, None), "remote": True, "starts": [date(2027, 3, 1)], "cpf": True},
    "other": {
        "place": NEAR_BREST,
        "starts": [date(2026, 12, 7)],
        "certification": "RNCP3",
        "title": "Boulanger vendeur",
    },
    "unknown": {"place": NEAR_BREST, "certification": ""},
}
