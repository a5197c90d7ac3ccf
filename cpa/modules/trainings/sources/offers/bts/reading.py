"""A row of the BTS offers → an offer of a school for a year of entry."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from cpa.modules.trainings.catalogue.model import Offer, Rhythm
from cpa.modules.trainings.sources.offers.description import described
from cpa.modules.trainings.sources.offers.desk import Desk
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.schooling import school_offer
from cpa.modules.trainings.sources.offers.table import Row, rows

SOURCE = described(Path(__file__).parent)

APPRENTICESHIP = " - en apprentissage"
"""Said again at the end of the title: the rhythm tells it."""

RHYTHMS = {"Apprentissage": Rhythm.SANDWICH, "Scolaire": Rhythm.FULL_TIME}


def read(stream: BinaryIO, desk: Desk, ground: Ground) -> Iterator[Offer]:
    """The offers of a file, in its order. Raises Unusable when the file as a whole cannot be taken."""
    met: Counter[str] = Counter()
    for row in rows(stream, desk):
        desk.counts["read"] += 1
        key = _key(row)
        met[key] += 1
        # The same school may list the same training twice: two groups, each with its own capacity.
        record = desk.record(f"{key}-{met[key]}" if met[key] > 1 else key, row.line)
        if not record.is_new({"UAI": row["UAI"], "MEFSTAT11": row["MEFSTAT11"]}):
            continue
        title = record.words("LIBELLÉFORMATION", row["LIBELLÉFORMATION"])
        rhythm = RHYTHMS.get(row["STATUT"].strip(), Rhythm.UNKNOWN)
        yield school_offer(
            record,
            ground,
            title=title.removesuffix(APPRENTICESHIP),
            school=("UAI", row["UAI"]),
            year=("MEFSTAT11", row["MEFSTAT11"]),
            seats=("CAPACITEPSUP", row["CAPACITEPSUP"]),
            rhythm=rhythm,
        )


def _key(row: Row) -> str:
    named = sha256(row["LIBELLÉFORMATION"].encode()).hexdigest()[:8]
    return "-".join((row["UAI"], row["MEFSTAT11"], row["STATUT"][:1], named))
