"""Records of places in the shape that `reference/places/` carries them: compressed CSV, the same bytes for the same
content."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cpa.modules.advising.sources.places.record import Record
from cpa.sources.reference.tables import packed, unpacked

RECORDS, TABLES = "places.csv.gz", "tables.csv.gz"
NUMBERS = ("line", "latitude", "longitude")


def files_of(records: Iterable[Record], digests: Mapping[str, str]) -> Mapping[str, bytes]:
    """The files that carry these records, read in tables of these digests."""
    names = sorted(digests)
    short = _short_keys(records := sorted(records, key=lambda one: (one.department, one.postal_code, one.address, one)))
    rows = (one._replace(dataset=str(names.index(one.dataset)), key=short.get(one.key, "")) for one in records)
    return {
        TABLES: packed(("dataset", "digest"), sorted(digests.items())),
        RECORDS: packed(Record._fields, (["" if value is None else value for value in one] for one in rows)),
    }


def carried_in(folder: Path) -> tuple[list[Record], Mapping[str, str]]:
    """The records of a folder and the digests of the tables they were read in. Raises OSError when a file is missing or
    cut, BrokenReference."""
    tables = dict(map(tuple, unpacked(folder / TABLES, ("dataset", "digest"))))
    names = sorted(tables)
    return [_record(row, names) for row in unpacked(folder / RECORDS, Record._fields)], tables


def _short_keys(records: Iterable[Record]) -> Mapping[str, str]:
    """Keys that several records share, each by a number as long as a key: they only say which records are one place."""
    times = Counter(one.key for one in records if len(one.key) == 24)
    shared = sorted(key for key, count in times.items() if count > 1)
    return {key: f"{number:024}" for number, key in enumerate(shared)}


def _record(row: Sequence[str], names: Sequence[str]) -> Record:
    said = dict(zip(Record._fields, row, strict=True))
    numbers = {name: int(said[name]) if said[name] else None for name in NUMBERS}
    return Record(**{**said, **numbers, "dataset": names[int(said["dataset"])]})  # type: ignore[arg-type]
