"""A row of either table of apprenticeship → a body with its seat, or with one place where it trains."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cpa.modules.trainings.catalogue.model import Body, ListedBody, Place
from cpa.modules.trainings.sources.offers import readings
from cpa.modules.trainings.sources.offers.description import described
from cpa.modules.trainings.sources.offers.desk import Desk, Record
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.table import Row, rows

SOURCE = described(Path(__file__).parent)

QUALIOPI = {"True": True, "False": False}
CLOSED = {"fermé": True, "actif": False}
_POSITION = re.compile(r"-?[0-9.]+_-?[0-9.]+")


def read(stream: BinaryIO, desk: Desk, ground: Ground) -> Iterator[ListedBody]:
    """The bodies of a file with their place, in its order. Raises Unusable when the file as a whole cannot be taken."""
    for row in rows(stream, desk):
        desk.counts["read"] += 1
        is_place = bool(row["code_lieu"])
        record = desk.record(_key(row), row.line)
        siret = record.read("siret", row["siret"], readings.siret, "")
        if not siret:
            record.set_aside("body-without-siret", {"siret": row["siret"]}, whole=True)
        elif record.is_new({"siret": siret, "code_lieu": row["code_lieu"], "uai": row["uai"]}):
            desk.counts["places" if is_place else "bodies"] += 1
            yield _listed(row, siret, record, ground)


def _key(row: Row) -> str:
    return "/".join(filter(None, (row["siret"], row["code_lieu"], row["uai"])))


def _listed(row: Row, siret: str, record: Record, ground: Ground) -> ListedBody:
    is_place = bool(row["code_lieu"])
    body = Body(siret=siret, uai=_uai(row, record), qualiopi=QUALIOPI.get(row["qualiopi"]))
    place = ground.communes.located(_place(row, record))
    closed = CLOSED.get(row["etat_administratif"])
    return ListedBody(record.desk.source.name, record.key, body, place, not is_place, record.read_in, closed)


def _uai(row: Row, record: Record) -> str:
    """The number of the school: that of the place when the source trusts it, or the only one that the body may have."""
    if row["code_lieu"]:
        found = record.read("uai", row["uai"], readings.uai, "")
        trusted = row["uai_fiable"] == "True"
        record.desk.counts["school numbers not trusted"] += bool(found) and not trusted
        return found if trusted else ""
    potential = [one for one in row["uai_potentiels"].split("|") if one]
    return record.read("uai_potentiels", potential[0], readings.uai, "") if len(potential) == 1 else ""


def _place(row: Row, record: Record) -> Place:
    return Place(
        commune=record.said("code_insee", row["code_insee"]),
        postal_code=record.read("code_postal", row["code_postal"], readings.postal_code, ""),
        town=record.words("commune", row["commune"], 100),
        address=_address(row, record),
        latitude=record.read("latitude", row["latitude"], lambda said: readings.micro_degrees(said, 90), None),
        longitude=record.read("longitude", row["longitude"], lambda said: readings.micro_degrees(said, 180), None),
    )


def _address(row: Row, record: Record) -> str:
    text = record.words("adresse", row["adresse"])
    if _POSITION.fullmatch(text):
        record.set_aside("address-is-a-position", {"adresse": text})
        return ""
    return text
