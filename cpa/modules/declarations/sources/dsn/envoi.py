"""One message, from S10 to S90: its header, its declarations, its totals."""

from collections.abc import Sequence
from datetime import datetime

from cpa.modules.declarations.sources.dsn.blocks import Block, Fault
from cpa.modules.declarations.sources.dsn.context import AIMED, CREDITS, WITHOUT_PERSON
from cpa.modules.declarations.sources.dsn.declaration import DeclarationReader
from cpa.modules.declarations.sources.dsn.draft import TAKERS
from cpa.modules.declarations.sources.dsn.header_controls import check_sender
from cpa.modules.declarations.sources.dsn.lot import HELD_IN_A_LOT
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog
from cpa.modules.declarations.sources.dsn.problems import kind_of
from cpa.modules.declarations.sources.dsn.structure import (
    DECLARATION,
    EVERYWHERE,
    TOTALS,
    Step,
    Structure,
    structure,
    tree,
)
from cpa.modules.declarations.sources.dsn.values import EnvoiClosed, EnvoiOpened, Event

SENDER, PLATFORM = "S10.G00.01", "S10.G00.95"
REAL, EMPTY_ENVOI, MACHINE_TO_MACHINE = "02", "02", "MtoM"


class EnvoiReader:
    """Takes the blocks of one message, whose norm is loaded, in order, and gives back its events.

    In a message that the platform has `vouched` for, what would reject only warns, save what breaks the message itself
    and save in the declarations that bear rights.
    """

    def __init__(self, header: Block, *, vouched: bool = False) -> None:
        self.header = header
        self.log = ProblemLog(lenient=vouched, firm=HELD_IN_A_LOT)
        self.norm = header.values.get("006", "")
        self.vouched = vouched
        self.platform: Block | None = None
        self.opened = self.ended = False
        self.declarations = self.rubriques = 0
        self.own: set[str] = set()
        self.aimed_at: set[str] = set()
        self.declaration: DeclarationReader | None = None
        self.current = ""
        self.counts: dict[str, int] = {}
        self.structure: Structure = structure(self.norm)
        self.onward = self.structure.onward("")

    def take(self, block: Block) -> Sequence[Event]:
        """The events that a block brings."""
        code = block.code
        step = self.onward.get(code)
        if step is None:
            if code not in tree():
                return ()
            step = self.structure.step(self.current, code)
        events = self._special(block, step) if step.special else ()
        if step.misplaced:
            return events
        if step.counted:
            self._count(block, step)
        self.current = code
        self.onward = self.structure.onward(code) if step.special else step.onward
        missing = None if step.special else step.shapes.get(tuple(block.values))
        if missing is None or missing or block.faults:
            self._check_lines(block)
        declaration = self.declaration
        if declaration is None:
            self._take_header(block)
        elif declaration.draft is None:
            declaration.take(block)
        elif taker := TAKERS.get(code):
            taker(declaration.draft, block)
        return events

    def _take_header(self, block: Block) -> None:
        if block.code == SENDER:
            check_sender(block, self.log)
        elif block.code == PLATFORM:
            self.platform = block

    def _special(self, block: Block, step: Step) -> Sequence[Event]:
        """A block that closes others, opens a declaration, ends the message or is not at its place."""
        code = block.code
        if step.misplaced:
            self.log.add("DSN-PARENT", block.line, code)
            return ()
        for child in step.due:
            if not self.counts.get(child):
                self._log(child).add("DSN-BLOC-ABSENT", block.line, child)
        events = self.declaration.end_person() if step.ends_person and self.declaration else ()
        if code == DECLARATION:
            events = (*events, *self._next_declaration(block))
        elif code == TOTALS:
            events = (*events, *self._end_declaration(block.line))
            self._check_totals(block)
        if step.trouble:
            self._log(code).add(step.trouble, block.line, code)
        return events

    def _count(self, block: Block, step: Step) -> None:
        counts, code = self.counts, block.code
        for child in step.resets:
            counts[child] = 0
        counts[code] = counts.get(code, 0) + 1
        if step.most and counts[code] > step.most:
            self._log(code).add("DSN-BLOC-REPETE", block.line, code)

    def _check_lines(self, block: Block) -> None:
        code = block.code
        for missing in self.structure.shape(code, block.values):
            name = f"{code}.{missing.number}"
            self._log(code).add(f"{name}/{missing.code}", block.line_of(missing.number), name, missing.severity)
        self.note(block.faults)

    def note(self, faults: Sequence[Fault]) -> None:
        """Files what the lines of a block had wrong."""
        for fault in faults:
            log = self.log if kind_of(fault.code).whole else self._log(fault.name)
            log.add(fault.code, fault.line, fault.name)

    def _log(self, name: str) -> ProblemLog:
        """Where a problem of a block or rubrique goes: S10 and S90 engage the whole message."""
        if self.declaration is None or name[:3] in EVERYWHERE:
            return self.log
        return self.declaration.log

    def _next_declaration(self, block: Block) -> Sequence[Event]:
        events = self._end_declaration(block.line)
        get = block.values.get
        nature, kind = get("001", ""), get("002", "")
        self.structure = structure(self.norm, nature, kind)
        self.counts = {}
        self.declarations += 1
        log = ProblemLog(lenient=self.vouched and bool(nature) and nature not in CREDITS)
        self.declaration = DeclarationReader(block, self.norm, log)
        self._check_among_others(block, kind, log)
        return (*events, *self._opening())

    def _check_among_others(self, block: Block, kind: str, log: ProblemLog) -> None:
        """Controls of a declaration against the rest of its message."""
        get = block.values.get
        if self.header.values.get("008") == EMPTY_ENVOI and kind not in WITHOUT_PERSON:
            self.log.add("S10.G00.00.008/CCH-11", block.line_of("002"), "S20.G00.05.002")
        channel = self.platform.values.get("006") if self.platform else ""
        if channel == MACHINE_TO_MACHINE and self.declarations > 1:
            log.add("S20.G00.05.001/CST-11", block.line, "S20.G00.05.001")
        own, target = get("007", "") + get("004", ""), get("006", "") if kind in AIMED else ""
        if (target and target in self.own) or own in self.aimed_at:
            log.add("S20.G00.05.002/CCH-11", block.line_of("002"), "S20.G00.05.002")
        self.own.add(own)
        if target:
            self.aimed_at.add(target)

    def _end_declaration(self, next_line: int) -> Sequence[Event]:
        if self.declaration is None:
            return ()
        events = self.declaration.close(next_line - 1)
        self.declaration = None
        return events

    def _opening(self) -> Sequence[Event]:
        if self.opened:
            return ()
        self.opened = True
        get = self.header.values.get
        platform = self.platform.values if self.platform else {}
        trial, empty = get("005") != REAL, get("008") == EMPTY_ENVOI
        return (EnvoiOpened(self.norm, trial, empty, _moment(platform.get("008", "")), platform.get("900", "")),)

    def _check_totals(self, block: Block) -> None:
        self.ended = "002" in block.values
        last = block.line_of("002")
        self.rubriques = block.ordinal + list(block.values).index("002") - self.header.ordinal + 1 if self.ended else 0
        if not self.declarations:
            self.log.add("DSN-BLOC-ABSENT", block.line, DECLARATION)
        self._check_total(block, "001", self.rubriques, "DSN-TOTAL-RUBRIQUES")
        self._check_total(block, "002", self.declarations, "DSN-TOTAL-DECLARATIONS")
        if any(fault.line > last for fault in block.faults):
            self.log.add("DSN-SUITE", last)

    def _check_total(self, block: Block, number: str, counted: int, code: str) -> None:
        if block.values.get(number, "").lstrip("0") != str(counted):
            self.log.add(code, block.line_of(number), f"{TOTALS}.{number}")

    def close(self, last_line: int) -> Sequence[Event]:
        """The end of the message: everything still open is closed."""
        person = self.declaration.end_person() if self.declaration else ()
        events = (*person, *self._end_declaration(last_line + 1), *self._opening())
        if not self.ended:
            self.log.add("DSN-TRONQUE", last_line)
        return (*events, EnvoiClosed(self.log.problems(), self.rubriques))


def _moment(text: str) -> datetime | None:
    """AAAAMMJJHHMMSS as the platform writes it, in French civil time."""
    try:
        return datetime.strptime(text, "%Y%m%d%H%M%S") if len(text) == 14 else None  # noqa: DTZ007 - the file has no zone
    except ValueError:
        return None
