"""Half a million offers to search: those that the project carries and what certifications are called, told again and
again with slips of typing, in communes where people really train and around, at other prices, on other days.

Two runs with one seed give the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random

from benchmarks.offers_multiplied import misspelt, styled

SOURCE = "spread"
FIRST_DAY = date(2026, 1, 1)
RHYTHMS = ("full_time", "full_time", "sandwich", "part_time", "evenings", "unknown")
REGISTERED_OF_A_HUNDRED, PLACED_OF_A_HUNDRED, AWAY = 50, 90, 300_000
"""Titles that come from the registers, offers whose place is known, and how far, in millionths of a degree, from where
people train now."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What is told again: titles with their certification, and places as (commune, town, department, latitude,
    longitude), as often as people train there."""

    taught: Sequence[tuple[str, str]]
    registered: Sequence[tuple[str, str]]
    places: Sequence[tuple[str, str, str, int, int]]


def ground() -> Ground:
    """What the database holds."""
    from cpa.modules.trainings.models import CertificationEntry, Offer

    shown = Offer.objects.using("activity").filter(gone_on=None)
    entries = CertificationEntry.objects.using("activity").exclude(title="").order_by("code")
    placed = shown.exclude(latitude=None).order_by("source", "key")
    return Ground(
        sorted(set(shown.values_list("title", "certification"))),
        [(title[:250], code) for title, code in entries.values_list("title", "code")],
        list(placed.values_list("commune", "town", "department", "latitude", "longitude")),
    )


def store(count: int, seed: int = 1) -> None:
    """Show so many more offers, as a delivery of a source of their own."""
    from django.db import transaction

    from cpa.modules.trainings.models import Delivery
    from cpa.modules.trainings.sources.offers import storing
    from cpa.modules.trainings.sources.offers.rows import offer_line

    known = ground()
    with transaction.atomic(using="activity"):
        delivery = Delivery.objects.using("activity").create(
            source=SOURCE, title="Spread", producer="Made up", licence="None", digest=str(count),
            files=[{"name": "spread", "digest": "0"}], published_at=datetime.now(UTC),
        )  # fmt: skip
        storing.stage(True, (offer_line(one, 0) for one in spread(known, count, seed)))
        storing.settle(delivery, True, FIRST_DAY)


def spread(known: Ground, count: int, seed: int) -> Iterator[object]:
    """`count` offers (`catalogue.model.Offer`)."""
    from cpa.modules.trainings.catalogue import model

    random = Random(seed)
    for number in range(count):
        pool = known.registered if random.randrange(100) < REGISTERED_OF_A_HUNDRED else known.taught
        title, code = random.choice(pool)
        starts = FIRST_DAY + timedelta(days=random.randrange(500))
        yield model.Offer(
            source=SOURCE, key=str(number), title=misspelt(styled(title, random), random) or title,
            body=model.Body(siret=f"{100_000_000 + number // 12:09}00017", name=f"ORGANISME {number // 12}"),
            place=_place(known, random), certification=code if random.random() < 0.8 else "", links=(),
            hours=random.choice((35, 70, 400, 675, 1350)), price_cents=random.randrange(100, 9000) * 100,
            rhythm=model.Rhythm(random.choice(RHYTHMS)), remote=random.random() < 0.1, cpf=random.random() < 0.6,
            capacity=None, sessions=(model.Session("1", starts, starts + timedelta(days=90)),), about="",
            updated_on=FIRST_DAY, read_in=model.Provenance(SOURCE, "", "0", number + 1),
        )  # fmt: skip


def _place(known: Ground, random: Random) -> object:
    """Near one where people train; its department alone, for some."""
    from cpa.modules.trainings.catalogue import model

    commune, town, department, latitude, longitude = random.choice(known.places)
    if random.randrange(100) >= PLACED_OF_A_HUNDRED:
        return model.Place(department=department)
    north, east = (random.randrange(-AWAY, AWAY) if random.random() < 0.5 else 0 for _ in range(2))
    return model.Place(commune=commune, town=town, department=department,
                       latitude=latitude + north, longitude=longitude + east)  # fmt: skip
