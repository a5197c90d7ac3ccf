"""The laws of the account on a hundred thousand generated lives each (CPA_LAW_LIVES for another number).

The tests hold each law on a thousand lives that hypothesis chooses and shrinks; here the same laws, word for word, go
through many more in a fixed order, on every core.
"""

import inspect
import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from random import Random

from benchmarks.measuring import Measure
from tests.legislation.laws import test_laws
from tests.legislation.laws.lives import life

LIVES = int(os.environ.get("CPA_LAW_LIVES", "100000"))
CHUNK = 2_000
HIGHEST = {"amount": 10**6, "more": 12}
"""Whole numbers that some laws are asked besides a life, up to what their tests ask."""


def measure() -> Iterator[Measure]:
    """One line for each law: how many lives broke it, none at most."""
    with ProcessPoolExecutor() as pool:
        for name in _laws():
            began = time.perf_counter()
            broken = [seed for found in pool.map(_broken, *_chunks(name)) for seed in found]
            seconds = time.perf_counter() - began
            first = f", the first from seed {broken[0]}" if broken else ""
            told = name.removeprefix("test_").replace("_", " ")
            yield Measure(told, len(broken), 0, "lives", f"{LIVES} lives, {LIVES / seconds:.0f} a second{first}")


def _laws() -> list[str]:
    return [name for name in vars(test_laws) if name.startswith("test_")]


def _chunks(name: str) -> tuple[list[str], list[int], list[int]]:
    starts = list(range(0, LIVES, CHUNK))
    return [name] * len(starts), starts, [min(start + CHUNK, LIVES) for start in starts]


def _broken(name: str, start: int, end: int) -> list[int]:
    """The seeds of the lives, from `start` to before `end`, that break the law."""
    holds = _inner(name)
    asked = [HIGHEST[name] for name in inspect.signature(holds).parameters if name in HIGHEST]
    found = []
    for seed in range(start, end):
        amounts = [Random(seed).randint(1, highest) for highest in asked]
        try:
            holds(life(seed), *amounts)
        except AssertionError:
            found.append(seed)
    return found


def _inner(name: str) -> Callable[..., None]:
    """The law itself, without what chooses its lives."""
    law: Callable[..., None] = getattr(test_laws, name).hypothesis.inner_test
    return law
