"""A record of one source, in the few fields that are compared, whatever source and kind it is of."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from cpa.modules.trainings.catalogue.model import Body, Certification, Offer, Place, Rhythm, Scheme
from cpa.modules.trainings.dedupe.areas import department_of

NUMBERS = ("latitude", "longitude", "hours", "price_cents")
DATES = ("starts", "ends")


class Kind(StrEnum):
    BODY = "body"
    OFFER = "offer"
    PLACE = "place"
    CERTIFICATION = "certification"


@dataclass(frozen=True, slots=True)
class Record:
    """What a source says; "" or None when it does not. `name` is that of the body or the certifier. `level` is the
    European one; coordinates are in millionths of a degree, hours are whole, prices in cents."""

    source: str
    key: str
    title: str = ""
    name: str = ""
    siret: str = ""
    uai: str = ""
    certification: str = ""
    cfd: str = ""
    level: str = ""
    address: str = ""
    postal_code: str = ""
    town: str = ""
    commune: str = ""
    department: str = ""
    latitude: int | None = None
    longitude: int | None = None
    rhythm: str = ""
    hours: int | None = None
    price_cents: int | None = None
    starts: date | None = None
    ends: date | None = None


def record_of_offer(offer: Offer) -> Record:
    """An offer of the catalogue, by its first session."""
    dated = [one for one in offer.sessions if one.starts]
    first = min(dated, key=lambda one: one.starts or date.max, default=None)
    record = Record(
        source=offer.source,
        key=offer.key,
        title=offer.title,
        name=offer.body.name,
        siret=offer.body.siret,
        uai=offer.body.uai,
        certification=offer.certification,
        cfd=next((code for scheme, code in offer.links if scheme is Scheme.CFD), ""),
        rhythm=kept_apart(offer.rhythm),
        hours=offer.hours,
        price_cents=offer.price_cents,
        starts=first.starts if first else None,
        ends=first.ends if first else None,
    )
    return _placed(record, offer.place)


def record_of_body(body: Body, source: str, key: str, place: Place | None = None) -> Record:
    """A training body as one source says it, with its address when known."""
    return _placed(Record(source, key, name=body.name, siret=body.siret, uai=body.uai), place or Place())


def record_of_certification(certification: Certification, issuer: str = "") -> Record:
    """A certification of a register, with the name of who delivers it when known."""
    level = "" if certification.level is None else str(certification.level)
    code = certification.code
    return Record(
        certification.read_in.dataset, code, title=certification.title, name=issuer, certification=code, level=level
    )


def kept_apart(rhythm: Rhythm) -> str:
    """Only what the law keeps apart counts: in apprenticeship or not. Hours of the day may be told in many ways."""
    if rhythm is Rhythm.UNKNOWN:
        return ""
    return Rhythm.SANDWICH.value if rhythm is Rhythm.SANDWICH else Rhythm.FULL_TIME.value


def record_of_row(row: Mapping[str, str], side: str, kind: Kind) -> Record:
    """One side of a labelled pair: its columns begin with `side` (« left » or « right »).

    Raises ValueError where a number or a date cannot be read.
    """
    said = {one.name: row.get(f"{side}_{one.name}", "") for one in fields(Record)}
    said["key"] = f"{kind.value}:{row['id']}:{side}"
    numbers = {name: int(said[name]) if said[name] else None for name in NUMBERS}
    dates = {name: date.fromisoformat(said[name]) if said[name] else None for name in DATES}
    said["department"] = department_of(said["department"], said["commune"], said["postal_code"], said["uai"])
    return Record(**(said | numbers | dates))  # type: ignore[arg-type]  # each by its own type above


def _placed(record: Record, place: Place) -> Record:
    return replace(
        record,
        address=place.address,
        postal_code=place.postal_code,
        town=place.town,
        commune=place.commune,
        department=department_of("", place.commune, place.postal_code, record.uai),
        latitude=place.latitude,
        longitude=place.longitude,
    )
