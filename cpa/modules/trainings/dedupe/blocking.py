"""Which pairs of records are worth comparing: those that share a key, found by DuckDB within a memory limit.

A key is so chosen that two records of one thing, however written, share one nearly always. Where too many records share
a key, each meets only its neighbours in the order of their words: the work grows with the records, not with their
square.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

import duckdb
import pyarrow as pa

from cpa.modules.trainings.dedupe.prepared import Prepared
from cpa.modules.trainings.dedupe.record import Kind

LARGEST_BLOCK = 40
NEIGHBOURS = 6
MEMORY = "1GB"
FIRST_LETTERS = 3
RARE_WORDS = 2
PAIRS_A_BATCH = 100_000

Frequencies = Counter[str]


def candidates(kind: Kind, records: Sequence[Prepared], memory: str = MEMORY) -> Iterator[tuple[int, int]]:
    """Pairs of places in `records`, the smaller first, each once, in order."""
    frequencies = frequencies_of(records)
    with duckdb.connect() as base:
        base.execute(f"SET memory_limit = '{memory}'")
        base.execute("SET threads = 1")
        base.execute("SET enable_progress_bar = false")
        base.execute("SET preserve_insertion_order = false")
        base.execute("CREATE TABLE key_of (key UBIGINT, rank VARCHAR, record INTEGER)")
        for start in range(0, len(records), PAIRS_A_BATCH):
            batch = _keys_of(kind, records[start : start + PAIRS_A_BATCH], start, frequencies)
            base.register("batch", batch)
            base.execute("INSERT INTO key_of SELECT hash(key), rank, record FROM batch")
            base.unregister("batch")
        found = base.execute(_PAIRS, {"largest": LARGEST_BLOCK, "neighbours": NEIGHBOURS})
        while rows := found.fetchmany(PAIRS_A_BATCH):
            yield from rows


_PAIRS = """
WITH placed AS (
    SELECT key, record,
        count(*) OVER (PARTITION BY key) AS size,
        row_number() OVER (PARTITION BY key ORDER BY rank, record) AS place
    FROM key_of
), kept AS (SELECT * FROM placed WHERE size > 1)
SELECT DISTINCT least(one.record, other.record) AS smaller, greatest(one.record, other.record) AS larger
FROM kept AS one JOIN kept AS other ON one.key = other.key AND one.place < other.place
    AND (one.size <= $largest OR other.place - one.place <= $neighbours)
ORDER BY smaller, larger
"""


def _keys_of(kind: Kind, records: Sequence[Prepared], start: int, frequencies: Frequencies) -> pa.Table:
    keys: list[str] = []
    ranks: list[str] = []
    places: list[int] = []
    for place, record in enumerate(records, start):
        found = keys_of(kind, record, frequencies)
        rank = " ".join((*sorted(record.title.words), *sorted(record.name.own)))
        keys.extend(found)
        ranks.extend([rank] * len(found))
        places.extend([place] * len(found))
    return pa.table({"key": keys, "rank": ranks, "record": pa.array(places, pa.int32())})


def frequencies_of(records: Sequence[Prepared]) -> Frequencies:
    """How many records bear each word, in their title or name."""
    return Counter(chain.from_iterable({*one.title.words, *one.name.own} for one in records))


def keys_of(kind: Kind, record: Prepared, frequencies: Frequencies) -> frozenset[str]:
    """Its keys, each with the letter of what it is made of."""
    said = record.said
    where = tuple(filter(None, (said.commune, said.postal_code))) or ((said.department,) if said.department else ())
    bodies = tuple(filter(None, (said.siret[:9], said.uai)))
    names = _rare(record.name.own or record.name.words, frequencies)
    if kind is Kind.CERTIFICATION:
        return _certification_keys(record, frequencies)
    if kind is Kind.OFFER:
        whos = (*bodies, *(f"{word} {area}" for word in names for area in where))
        whats = ("", *_whats(record, frequencies))
        return frozenset(
            (
                *(f"o {what} {who}" for what in whats for who in whos),
                *(f"o {what} {area}" for what in whats[1:] for area in where),
            )
        )
    own = (f"n {word} {area}" for word in names for area in {said.department, ""})
    return frozenset((*(f"b {body}" for body in bodies), *own, *_doors(record, where if kind is Kind.PLACE else ())))


def _certification_keys(record: Prepared, frequencies: Frequencies) -> frozenset[str]:
    codes = (record.said.certification, record.said.cfd)
    words = _rare(record.title.words, frequencies)
    return frozenset((*(f"c {code}" for code in codes if code), *(f"t {word}" for word in words)))


def _whats(record: Prepared, frequencies: Frequencies) -> tuple[str, ...]:
    codes = filter(None, (record.said.certification, record.said.cfd))
    return (*codes, *_rare(record.title.words, frequencies))


def _doors(record: Prepared, where: tuple[str, ...]) -> Iterator[str]:
    streets = [word[:FIRST_LETTERS] for word in record.address.street if len(word) > FIRST_LETTERS]
    for area in where:
        yield from (f"d {area} {street}" for street in streets[-RARE_WORDS:])
        yield from (f"k {area} {kind}" for kind in record.name.kinds)


def _rare(words: Sequence[str], frequencies: Frequencies) -> tuple[str, ...]:
    """Its rarest words that another record bears too, by their first letters: an abbreviation and a slip of typing at
    the end leave them."""
    shared = sorted((word for word in set(words) if frequencies[word] > 1), key=lambda word: (frequencies[word], word))
    chosen = shared[:RARE_WORDS] or sorted(set(words))[:RARE_WORDS]
    return tuple(dict.fromkeys(word[:FIRST_LETTERS] for word in chosen))
