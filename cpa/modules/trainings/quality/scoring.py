"""How much of what someone needs to choose an offer says, from 0 to 100, with the reasons. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from cpa.kernel.said import said_in
from cpa.modules.trainings.catalogue.model import Offer
from cpa.modules.trainings.catalogue.validity import Standing


class Reason(StrEnum):
    """Why an offer loses points, in the order they are told."""

    BODY_CLOSED = "body_closed"
    CERTIFICATION_ENDED = "certification_ended"
    CERTIFICATION_UNKNOWN = "certification_unknown"
    CERTIFICATION_UNSURE = "certification_unsure"
    NO_CERTIFICATION = "no_certification"
    NO_PRICE = "no_price"
    NO_DATE_TO_COME = "no_date_to_come"
    NO_PLACE = "no_place"
    NO_COMMUNE = "no_commune"
    NO_ADDRESS = "no_address"
    BODY_UNKNOWN = "body_unknown"
    COPIED_TEXT = "copied_text"
    NO_HOURS = "no_hours"
    NO_FIELD = "no_field"
    OLD = "old"
    NO_TEXT = "no_text"
    TITLE_IN_CAPITALS = "title_in_capitals"


@dataclass(frozen=True, slots=True)
class Weights:
    """Points lost for each reason, those that do not count in a source, and after how long an offer is old."""

    points: Mapping[Reason, int]
    unsaid: Mapping[str, frozenset[Reason]]
    old: timedelta


@dataclass(frozen=True, slots=True)
class Around:
    """What is known of an offer beyond what it says: how its certification stands (None: no register knows it), whether
    its text is that of another body, whether its body closed."""

    certification: Standing | None = None
    copied: bool = False
    body_closed: bool = False


@dataclass(frozen=True, slots=True)
class Quality:
    """0 to 100, and what was lost for which reason."""

    score: int
    lost: Mapping[Reason, int]


def _read() -> Weights:
    said = said_in(Path(__file__).with_name("weights.yaml"))
    points = {Reason(name): int(lost) for name, lost in said["points"].items()}
    unsaid = {source: frozenset(map(Reason, names)) for source, names in said["unsaid"].items()}
    return Weights(points, unsaid, timedelta(days=said["old_days"]))


WEIGHTS = _read()


def quality(offer: Offer, around: Around, on: date, weights: Weights = WEIGHTS) -> Quality:
    """The quality of an offer on a day."""
    unsaid = weights.unsaid.get(offer.source.partition("-")[0], frozenset())
    lost = {reason: weights.points[reason] for reason in _reasons(offer, around, on, weights) if reason not in unsaid}
    return Quality(max(0, 100 - sum(lost.values())), lost)


def _reasons(offer: Offer, around: Around, on: date, weights: Weights) -> Iterator[Reason]:
    if around.body_closed:
        yield Reason.BODY_CLOSED
    yield from _of_certification(offer, around)
    if offer.price_cents is None:
        yield Reason.NO_PRICE
    if not any(session.starts is not None and session.starts >= on for session in offer.sessions):
        yield Reason.NO_DATE_TO_COME
    yield from _of_place(offer)
    if not offer.body.siret and not offer.body.uai:
        yield Reason.BODY_UNKNOWN
    yield from _of_words(offer, around)
    if offer.hours is None:
        yield Reason.NO_HOURS
    if not offer.links:
        yield Reason.NO_FIELD
    if offer.updated_on is not None and on - offer.updated_on > weights.old:
        yield Reason.OLD


def _of_certification(offer: Offer, around: Around) -> Iterator[Reason]:
    if not offer.certification:
        yield Reason.NO_CERTIFICATION
    elif around.certification is None:
        yield Reason.CERTIFICATION_UNKNOWN
    elif around.certification in (Standing.ENDED, Standing.REPLACED):
        yield Reason.CERTIFICATION_ENDED
    elif around.certification is Standing.UNKNOWN:
        yield Reason.CERTIFICATION_UNSURE


def _of_place(offer: Offer) -> Iterator[Reason]:
    if offer.remote:
        return
    place = offer.place
    if not place.commune and not place.department:
        yield Reason.NO_PLACE
    elif not place.commune:
        yield Reason.NO_COMMUNE
    elif not place.address:
        yield Reason.NO_ADDRESS


def _of_words(offer: Offer, around: Around) -> Iterator[Reason]:
    if not offer.about:
        yield Reason.NO_TEXT
    elif around.copied:
        yield Reason.COPIED_TEXT
    if offer.title.isupper() and len(offer.title) > 20:
        yield Reason.TITLE_IN_CAPITALS
