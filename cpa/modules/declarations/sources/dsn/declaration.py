"""One declaration (S20) and what hangs under it, individu by individu."""

from collections.abc import Iterator
from datetime import date

from cpa.modules.declarations.sources.dsn.assembly import person_read
from cpa.modules.declarations.sources.dsn.blocks import Block
from cpa.modules.declarations.sources.dsn.draft import TAKERS, PersonDraft
from cpa.modules.declarations.sources.dsn.formats import DAYS
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog
from cpa.modules.declarations.sources.dsn.structure import COMPANY, ESTABLISHMENT, PERSON
from cpa.modules.declarations.sources.dsn.values import DeclarationClosed, DeclarationOpened, Event


class DeclarationReader:
    """Takes the blocks of one declaration in order and gives back its events."""

    def __init__(self, header: Block, log: ProblemLog) -> None:
        self.header = header
        self.log = log
        self.company: Block | None = None
        self.establishment: Block | None = None
        self.opened = False
        self.persons = 0
        self.draft: PersonDraft | None = None
        self.last_line = header.line

    def take(self, block: Block) -> None:
        """Keeps what the module needs of a block."""
        self.last_line = block.line
        code = block.code
        if code == PERSON:
            self.persons += 1
            self.draft = PersonDraft(block)
        elif code == COMPANY:
            self.company = block
        elif code == ESTABLISHMENT:
            self.establishment = block
        elif self.draft and code in TAKERS:
            TAKERS[code](self.draft, block)

    def end_person(self) -> Iterator[Event]:
        """The individu just finished, unless the declaration is already refused."""
        draft, self.draft = self.draft, None
        if draft is None:
            return
        if not self.opened:
            yield self._open()
        if not self.log.rejected:
            yield person_read(draft)

    def close(self) -> Iterator[Event]:
        """The end of the declaration, with what was wrong in it."""
        if not self.opened:
            yield self._open()
        yield DeclarationClosed(self.log.problems(), self.persons, self.last_line)

    def _open(self) -> DeclarationOpened:
        self.opened = True
        get = self.header.values.get
        siren = self.company.values.get("001", "") if self.company else ""
        nic = self.establishment.values.get("001", "") if self.establishment else ""
        return DeclarationOpened(
            nature=get("001", ""),
            kind=get("002", ""),
            fraction=get("003", ""),
            order=int(get("004", "") or 0),
            month=DAYS[get("005", "")],
            built_on=DAYS[get("007", "")] or date.min,
            scope=get("008", ""),
            currency=get("010", ""),
            siret=siren + nic,
            target=get("006", ""),
            line=self.header.line,
        )
