"""The search of titles: right answers on judged queries and on names that others gave, and its time against a bare
`word_similarity` over the same titles.

Bare: the official titles in plain letters under a trigram index, those above the threshold of 0.45 ranked by
word_similarity. It knows no everyday word. Both take turns on the same queries.
"""

import gzip
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from random import Random

from benchmarks.measuring import Measure, best_of, middle_and_high
from benchmarks.scratch import scratch_database

ONISEP = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "onisep" / "onisep_metiers.json.gz"
"""Names that the national office for careers gives to occupations, with codes of ROME; beside the project."""

TYPED_TITLES, LONG = int(os.environ.get("CPA_BENCH_TYPED_TITLES", "1000")), 30
ROUNDS = 3

_BARE_TABLE = """
CREATE TABLE bare_title (code text NOT NULL, said text NOT NULL);
CREATE EXTENSION IF NOT EXISTS pg_trgm;
"""
_BARE = """
SELECT code FROM (
    SELECT code, max(word_similarity(%(text)s, said)) AS likeness, min(length(said)) AS letters
    FROM bare_title WHERE %(text)s <%% said GROUP BY code
) AS near ORDER BY likeness DESC, letters, code LIMIT 3
"""

Search = Callable[[str], Sequence[str]]


def measure() -> Iterator[Measure]:
    """Accuracy by part, errors of typing, outside names, then time."""
    with scratch_database(_BARE_TABLE):
        ours, bare = _searches()
        yield from _judged(cache(ours), cache(bare))
        yield _own_names(ours)
        yield _typed(ours)
        if ONISEP.is_file():
            yield _outside(ours, "as they are", lambda said: said)
            random = Random(2)
            yield _outside(ours, "with one error of typing", lambda said: _mistyped(said, random))
        yield from _time(ours, bare)


def _searches() -> tuple[Search, Search]:
    from django.db import connections

    from cpa.modules.occupations.catalogue.reference_files import read_tables
    from cpa.modules.occupations.search.building import bring_index_up_to_date
    from cpa.modules.occupations.search.finding import find
    from cpa.modules.occupations.search.words import plain
    from cpa.sources.reference.place import REFERENCE

    titles = read_tables(REFERENCE / "occupations").titles
    bring_index_up_to_date(titles)
    connection = connections["activity"]
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO bare_title VALUES (%s, %s)", [(one.code, plain(one.name)) for one in titles])
        cursor.execute("CREATE INDEX ON bare_title USING gin (said gin_trgm_ops)")
        cursor.execute("SET pg_trgm.word_similarity_threshold = 0.45")
        cursor.execute("VACUUM ANALYZE bare_title")

    def bare(text: str) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(_BARE, {"text": plain(text)})
            return [code for (code,) in cursor]

    return lambda text: [match.code for match in find(text, 3)], bare


def _judged(ours: Search, bare: Search) -> Iterator[Measure]:
    from tests.modules.occupations.search.judged import judged, right

    for part in ("tuned", "listed", "drawn", "blind", "last", "held"):
        queries = [one for one in judged() if one.part == part]
        misspelt = [one for one in queries if one.kind == "misspelt"]
        for first, limit, name in ((3, 10, "among the first three"), (1, 15, "first")):
            parts = [
                f"{label} {100 * right(asked, search, first):.0f} %"
                for label, asked, search in (
                    (f"right: of {len(queries)},", queries, ours),
                    (f"of the {len(misspelt)} misspelt,", misspelt, ours),
                    ("bare word_similarity,", queries, bare),
                )
            ]
            wrong = 100 * (1 - right(queries, ours, first))
            yield Measure(f"judged queries, {part}: not {name}", wrong, limit, "%", ", ".join(parts))


def _own_names(ours: Search) -> Measure:
    from cpa.modules.occupations.catalogue.reading import reference_catalogue

    occupations = reference_catalogue().occupations
    lost = [one.code for one in occupations if [*ours(one.name)[:1]] != [one.code]]
    detail = f"{len(occupations)} official names, both genders in one; lost: {', '.join(lost) or 'none'}"
    return Measure("an occupation by its own name: not first", 100 * len(lost) / len(occupations), 1, "%", detail)


def _typed(ours: Search) -> Measure:
    from cpa.modules.occupations.catalogue.reference_files import read_tables
    from cpa.modules.occupations.search.titles import forms
    from cpa.sources.reference.place import REFERENCE
    from tests.modules.occupations.search.mistyping import with_a_typo

    random = Random(1)
    long = [one for one in read_tables(REFERENCE / "occupations").titles if len(one.name) >= LONG]
    sample = random.sample(long, TYPED_TITLES)
    kept = sum(one.code in ours(with_a_typo(forms(one.name)[0], random)) for one in sample)
    lost = 100 * (1 - kept / len(sample))
    detail = f"{kept} of {len(sample)} official titles of {LONG} letters or more kept in the first three"
    return Measure("one error of typing in a long title: lost", lost, 5, "%", detail)


def _outside(ours: Search, how: str, typed: Callable[[str], str]) -> Measure:
    from cpa.modules.occupations.catalogue.reading import reference_catalogue
    from cpa.modules.occupations.search.titles import forms

    parents = {one.code: one.parent for one in reference_catalogue().occupations}
    known = parents.keys() | {*parents.values()}
    first = third = count = 0
    for one in json.loads(gzip.decompress(ONISEP.read_bytes())):
        accepted = {code["code"] for code in one["codes_rome"]} & known
        if accepted:
            said = forms(one["libelle"])
            found = ours(typed(said[count % 2 % len(said)]))
            right = [code in accepted or parents[code] in accepted for code in found]
            first, third, count = first + any(right[:1]), third + any(right), count + 1
    detail = (
        f"{100 * third / count:.0f} % of {count} names of Onisep right in the first three, {100 * first / count:.0f} % "
        "first; masculine and feminine by turns; right is the occupation, or the former sheet that it comes from"
    )
    return Measure(f"names given by others, {how}: not in the first three", 100 * (1 - third / count), 15, "%", detail)


def _mistyped(said: str, random: Random) -> str:
    from tests.modules.occupations.search.mistyping import SHORTEST, with_a_typo

    return with_a_typo(said, random) if any(len(word) >= SHORTEST for word in said.split(" ")) else said


def _time(ours: Search, bare: Search) -> Iterator[Measure]:
    """Each query at its fastest of a few rounds: without what other work on the machine adds."""
    from tests.modules.occupations.search.judged import judged

    queries = [one.query for one in judged()]
    spent = {
        name: [1000 * best_of(ROUNDS, partial(search, query), time.perf_counter) for query in queries]
        for name, search in (("ours", ours), ("bare", bare))
    }
    (middle, high), (bare_middle, bare_high) = (middle_and_high(spent[name]) for name in ("ours", "bare"))
    detail = (
        f"p95 of {len(queries)} queries, each the fastest of {ROUNDS}; in the middle {middle:.1f} ms; "
        f"bare word_similarity {bare_middle:.1f} and {bare_high:.1f} ms; load {os.getloadavg()[0]:.0f}"
    )
    yield Measure("search of titles at the server", high, 15, "ms", detail)
    yield Measure("search of titles / bare word_similarity, p95", high / bare_high, 1, "×", detail)
