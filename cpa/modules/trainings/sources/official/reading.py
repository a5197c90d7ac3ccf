"""One data set's files → its rows and a full account of what was read."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from cpa.kernel.problem import Problem, Severity, forbid
from cpa.modules.trainings.register.tables import Tables
from cpa.modules.trainings.sources.official.describing import DataSet
from cpa.sources.package import Package
from cpa.sources.published import read_sheets
from cpa.sources.sheet import Sheet

LEFTOVERS = {"column-unknown": "unknown column", "file-unknown": "unknown file", "text-destroyed": "destroyed title"}
"""Problems that tell of something met and not taken, by the words of the report."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a data set says. `tables` is None when something in it forbids to publish. `read`, `taken` and `quarantined`
    count rows: all of them, those that are used or left by name, those set aside with their line. `mended` counts by
    rule and column, `leftovers` by name."""

    dataset: DataSet
    version: str
    files: tuple[tuple[str, str], ...]
    tables: Tables | None
    rows: Mapping[str, int]
    quarantined: int
    mended: Mapping[str, int]
    leftovers: Mapping[str, int]
    problems: tuple[Problem, ...]

    @property
    def vintage(self) -> str:
        """The edition as its producer dates it."""
        return self.version.replace("_", "-") if len(self.version) == len("2026-02-01") else self.dataset.vintage

    @property
    def known_on(self) -> date | None:
        """The day the edition is of."""
        dated = len(self.version) == len("2026-02-01")
        return date.fromisoformat(self.version.replace("_", "-")) if dated else self.dataset.known_on

    @property
    def taken(self) -> int:
        """Rows that were used, or counted and left by name."""
        return sum(self.rows.values())


def read_dataset(package: Package, dataset: DataSet, before: frozenset[str] = frozenset()) -> Read:
    """Read the files of one edition. `before` names the tables of the edition that is shown: one of them that is not
    there any more refuses the new one. Raises nothing for what files hold."""
    found = read_sheets(package, dataset.source)
    problems = [*found.problems, *_absent(dataset, found.tables, before)]
    members = {sheet.file: package.members[sheet.file].digest for sheet in found.tables.values()}
    numbers = {name: number for number, name in enumerate(members)}
    tables: Tables | None = None
    if not forbid([*problems, *found.all_problems()]):
        files = {table: numbers[sheet.file] for table, sheet in found.tables.items()}
        tables = dataset.distil(found.tables, files)
    for sheet in found.tables.values():
        sheet.judge_size()
        problems += sheet.problems
    if forbid(problems):
        tables = None
    return Read(
        dataset,
        found.version,
        tuple(members.items()),
        tables,
        {name: len(sheet.rows) for name, sheet in found.tables.items()},
        sum(sheet.counts["malformed rows"] for sheet in found.tables.values()),
        found.mended(),
        _leftovers(found.tables, problems),
        tuple(problems),
    )


def _absent(dataset: DataSet, tables: Mapping[str, Sheet], before: frozenset[str]) -> list[Problem]:
    absent = [name for name, spec in dataset.source.tables.items() if spec.optional and name not in tables]
    told = []
    for name in absent:
        if name in before:
            message = f"La table {name} manque, et l’édition en place l’avait."
            told.append(Problem("table-missing", name, message))
        else:
            message = f"La table {name} n’est pas dans cette édition."
            told.append(Problem("table-absent", name, message, severity=Severity.WARNS))
    return told


def _leftovers(tables: Mapping[str, Sheet], problems: list[Problem]) -> Counter[str]:
    found: Counter[str] = Counter()
    for problem in problems:
        if problem.code in LEFTOVERS:
            found[f"{LEFTOVERS[problem.code]}: {problem.where}"] += 1
    for sheet in tables.values():
        for name in ("in no national register", "rows left out"):
            if sheet.counts[name]:
                found[f"{name}: {sheet.spec.name}"] += sheet.counts[name]
    return found
