"""A small catalogue that tells some trainings twice."""

from datetime import UTC, datetime
from uuid import uuid4

from cpa.kernel.stores import ACTIVITY
from cpa.modules.trainings.models import Body, Delivery, Offer

ONE, OTHER, THIRD, IN_TURNS = ("mcf", "1"), ("carif", "1"), ("carif", "2"), ("carif", "3")
PLUMBING = "Monteur en installations sanitaires"
UAI, SIRET = "0290076U", "19290076900014"


def publish() -> None:
    """Show one training told by two sources (ONE, OTHER), one of them by its UAI alone, another training of the same
    body (THIRD), and the first in apprenticeship (IN_TURNS)."""
    _body()
    offer(ONE, title=PLUMBING, siret=SIRET, body_name="Lycée Jean Moulin")
    offer(OTHER, title=PLUMBING.upper(), uai=UAI)
    offer(THIRD, title="Technicien de maintenance des ascenseurs", siret=SIRET, body_name="Lycée Jean Moulin")
    offer(IN_TURNS, title=PLUMBING, siret=SIRET, body_name="LYCEE JEAN MOULIN", rhythm="sandwich")


def offer(key: tuple[str, str], **said: str) -> None:
    """Show one more offer."""
    given = {"rhythm": "full_time", "department": "29"} | said
    Offer.objects.using(ACTIVITY).create(
        source=key[0], key=key[1], delivery=_delivery(key[0]), file=0, line=2, content=uuid4(), **given
    )


def _body() -> None:
    Body.objects.using(ACTIVITY).create(
        source="list", key="1", delivery=_delivery("list"), file=0, line=2, content=uuid4(), siret=SIRET, uai=UAI,
        body_name="LYCEE JEAN MOULIN", department="29", is_seat=True,
    )  # fmt: skip


def _delivery(source: str) -> Delivery:
    found, _ = Delivery.objects.using(ACTIVITY).get_or_create(
        source=source, defaults={"digest": source, "published_at": datetime(2026, 9, 1, tzinfo=UTC)}
    )
    return found
