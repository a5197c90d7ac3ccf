"""A folder of published outcomes → the rows of each table, and a full account of what was read."""

from collections.abc import Mapping
from dataclasses import dataclass

from cpa.kernel.problem import Problem, forbid
from cpa.modules.trainings.sources.outcomes import cereq
from cpa.modules.trainings.sources.outcomes.rows import Row
from cpa.modules.trainings.sources.outcomes.tables import READERS, Contradiction
from cpa.modules.trainings.sources.outcomes.telling import Told, source, told
from cpa.modules.trainings.sources.outcomes.values import Unreadable
from cpa.sources.package import Member, Package
from cpa.sources.progress import Progress, silent
from cpa.sources.published import PublishedSource, read_sheets
from cpa.sources.sheet import Sheet

LEAST_OF_A_HUNDRED = 20
"""When no rate of a table in percents is above this many tenths of a percent, its rates are shares of one."""


@dataclass(frozen=True, slots=True)
class TableRead:
    """One table: its rows, the digest of the file they were read in, how many rows it has, how many were set aside."""

    told: Told
    digest: str
    rows: tuple[Row, ...]
    read: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class Read:
    """What a folder says. Problems that reject forbid to publish any of it."""

    tables: Mapping[str, TableRead]
    problems: tuple[Problem, ...]
    mended: Mapping[str, int]
    leftovers: Mapping[str, int]

    @property
    def refused(self) -> bool:
        """Whether something in it forbids to publish."""
        return forbid(self.problems)

    def count(self) -> dict[str, int]:
        """Rows read, taken and set aside, of all tables."""
        read, aside = (sum(getattr(one, name) for one in self.tables.values()) for name in ("read", "quarantined"))
        return {"read": read, "taken": sum(len(one.rows) for one in self.tables.values()), "quarantined": aside}


def read_outcomes(package: Package, progress: Progress = silent, of: PublishedSource | None = None) -> Read:
    """Read the folder whole. The survey may lack; the tables of `of`, those of source.yaml unless given, may not."""
    sheets = read_sheets(package, of or source(), progress)
    tables = {name: _table(sheet, told()[name], package) for name, sheet in sheets.tables.items()}
    problems = [*sheets.all_problems()]
    for member in package.members.values():
        if member.name in cereq.NAMES:
            rows, found = cereq.read_survey(member)
            aside = sum(problem.code == "row-malformed" for problem in found)
            tables[cereq.DATASET] = _survey(rows, member, aside)
            problems += found
    return Read(tables, tuple(problems), sheets.mended(), sheets.leftovers())


def _table(sheet: Sheet, said: Told, package: Package) -> TableRead:
    reader, rows = READERS[said.dataset], []
    for line, values in sheet.numbered():
        try:
            rows.append(reader(dict(zip(sheet.spec.take, values, strict=True)), said, line))
        except Unreadable as unreadable:
            sheet.leave_out("outcome-unreadable", f"La colonne « {unreadable} » n’est pas un nombre attendu.", line)
        except Contradiction as contradiction:
            sheet.leave_out("outcome-contradiction", f"La colonne « {contradiction} » contredit les autres.", line)
    _judge_scale(sheet, said, rows)
    sheet.judge_size()
    aside = sheet.counts["malformed rows"] + sheet.counts["rows left out"]
    read = len(sheet.rows) + sheet.counts["malformed rows"]
    return TableRead(said, package.members[sheet.file].digest, tuple(rows), read, aside)


def _judge_scale(sheet: Sheet, said: Told, rows: list[Row]) -> None:
    highest = max((rate for row in rows for rate in row.rates if rate is not None), default=1000)
    if said.scale == 10 and highest <= LEAST_OF_A_HUNDRED:
        sheet.refuse("outcome-scale", "Les taux sont sur 1 et non sur 100 : rien n’est pris.")


def _survey(rows: list[Row], member: Member, aside: int) -> TableRead:
    return TableRead(told()[cereq.DATASET], member.digest, tuple(rows), len(rows) + aside, aside)
