"""A row of the open catalogue of Mon Compte Formation → the offer of a body in a department."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cpa.modules.trainings.catalogue.model import Body, Offer, Place, Rhythm, Scheme
from cpa.modules.trainings.sources.offers import readings
from cpa.modules.trainings.sources.offers.description import described
from cpa.modules.trainings.sources.offers.desk import Desk, Record
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.table import Row, rows

SOURCE = described(Path(__file__).parent)

CODES = ((Scheme.FORMACODE, "code_formacode", 5), (Scheme.NSF, "code_nsf", 3), (Scheme.ROME3, "code_rome", 5))
_DEPARTMENT = re.compile(r"[0-9]{2}|2[AB]|9[78][0-9]")


def read(stream: BinaryIO, desk: Desk, ground: Ground) -> Iterator[Offer]:
    """The offers of a file, in its order. Raises Unusable when the file as a whole cannot be taken."""
    for row in rows(stream, desk):
        desk.counts["read"] += 1
        department = desk.mend("code_departement", row["code_departement"].strip())
        record = desk.record("/".join(filter(None, (row["numero_formation"].strip(), department))), row.line)
        if not row["numero_formation"].strip():
            record.set_aside("offer-without-number", _told(row), whole=True)
        elif not (title := record.words("intitule_formation", row["intitule_formation"])):
            record.set_aside("offer-without-title", _told(row), whole=True)
        elif record.is_new(_told(row)):
            yield _offer(row, title, department, record)


def _told(row: Row) -> dict[str, str]:
    return {name: row[name] for name in ("numero_formation", "siret_of", "code_departement", "intitule_formation")}


def _offer(row: Row, title: str, department: str, record: Record) -> Offer:
    lowest, highest = _between("frais_ttc_tot", row, record, readings.cents)
    return Offer(
        source=record.desk.source.name,
        key=record.key,
        title=title,
        body=_body(row, record),
        place=Place(department=record.read("code_departement", department, _department, "")),
        certification=_certification(row, record),
        links=tuple(link for scheme, stem, most in CODES for link in _links(row, record, scheme, stem, most)),
        hours=_between("nombre_heures_total", row, record, readings.hours)[1],
        price_cents=highest,
        rhythm=Rhythm.UNKNOWN,
        remote=_remote(row, record),
        cpf=True,
        capacity=None,
        sessions=(),
        about=_about(row, record),
        updated_on=record.read("date_extract", row["date_extract"], readings.day, None),
        read_in=record.read_in,
        price_from_cents=lowest if lowest != highest else None,
    )


def _between(stem: str, row: Row, record: Record, reading: readings.Reading) -> tuple[int | None, int | None]:
    """The least and the most, in that order whatever the file says."""
    said = [record.read(name, row[name], reading, None) for name in (f"{stem}_min", f"{stem}_max")]
    found = sorted(one for one in said if one is not None)
    return (found[0], found[-1]) if found else (None, None)


def _body(row: Row, record: Record) -> Body:
    siret = record.read("siret_of", row["siret_of"], readings.siret, "")
    return Body(siret=siret, name=record.words("nom_of", row["nom_of"]))


def _department(text: str) -> str:
    if text and not _DEPARTMENT.fullmatch(text):
        raise readings.Refused("department-impossible")
    return text


def _certification(row: Row, record: Record) -> str:
    for column, register in (("code_rncp", "RNCP"), ("code_rs", "RS")):
        found = record.read(column, row[column], lambda said, r=register: readings.certification(said, r), "")
        if found:
            return found
    return ""


def _links(row: Row, record: Record, scheme: Scheme, stem: str, most: int) -> Iterator[tuple[Scheme, str]]:
    met = set()
    for name in (f"{stem}_{number}" for number in range(1, most + 1)):
        for link in record.codes(name, [row[name]], scheme) if row[name] else ():
            if link not in met:
                met.add(link)
                yield link


def _remote(row: Row, record: Record) -> bool | None:
    """Whether every session to come is at a distance, or none; None when some are, or none is to come."""
    active, distant = (
        record.read(name, row[name], readings.seats, None) for name in ("nb_session_active", "nb_session_a_distance")
    )
    if not active or distant is None:
        return None
    return True if distant >= active else False if distant == 0 else None


def _about(row: Row, record: Record) -> str:
    names = ("objectif_formation", "contenu_formation", "points_forts")
    texts = dict.fromkeys(filter(None, (record.text(name, row[name]) for name in names if row[name])))
    return record.text("about", "\n\n".join(texts))
