"""A row of the vocational offers → an offer of a school for a first year that leads to a diploma."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from cpa.modules.trainings.catalogue.model import Offer, Rhythm
from cpa.modules.trainings.sources.offers.description import described
from cpa.modules.trainings.sources.offers.desk import Desk
from cpa.modules.trainings.sources.offers.ground import Ground
from cpa.modules.trainings.sources.offers.schooling import school_offer
from cpa.modules.trainings.sources.offers.table import rows

SOURCE = described(Path(__file__).parent)

SCHOOL, YEAR, LAST_YEAR = "Etablissement d'accueil", "MEF STAT 11", "mef_stat_terminale"


def read(stream: BinaryIO, desk: Desk, ground: Ground) -> Iterator[Offer]:
    """The offers of a file, in its order; the title is that of the diploma, for the file gives none. Raises Unusable
    when the file as a whole cannot be taken."""
    met: Counter[str] = Counter()
    for row in rows(stream, desk):
        desk.counts["read"] += 1
        key = f"{row[SCHOOL]}-{row[YEAR]}"
        met[key] += 1
        # The same school may list the same year twice: two groups, each with its own capacity.
        record = desk.record(f"{key}-{met[key]}" if met[key] > 1 else key, row.line)
        if not record.is_new({SCHOOL: row[SCHOOL], YEAR: row[YEAR]}):
            continue
        yield school_offer(
            record,
            ground,
            title=record.words("Famille de métiers", row["Famille de métiers"]),
            school=(SCHOOL, row[SCHOOL]),
            year=(YEAR, row[YEAR]),
            seats=("Capacité carte scolaire", row["Capacité carte scolaire"]),
            rhythm=Rhythm.FULL_TIME,
            last_year=(LAST_YEAR, row[LAST_YEAR]),
        )
