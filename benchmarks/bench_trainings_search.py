"""The search of trainings over the offers that the project carries: what it finds of judged questions, and its time
against a plain ILIKE over the same offers.

Plain: every word of the question, without those that say nothing, in the title or the town; the first ten by their
number. Both take turns on the same questions.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain

from benchmarks.measuring import Measure, best_of, middle_and_high
from benchmarks.scratch import scratch_database

NEEDED = ("occupations", "search", "territories", "certifications", "offers", "trainings")
"""The parts of `reference/` that are loaded."""

DAY = date(2026, 1, 15)
ROUNDS = 3
AIM_NDCG = 0.80

Search = Callable[[str], Sequence[str]]

_PLAIN = """
SELECT source || '/' || key FROM trainings_offer
WHERE gone_on IS NULL AND concat(title, ' ', town) ILIKE ALL(%s) ORDER BY id LIMIT 10
"""


def measure() -> Iterator[Measure]:
    """nDCG of the half to tune on and of the half that is held, then time."""
    with scratch_database():
        load()
        yield from _judged()
        yield from _time()


def load() -> None:
    from cpa.module_api.registry import hooks
    from cpa.sources.reference.place import REFERENCE

    loaders = {one.folder: one for one in chain.from_iterable(hooks().reference_loaders())}
    for folder in NEEDED:
        loaders[folder].load(REFERENCE / folder, False)


def _ours(text: str) -> list[str]:
    from cpa.modules.trainings.search.asking import Asked
    from cpa.modules.trainings.search.finding import search

    return [f"{one.offer.source}/{one.offer.key}" for one in search(Asked(text, DAY)).results]


def _plain(text: str) -> list[str]:
    from django.db import connections

    from cpa.modules.trainings.search.words import spelled, telling

    with connections["activity"].cursor() as cursor:
        cursor.execute(_PLAIN, [[f"%{word}%" for word in telling(spelled(text))]])
        return [key for (key,) in cursor]


def _judged() -> Iterator[Measure]:
    from cpa.modules.trainings.models import Offer
    from tests.modules.trainings.search.judged import Known, mean, questions, scored

    columns = ("source", "key", "title", "department", "latitude", "longitude", "rhythm")
    rows = Offer.objects.using("activity").filter(gone_on=None).values_list(*columns)
    offers = [Known(f"{row[0]}/{row[1]}", *row[2:6], row[6] == "sandwich") for row in rows]
    for name, held in (("to tune on", False), ("held", True)):
        asked = [one for one in questions() if one.held is held]
        found = scored(_ours, asked, offers, _center)
        plain = mean(scored(_plain, asked, offers, _center).values())
        kinds = {one.kind for one in asked}
        parts = [f"{kind} {mean(v for one, v in found.items() if one.kind == kind):.2f}" for kind in sorted(kinds)]
        placed = mean(value for one, value in found.items() if one.place)
        detail = (
            f"nDCG@10 {mean(found.values()):.3f} on {len(found)} questions ({', '.join(parts)}; with a place "
            f"{placed:.2f}; {len(asked) - len(found)} that no offer answers); plain ILIKE {plain:.2f}"
        )
        yield Measure(f"judged questions, {name}: lost", 1 - mean(found.values()), 1 - AIM_NDCG, "", detail)


def _center(place: str) -> tuple[str, int | None, int | None]:
    from cpa.module_api.registry import hooks

    if place.startswith("dep:"):
        return place.removeprefix("dep:"), None, None
    known = hooks().known_commune(code=place)
    if known is None:
        raise ValueError(f"{place} is the code of no commune")
    return known.department, known.latitude, known.longitude


def _time() -> Iterator[Measure]:
    """Each question at its fastest of a few rounds: without what other work on the machine adds."""
    from tests.modules.trainings.search.judged import questions

    spent: dict[str, list[float]] = {"ours": [], "plain": []}
    for one in questions():
        for name, search in (("ours", _ours), ("plain", _plain)):
            spent[name].append(1000 * best_of(ROUNDS, partial(search, one.query), time.perf_counter))
    (middle, high), (plain_middle, plain_high) = (middle_and_high(spent[name]) for name in ("ours", "plain"))
    detail = (
        f"p95 of {len(spent['ours'])} questions, each the fastest of {ROUNDS}; in the middle {middle:.1f} ms; "
        f"plain ILIKE {plain_middle:.1f} and {plain_high:.1f} ms; load {os.getloadavg()[0]:.0f}"
    )
    yield Measure("search of trainings at the server", high, 30, "ms", detail)
    yield Measure("search of trainings / plain ILIKE, p95", high / plain_high, 1, "×", detail)
