"""Rows of InserJeunes → the bodies that train apprentices, each once, with the name of its latest cohort."""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cpa.modules.trainings.catalogue.model import Body, ListedBody, Place
from cpa.modules.trainings.sources.offers import readings
from cpa.modules.trainings.sources.offers.description import described
from cpa.modules.trainings.sources.offers.desk import Desk, Record
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.places import department_of_school
from cpa.modules.trainings.sources.offers.table import Row, rows

SOURCE = described(Path(__file__).parent)


def read(stream: BinaryIO, desk: Desk, ground: Ground) -> Iterator[ListedBody]:
    """The bodies of a file, by their first row. Raises Unusable when the file as a whole cannot be taken."""
    latest: dict[str, Row] = {}
    for row in rows(stream, desk):
        desk.counts["read"] += 1
        key = row["UAI"].strip().upper()
        if key not in latest or row["Année"] > latest[key]["Année"]:
            latest[key] = row
    for key, row in latest.items():
        record = desk.record(key, row.line)
        uai = record.read("UAI", row["UAI"], readings.uai, "")
        if not uai:
            record.set_aside("body-without-number", {"UAI": row["UAI"], "Libellé": row["Libellé"]}, whole=True)
        elif record.is_new({"UAI": uai}):
            yield _listed(row, uai, record)


def _listed(row: Row, uai: str, record: Record) -> ListedBody:
    body = Body(uai=uai, name=record.words("Libellé", row["Libellé"]))
    place = Place(department=department_of_school(uai))
    return ListedBody(record.desk.source.name, record.key, body, place, True, record.read_in)
