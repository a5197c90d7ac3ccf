"""Persons of a declaration, kept until the end of the envoi says whether they count."""

import pickle
import tempfile
from collections.abc import Iterator

from cpa.modules.declarations.sources.dsn.values import PersonRead

BATCH = 1000
MEMORY_BYTES = 4_000_000


class WaitingRoom:
    """Holds any number of persons in little memory: all but the last batch are put away, past a few megabytes in a file
    that has no name, which the system takes back when the process ends, however it ends."""

    def __init__(self) -> None:
        self._last: list[PersonRead] = []
        self._away = tempfile.SpooledTemporaryFile(MEMORY_BYTES)  # noqa: SIM115 - lives as long as the room
        self.persons = 0

    def add(self, person: PersonRead) -> None:
        """Let one more person wait."""
        if len(self._last) >= BATCH:
            pickle.dump(self._last, self._away, pickle.HIGHEST_PROTOCOL)
            self._last = []
        self._last.append(person)
        self.persons += 1

    def batches(self) -> Iterator[list[PersonRead]]:
        """Every person, in order of arrival, by batches of at most `BATCH`; to be called once nobody comes any more."""
        end = self._away.tell()
        self._away.seek(0)
        while self._away.tell() < end:
            yield pickle.load(self._away)
        if self._last:
            yield self._last

    def close(self) -> None:
        """Forget everyone."""
        self._last = []
        self._away.close()
