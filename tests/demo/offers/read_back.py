"""What the real readers of the catalogue make of the demonstration's files, without a database."""

import csv
import gzip
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

from cpa.demo.offers.files import files
from cpa.demo.offers.planted import LHEO
from cpa.module_api.territories import KnownCommune
from cpa.modules.trainings.catalogue.model import Certification, Offer, Provenance, SetAside
from cpa.modules.trainings.catalogue.validity import validity
from cpa.modules.trainings.quality.scoring import Around, quality
from cpa.modules.trainings.sheet.ceilings import ceilings
from cpa.modules.trainings.sheet.flags import Seen, flags
from cpa.modules.trainings.sources.offers.desk import Desk
from cpa.modules.trainings.sources.offers.formats import FORMATS
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.places import Communes, communes
from cpa.modules.trainings.sources.offers.rows import about_digest

DAY = date(2026, 11, 25)
CARRIED = Path(__file__).parents[3] / "reference"

Read = tuple[dict[tuple[str, str], Offer], list[SetAside], Desk]


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table that the project carries."""
    with gzip.open(CARRIED / name, "rt", encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream)


@cache
def registers() -> dict[str, dict[str, str]]:
    """What the carried registers say first of each certification."""
    found: dict[str, dict[str, str]] = {}
    for row in rows("certifications/facts.csv.gz"):
        found.setdefault(row["code"], row)
    return found


@cache
def read_back() -> Read:
    """Every offer by source and key, what is set aside, and the desk where it was read."""
    found: dict[tuple[str, str], Offer] = {}
    aside: list[SetAside] = []
    desks = {name: Desk(FORMATS[name].named("demo", "", "").source) for name in ("lheo", "mcf")}
    ground = Ground(communes=_communes())
    for file in files(DAY):
        desk = desks[file.format]
        for offer in FORMATS[file.format].read(BytesIO(file.content), desk, ground):
            assert isinstance(offer, Offer)
            found[offer.source, offer.key] = offer
    for desk in desks.values():
        aside += desk.aside
    return found, aside, desks["lheo"]


@cache
def flags_of_all() -> dict[tuple[str, str], set[str]]:
    """The keys of the flags that the sheet shows for each offer on that day."""
    offers, aside, _desk = read_back()
    impossible = {
        (one.source, one.key) for one in aside if "dates" in one.why or "date-" in one.why or "session" in one.why
    }
    bodies: dict[int | None, set[str]] = {}
    for offer in offers.values():
        bodies.setdefault(about_digest(offer.about), set()).add(offer.body.siret[:9])
    told: dict[tuple[str, str], set[str]] = {}
    for key, offer in offers.items():
        digest = about_digest(offer.about)
        around = Around(_standing(offer), digest is not None and len(bodies[digest]) > 1)
        seen = Seen(around, quality(offer, around, DAY), ceilings(DAY), key in impossible, offer.source == LHEO)
        told[key] = {flag.key for flag in flags(offer, seen)}
    return told


def _standing(offer: Offer):
    said = registers().get(offer.certification)
    if said is None:
        return None
    until = date.fromisoformat(said["until"]) if said["until"] else None
    active = {"yes": True, "no": False}.get(said["active"])
    where = Provenance("registry", "2026-02-01", "0" * 64, 1)
    one = Certification(offer.certification, said["title"], None, until, active, date(2026, 2, 1), (), where)
    return validity(one, DAY).standing


@cache
def _communes() -> Communes:
    return communes(
        KnownCommune(row["code"], row["current"] or row["code"], row["name"], row["department"][1:],
                     tuple(row["postal_codes"].split()), _degrees(row["latitude"]), _degrees(row["longitude"]))
        for row in rows("territories/communes_places.csv.gz")
        if row["department"] in {"D59", "D29", "D93", "D44", "D08", "D69"}
    )  # fmt: skip


def _degrees(tenths_of_thousandth: str) -> int | None:
    return int(tenths_of_thousandth) * 100 if tenths_of_thousandth else None
