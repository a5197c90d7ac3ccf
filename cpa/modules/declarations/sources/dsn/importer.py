"""A DSN file → its events, streaming: nothing is kept but the individu being read."""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from cpa.modules.declarations.sources.dsn.blocks import Block, Fault, Scanner
from cpa.modules.declarations.sources.dsn.envoi import EnvoiReader
from cpa.modules.declarations.sources.dsn.lines import first_bytes, foreign_start
from cpa.modules.declarations.sources.dsn.lot import ENVELOPE, LOT, Lot, survey
from cpa.modules.declarations.sources.dsn.norms import LOADED
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog
from cpa.modules.declarations.sources.dsn.problems import kind_of
from cpa.modules.declarations.sources.dsn.structure import HEADER, TOTALS
from cpa.modules.declarations.sources.dsn.values import EnvoiClosed, EnvoiOpened, Event

NORM = "S10.G00.00.006"
BOUNDARIES = ENVELOPE | {HEADER, ""}


def read_envois(stream: BinaryIO) -> Iterator[Event]:
    """What a deposited file says, in its order. `stream` is seekable and stands at the start of the file.

    For each message: EnvoiOpened, then for each of its declarations DeclarationOpened, its PersonRead one by one and
    DeclarationClosed, then EnvoiClosed. A declaration stands when neither its DeclarationClosed nor the EnvoiClosed
    that follows holds a rejecting problem; individus of a declaration refused later may have come before. Nothing in
    the file makes this raise; OSError from the stream does pass.
    """
    first = first_bytes(stream)
    foreign = foreign_start(first)
    if foreign:
        yield from _unreadable(Fault(foreign, "", 1))
        return
    lot = Lot(survey(stream)) if first.startswith(LOT.encode()) else None
    reading = FileReading(Scanner(stream), lot)
    take = reading.take
    for block in reading.scanner.blocks():
        events = take(block)
        if events:
            yield from events
        if reading.over:
            break
    yield from reading.end()


def _unreadable(*faults: Fault) -> Sequence[Event]:
    """A file in which no message begins."""
    log = ProblemLog()
    for fault in faults:
        log.add(fault.code, fault.line, fault.name)
    return EnvoiOpened("", trial=False, empty=False), EnvoiClosed(log.problems())


class UnreadEnvoi:
    """A message that is not read: its norm is unknown, its header missing, or the platform refused it."""

    def __init__(self, header: Block, code: str, name: str = "") -> None:
        self.norm = header.values.get("006", "")
        self.ended = False
        self.log = ProblemLog()
        self.log.add(code, header.line_of(name[11:]), name)

    def take(self, block: Block) -> Sequence[Event]:
        """Nothing, until the totals that end the message."""
        self.ended = self.ended or block.code == TOTALS
        return ()

    def note(self, faults: Sequence[Fault]) -> None:
        """Keeps what refuses the whole file: the rest of the message is not read."""
        for fault in faults:
            if kind_of(fault.code).whole:
                self.log.add(fault.code, fault.line, fault.name)

    def close(self, last_line: int) -> Sequence[Event]:
        """The message, opened and closed at once."""
        return EnvoiOpened(self.norm, trial=False, empty=False), EnvoiClosed(self.log.problems())


class FileReading:
    """Sends each block to the message it belongs to, and tells messages apart."""

    def __init__(self, scanner: Scanner, lot: Lot | None) -> None:
        self.scanner = scanner
        self.lot = lot
        self.envoi: EnvoiReader | UnreadEnvoi | None = None
        self.before: tuple[Fault, ...] = ()
        self.any = self.over = False

    def take(self, block: Block) -> Sequence[Event]:
        """The events that a block brings."""
        envoi = self.envoi
        if envoi and not envoi.ended and block.code not in BOUNDARIES:
            return envoi.take(block)
        return self._boundary(block)

    def _boundary(self, block: Block) -> Sequence[Event]:
        """A block that starts a message, belongs to the envelope, or stands where none should."""
        if not block.code:
            self.before = block.faults
            return ()
        if self.lot and block.code in ENVELOPE:
            self.lot.take(block)
            return self._close(block.line)
        if block.code == HEADER and (self.lot or not self.envoi):
            return (*self._close(block.line), *self._start(block))
        return self._out_of_place(block)

    def _start(self, block: Block) -> Sequence[Event]:
        self.any = True
        self.envoi = self._opened(block)
        self.envoi.note((*self.before, *(self.lot.faults if self.lot else ())))
        self.before = ()
        return self.envoi.take(block)

    def _opened(self, block: Block) -> EnvoiReader | UnreadEnvoi:
        norm = block.values.get("006")
        if not norm:
            return UnreadEnvoi(block, f"{NORM}/{'CST-03' if norm is None else 'CSL-00'}", NORM)
        if norm not in LOADED:
            return UnreadEnvoi(block, "DSN-NORME", NORM)
        if self.lot and not self.lot.vouched:
            return UnreadEnvoi(block, "DSN-LOT-REFUSE")
        self.scanner.follow(norm)
        return EnvoiReader(block, vouched=self.lot is not None)

    def _out_of_place(self, block: Block) -> Sequence[Event]:
        """Something before the header, after the totals, or a second header in the same message."""
        if self.envoi is None:
            self.over = self.any = True
            self.envoi = UnreadEnvoi(block, "DSN-ENTETE")
        elif self.envoi.ended:
            self.over = True
            self.envoi.log.add("DSN-SUITE", block.line)
        else:
            return self.envoi.take(block)
        return ()

    def _close(self, next_line: int) -> Sequence[Event]:
        if self.envoi is None:
            return ()
        events = self.envoi.close(next_line - 1)
        self.envoi = None
        return events

    def end(self) -> Sequence[Event]:
        """The end of the file."""
        last_line = max(self.scanner.last_line, 1)
        if self.any:
            return self._close(last_line + 1)
        return _unreadable(*self.before or (Fault("DSN-LOT-VIDE" if self.lot else "DSN-VIDE", "", last_line),))
