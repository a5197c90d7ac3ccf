"""What was read → lines of COPY: the columns of the tables, in order, and the digest of what each line says."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import md5, sha256

from cpa.modules.trainings.catalogue.model import Body, ListedBody, Offer, Place, SetAside
from cpa.sources.bulk import SIGNS

PLACED = ("siret", "uai", "body_name", "qualiopi", "commune", "postal_code", "town", "address", "latitude", "longitude",
          "department")  # fmt: skip
SAID_BY_OFFER = (*PLACED, "title", "certification", "links", "hours", "price_cents", "price_from_cents", "rhythm",
                 "remote", "cpf", "capacity", "about", "about_digest", "updated_on")  # fmt: skip
SAID_BY_BODY = (*PLACED, "is_seat", "closed")
READ_IN = ("source", "key", "file", "line", "content")
COPIED_FROM = 200
"""Signs from which two texts that are the same were copied from one another."""

NULL = "\\N"
Value = str | int | bool | date | None


def offer_line(offer: Offer, file: int) -> str:
    """The line of an offer read in the file of this number: READ_IN, SAID_BY_OFFER, then its sessions as JSON."""
    said = [
        *_placed(offer.body, offer.place),
        offer.title,
        offer.certification,
        _array(f"{scheme}:{code}" for scheme, code in offer.links),
        offer.hours,
        offer.price_cents,
        offer.price_from_cents,
        offer.rhythm,
        offer.remote,
        offer.cpf,
        offer.capacity,
        offer.about,
        about_digest(offer.about),
        offer.updated_on,
        _sessions(offer),
    ]
    return _line((offer.source, offer.key, file, offer.read_in.line), said)


def body_line(one: ListedBody, file: int) -> str:
    """The line of a body read in the file of this number: READ_IN, then SAID_BY_BODY."""
    said = [*_placed(one.body, one.place), one.is_seat, one.closed]
    return _line((one.source, one.key, file, one.read_in.line), said)


def aside_line(one: SetAside, file: int, delivery: int) -> str:
    """The line of what was set aside: delivery, source, key, file, line, why, said, whole."""
    said = json.dumps(dict(one.said), ensure_ascii=False)
    values = (delivery, one.source, one.key, file, one.read_in.line, one.why, said, one.whole)
    return "\t".join(map(_field, values)) + "\n"


def about_digest(about: str) -> int | None:
    """A number that two texts share when they say the same, whatever their capitals and spaces; None when short."""
    if len(about) < COPIED_FROM:
        return None
    words = " ".join(about.casefold().split())
    return int.from_bytes(sha256(words.encode()).digest()[:8], signed=True)


def _placed(body: Body, place: Place) -> list[Value]:
    return [
        body.siret, body.uai, body.name, body.qualiopi, place.commune if len(place.commune) == 5 else "",
        place.postal_code, place.town, place.address, place.latitude, place.longitude, place.department,
    ]  # fmt: skip


def _sessions(offer: Offer) -> str:
    """The sessions, each key once."""
    by_key = {one.key: one for one in reversed(offer.sessions)}
    told = [
        {"key": one.key[:120], "starts": _iso(one.starts), "ends": _iso(one.ends), "full": one.full}
        for one in reversed(by_key.values())
    ]
    return json.dumps(told, ensure_ascii=False) if told else "[]"


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _array(codes: Iterable[str]) -> str:
    return "{" + ",".join(codes) + "}"


def _line(read_in: Sequence[Value], said: Sequence[Value]) -> str:
    told = "\t".join(map(_field, said))
    content = md5(told.encode(), usedforsecurity=False).hexdigest()
    return f"{chr(9).join(map(_field, read_in))}\t{content}\t{told}\n"


def _field(value: Value) -> str:
    if value is None:
        return NULL
    if value is True or value is False:
        return "t" if value else "f"
    text = value if type(value) is str else str(value)
    return text.translate(SIGNS) if "\\" in text or "\t" in text or "\n" in text or "\r" in text else text
