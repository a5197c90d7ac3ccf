"""The same file given to two processes at once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import BinaryIO

import pytest
from django.db import connections

from cpa.kernel.stores import ACTIVITY
from cpa.sources.models import Run
from cpa.sources.outcome import Outcome
from cpa.sources.report import Taken
from cpa.sources.run import import_file
from tests.databases import both_stores_for_real

pytestmark = both_stores_for_real


class Slow:
    """A source that says when it has begun, and waits to be told to end."""

    name = "slow"

    def __init__(self) -> None:
        self.begun, self.told_to_end = threading.Event(), threading.Event()
        self.times = 0

    def take(self, stream: BinaryIO, run: Run, *, resuming: bool) -> Taken:
        self.times += 1
        self.begun.set()
        assert self.told_to_end.wait(30)
        return Taken((Outcome.ACCEPTED,))


def imported(file: Path, source: Slow) -> Outcome | None:
    try:
        return import_file(file, source).outcome
    finally:
        connections[ACTIVITY].close()


@pytest.mark.parametrize("other_bytes", [False, True])
def test_the_second_waits_and_finds_a_duplicate_unless_its_bytes_are_others(tmp_path: Path, other_bytes: bool) -> None:
    files = [tmp_path / "one.dsn", tmp_path / "two.dsn"]
    for rank, file in enumerate(files):
        file.write_bytes(b"bytes" + bytes([rank * other_bytes]))
    first, second = Slow(), Slow()
    with ThreadPoolExecutor(2) as threads:
        one = threads.submit(imported, files[0], first)
        assert first.begun.wait(30)
        two = threads.submit(imported, files[1], second)
        assert second.begun.wait(30 if other_bytes else 0.5) is other_bytes
        second.told_to_end.set()
        first.told_to_end.set()
        assert one.result() is Outcome.ACCEPTED
        assert two.result() is (Outcome.ACCEPTED if other_bytes else Outcome.DUPLICATE)
    assert second.times == int(other_bytes)
