"""One declaration (S20) and what hangs under it, individu by individu."""

from collections.abc import Sequence
from datetime import date

from cpa.kernel.period import month_of
from cpa.modules.declarations.sources.dsn.assembly import person_read
from cpa.modules.declarations.sources.dsn.blocks import Block
from cpa.modules.declarations.sources.dsn.context import NORMAL, REPLACES, WITH_PERSONS, Context
from cpa.modules.declarations.sources.dsn.contract_controls import check_contracts
from cpa.modules.declarations.sources.dsn.draft import PersonDraft
from cpa.modules.declarations.sources.dsn.exposure_controls import check_exposures
from cpa.modules.declarations.sources.dsn.formats import DAYS
from cpa.modules.declarations.sources.dsn.header_controls import KIND, check_declaration, check_employer
from cpa.modules.declarations.sources.dsn.identity_controls import check_identity
from cpa.modules.declarations.sources.dsn.pay_controls import check_pay
from cpa.modules.declarations.sources.dsn.problem_log import ProblemLog
from cpa.modules.declarations.sources.dsn.structure import COMPANY, ESTABLISHMENT, PERSON
from cpa.modules.declarations.sources.dsn.values import DeclarationClosed, DeclarationOpened, Event


class DeclarationReader:
    """Takes the blocks of one declaration in order and gives back its events."""

    def __init__(self, header: Block, norm: str, log: ProblemLog) -> None:
        month = DAYS[header.values.get("005", "")]
        self.header = header
        self.log = log
        self.company: Block | None = None
        self.establishment: Block | None = None
        self.opened = False
        self.persons = 0
        self.draft: PersonDraft | None = None
        self.context = Context(norm, header.values.get("001", ""), month_end=month_of(month).last if month else None)
        check_declaration(header, log)

    def take(self, block: Block) -> None:
        """Keeps what the module needs of a block that belongs to no individu, and opens individus: what hangs under
        them is then added to `draft`."""
        code = block.code
        if code == PERSON:
            self.persons += 1
            self.draft = PersonDraft(block)
        elif code == COMPANY:
            self.company = block
            self.context.siren = block.values.get("001", "")
        elif code == ESTABLISHMENT:
            self.establishment = block
            if self.company:
                check_employer(self.company, block, self.log)

    def end_person(self) -> Sequence[Event]:
        """The individu just finished, unless the declaration is already refused."""
        draft, log = self.draft, self.log
        if draft is None:
            return ()
        self.draft = None
        check_identity(draft, self.context, log)
        if draft.exposures:
            check_exposures(draft, self.context, log)
        check_contracts(draft, self.context, log)
        check_pay(draft, self.context, log)
        opening: Sequence[Event] = () if self.opened else (self._open(),)
        if log.rejected:
            return opening
        person = person_read(draft)
        known = person.identifiers.nir or person.identifiers.ntt
        return (*opening, person) if known else opening

    def close(self, last_line: int) -> Sequence[Event]:
        """The end of the declaration, with what was wrong in it."""
        opening: Sequence[Event] = () if self.opened else (self._open(),)
        self._check_presence()
        return (*opening, DeclarationClosed(self.log.problems(), self.persons, last_line))

    def _check_presence(self) -> None:
        get = self.header.values.get
        if get("002") in (NORMAL, REPLACES) and get("001") in WITH_PERSONS and not self.persons:
            self.log.add(f"{KIND}/CCH-16", self.header.line_of("002"), KIND)

    def _open(self) -> DeclarationOpened:
        self.opened = True
        get = self.header.values.get
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
            siret=self.context.siren + nic,
            target=get("006", ""),
            line=self.header.line,
        )
