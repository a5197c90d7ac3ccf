"""One message, from S10 to S90: its header, its declarations, its totals."""

from collections.abc import Iterator
from datetime import datetime

from cpa.modules.declarations.sources.dsn.blocks import Block, Fault
from cpa.modules.declarations.sources.dsn.declaration import DeclarationReader
from cpa.modules.declarations.sources.dsn.norms import LOADED
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog
from cpa.modules.declarations.sources.dsn.problems import kind_of
from cpa.modules.declarations.sources.dsn.structure import (
    DECLARATION,
    EVERYWHERE,
    TOTALS,
    Structure,
    structure,
    tree,
)
from cpa.modules.declarations.sources.dsn.values import EnvoiClosed, EnvoiOpened, Event

PLATFORM_HEADER = "S10.G00.95"
REAL, EMPTY = "02", "02"


class EnvoiReader:
    """Takes the blocks of one message in order and gives back its events."""

    def __init__(self, header: Block, log: ProblemLog) -> None:
        self.header = header
        self.log = log
        self.norm = header.values.get("006", "")
        self.platform: Block | None = None
        self.opened = self.ended = False
        self.declarations = 0
        self.declaration: DeclarationReader | None = None
        self.current = ""
        self.counts: dict[str, int] = {}
        self.structure: Structure = structure(self.norm, "")
        self.rubriques = 0

    def take(self, block: Block) -> Iterator[Event]:
        """The events that a block brings. Its norm must be loaded."""
        code = block.code
        if code not in tree():
            return
        step = self.structure.step(self.current, code)
        log = self._log(block)
        if step.trouble == "DSN-PARENT":
            self.log.add("DSN-PARENT", block.line, code)
            return
        for child in step.due:
            if not self.counts.get(child):
                log.add("DSN-BLOC-ABSENT", block.line, child)
        if step.ends_person and self.declaration:
            yield from self.declaration.end_person()
        if step.trouble:
            log.add(step.trouble, block.line, code)
        if code == DECLARATION:
            yield from self._next_declaration(block)
            log = self._log(block)
        elif code == TOTALS:
            yield from self._end_declaration()
            self._check_totals(block)
        for child in step.resets:
            self.counts[child] = 0
        count = self.counts[code] = self.counts.get(code, 0) + 1
        if step.most and count > step.most:
            log.add("DSN-BLOC-REPETE", block.line, code)
        self.current = code
        for missing in self.structure.shape(code, block.values):
            name = f"{code}.{missing.number}"
            log.add(f"{name}/{missing.code}", block.line_of(missing.number), name, missing.severity)
        if block.faults:
            self.note(block.faults)
        if code == PLATFORM_HEADER:
            self.platform = block
        elif self.declaration:
            self.declaration.take(block)

    def note(self, faults: tuple[Fault, ...]) -> None:
        """Files what the lines of a block had wrong."""
        for fault in faults:
            whole = kind_of(fault.code).whole or not self.declaration or fault.name[:3] in EVERYWHERE
            log = self.log if whole or not self.declaration else self.declaration.log
            log.add(fault.code, fault.line, fault.name)

    def _log(self, block: Block) -> ProblemLog:
        if self.declaration is None or block.code[:3] in EVERYWHERE:
            return self.log
        return self.declaration.log

    def _next_declaration(self, block: Block) -> Iterator[Event]:
        yield from self._end_declaration()
        if not self.opened:
            yield self._open()
        nature, kind = block.values.get("001", ""), block.values.get("002", "")
        self.structure = structure(self.norm, nature, empty_month=nature == "01" and kind in ("02", "05"))
        self.declarations += 1
        self.declaration = DeclarationReader(block, ProblemLog())

    def _end_declaration(self) -> Iterator[Event]:
        if self.declaration:
            yield from self.declaration.close()
            self.declaration = None

    def _open(self) -> EnvoiOpened:
        self.opened = True
        get = self.header.values.get
        platform = self.platform.values if self.platform else {}
        return EnvoiOpened(
            norm=self.norm,
            trial=get("005") != REAL,
            empty=get("008") == EMPTY,
            deposited_at=_moment(platform.get("008", "")),
            flow=platform.get("900", ""),
        )

    def _check_totals(self, block: Block) -> None:
        self.ended = "002" in block.values
        position = list(block.values).index("002") if self.ended else 0
        self.rubriques = block.ordinal + position - self.header.ordinal + 1
        if block.values.get("001", "").lstrip("0") != str(self.rubriques):
            self.log.add("DSN-TOTAL-RUBRIQUES", block.line, f"{TOTALS}.001")
        if block.values.get("002", "").lstrip("0") != str(self.declarations):
            self.log.add("DSN-TOTAL-DECLARATIONS", block.line_of("002"), f"{TOTALS}.002")

    def close(self, last_line: int) -> Iterator[Event]:
        """The end of the message: everything still open is closed."""
        if self.declaration and not self.ended:
            yield from self.declaration.end_person()
            yield from self._end_declaration()
        if not self.opened:
            yield self._open()
        if self.norm not in LOADED:
            self.log.add("DSN-NORME", self.header.line_of("006"), "S10.G00.00.006")
        elif not self.ended:
            self.log.add("DSN-TRONQUE", last_line)
        yield EnvoiClosed(self.log.problems(), self.rubriques)


def _moment(text: str) -> datetime | None:
    """AAAAMMJJHHMMSS as the platform writes it, in French civil time."""
    try:
        return datetime.strptime(text, "%Y%m%d%H%M%S") if len(text) == 14 else None  # noqa: DTZ007 - the file gives no zone
    except ValueError:
        return None
