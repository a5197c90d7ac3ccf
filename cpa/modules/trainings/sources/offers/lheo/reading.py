"""A formation of LHEO → one offer for each place of each of its actions."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from cpa.modules.trainings.catalogue.model import Offer, Place, Scheme
from cpa.modules.trainings.sources.offers import readings
from cpa.modules.trainings.sources.offers.description import described
from cpa.modules.trainings.sources.offers.desk import Desk, Record
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.lheo.elements import Element, formations
from cpa.modules.trainings.sources.offers.lheo.figures import figures, sessions
from cpa.modules.trainings.sources.offers.lheo.whereabouts import body, place

SOURCE = described(Path(__file__).parent)

REMOTE = {"0": False, "1": None, "2": True}
"""Partly there and partly at a distance is neither."""


def read(stream: BinaryIO, desk: Desk, ground: Ground) -> Iterator[Offer]:
    """The offers of a file, in its order. Raises Unusable when the file as a whole cannot be taken."""
    for formation in formations(stream, desk):
        for number, action in enumerate(formation.all("action"), 1):
            named = formation.attributes.get("numero") or f"line-{formation.line}"
            key = action.attributes.get("numero") or f"{named}.{number}"
            desk.counts["read"] += 1
            record = desk.record(key, action.line)
            if record.is_new({"intitule-formation": formation.say("intitule-formation")}):
                yield from _offers(formation, action, record, ground)


def _offers(formation: Element, action: Element, record: Record, ground: Ground) -> Iterator[Offer]:
    title = record.words("intitule-formation", formation.say("intitule-formation"))
    if not title:
        record.set_aside("offer-without-title", {"numero": record.key}, whole=True)
        return
    said = figures(action, record)
    offer = Offer(
        source=record.desk.source.name,
        key=record.key,
        title=title,
        body=body(formation, action, record),
        place=Place(),
        certification=_certification(formation, record),
        links=tuple(_links(formation, record)),
        hours=said.hours,
        price_cents=said.price_cents,
        rhythm=record.rhythm(action.say("rythme-formation")),
        remote=REMOTE.get(record.said("modalites-enseignement", action.say("modalites-enseignement"))),
        cpf=True if formation.all("code-type-formation", "code-CPF") else None,
        capacity=said.capacity,
        sessions=tuple(sessions(action, record)),
        about=_about(formation, record),
        updated_on=_updated(formation, action, record),
        read_in=record.read_in,
    )
    yield from _in_each_place(offer, action, record, ground)


def _in_each_place(offer: Offer, action: Element, record: Record, ground: Ground) -> Iterator[Offer]:
    places = action.all("lieu-de-formation")
    for number, said in enumerate(places, 1):
        one = record if number == 1 else record.desk.record(f"{offer.key}@{number}", said.line)
        if one is record or one.is_new({"lieu-de-formation": str(number)}):
            yield replace(offer, key=one.key, place=ground.communes.located(place(said, record)))
    if not places:
        yield offer


def _certification(formation: Element, record: Record) -> str:
    """The first that the formation names: of the RNCP before those of the RS."""
    for name, register in (("code-RNCP", "RNCP"), ("code-RS", "RS")):
        for text in (one.text for one in formation.all("certification", name)):
            found = record.read(name, text, lambda said, r=register: readings.certification(said, r), "")
            if found:
                return found
    return ""


def _links(formation: Element, record: Record) -> Iterator[tuple[Scheme, str]]:
    for scheme, name in (
        (Scheme.FORMACODE, "code-FORMACODE"),
        (Scheme.NSF, "code-NSF"),
        (Scheme.ROME3, "code-ROME"),
    ):
        texts = [one.text for one in formation.all("domaine-formation", name)]
        yield from record.codes(name, texts, scheme)


def _about(formation: Element, record: Record) -> str:
    texts = [record.text(name, formation.say(name)) for name in ("objectif-formation", "contenu-formation")]
    return record.text("about", "\n\n".join(dict.fromkeys(filter(None, texts))))


def _updated(formation: Element, action: Element, record: Record) -> date | None:
    said = action.attributes.get("datemaj") or formation.attributes.get("datemaj") or ""
    if not said:
        stamped = action.attributes.get("horodatage-modification", "")
        said = stamped[:10]
    return record.read("debut", said, readings.day, None)
