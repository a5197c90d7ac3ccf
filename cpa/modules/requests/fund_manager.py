"""The outside fund manager, as a simulator that keeps people waiting, refuses, asks and stays silent.

What it answers to a request depends on its seed and the number alone, so that a day can be lived again. It says all
that it decided by a day each time that it is asked, in no order, some of it twice.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from cpa.modules.requests.port import Answer, RequestFile, Simulator, Verdict

SEED = "demonstration"
LONGEST_DAYS = 20
"""Between a request and its decision, and between the end of a session and the word that it took place."""


@dataclass(frozen=True, slots=True)
class FundManager(Simulator):
    """Of ten requests, about one gets no answer, two are refused and seven accepted, two of them after a document was
    asked for. Of ten sessions, about one is said not to have taken place."""

    seed: str = SEED

    def answers(self, files: Sequence[RequestFile], on: date) -> Iterable[Answer]:
        """All that was decided by that day, twice for some, in an order that changes with the day."""
        told = [one for file in files for day, one in self._life(file) if day <= on]
        again = [one for one in told if self._draw(one.number, f"again {one.key}") % 3 == 0]
        return sorted((*told, *again), key=lambda one: self._draw(one.number, f"{on} {one.key}"))

    def _life(self, file: RequestFile) -> Iterator[tuple[date, Answer]]:
        number, fate = file.number, self._draw(file.number, "fate") % 10
        day = file.sent_on + self._wait(number, "decision")
        if fate == 0:
            return
        if fate in (1, 2):
            yield day, Answer(number, Verdict.REFUSE, "conditions", "decision")
            return
        if fate in (3, 4):
            yield file.sent_on + timedelta(days=1), Answer(number, Verdict.ASK, "quote", "question")
        yield day, Answer(number, Verdict.ACCEPT, key="decision")
        if file.session:
            took_place = self._draw(number, "took place") % 10 != 0
            end = file.session.ends or file.session.starts
            verdict = Verdict.DONE if took_place else Verdict.NOT_DONE
            yield end + self._wait(number, "end"), Answer(number, verdict, key="end")

    def _wait(self, number: int, what: str) -> timedelta:
        return timedelta(days=1 + self._draw(number, what) % LONGEST_DAYS)

    def _draw(self, number: int, what: str) -> int:
        return int.from_bytes(sha256(f"{self.seed}/{number}/{what}".encode()).digest()[:4])
