"""`source.yaml`: who publishes a set of official tables, under which licence, and what is expected of each."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cpa.kernel.problem import Problem, Severity
from cpa.kernel.said import said_in
from cpa.sources.mending import Rules, mend_rules
from cpa.sources.package import Member, Package
from cpa.sources.progress import Progress, silent
from cpa.sources.sheet import Sheet, SheetSpec, read_sheet


@dataclass(frozen=True, slots=True)
class PublishedSource:
    """A set of tables. `pattern` recognises the name of a file and finds in it `table` and, where names carry it,
    `version`. `beside` names files that may come with the tables and say nothing that is kept."""

    name: str
    producer: str
    licence: str
    pattern: re.Pattern[str]
    tables: Mapping[str, SheetSpec]
    beside: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sheets:
    """The tables of one package, and what was wrong with the package itself."""

    version: str
    tables: Mapping[str, Sheet]
    problems: tuple[Problem, ...]

    def all_problems(self) -> tuple[Problem, ...]:
        """Those of the package, then those of each table."""
        return (*self.problems, *(problem for sheet in self.tables.values() for problem in sheet.problems))

    def mended(self) -> Counter[str]:
        """What was mended in all tables, by rule."""
        return sum((sheet.mended for sheet in self.tables.values()), Counter())

    def leftovers(self) -> dict[str, int]:
        """Files and columns met and not known: how many."""
        files = sum(problem.code == "file-unknown" for problem in self.problems)
        return {"files": files, "columns": sum(sheet.counts["unknown columns"] for sheet in self.tables.values())}


def read_source(path: Path) -> PublishedSource:
    """The source that this YAML describes. Raises UnknownRule when it mends by a rule that does not exist."""
    said: dict[str, Any] = said_in(path)
    shapes = {column: re.compile(shape) for column, shape in said.get("shapes", {}).items()}
    mend = mend_rules(said.get("mend", {}))
    tables = {name: _spec(name, told or {}, shapes, mend) for name, told in said["tables"].items()}
    pattern = re.compile(said["files"])
    return PublishedSource(
        said["name"], said["producer"], said["licence"], pattern, tables, frozenset(said.get("beside", ()))
    )


def _spec(name: str, told: Mapping[str, Any], shapes: Mapping[str, re.Pattern[str]], mend: Rules) -> SheetSpec:
    """`mend` is that of the whole source; a table may say its own for a column."""
    lists = {key: tuple(told.get(key, ())) for key in ("take", "key", "header")}
    own = {"mend": {**mend, **mend_rules(told.get("mend", {}))}}
    return SheetSpec(name, shapes=shapes, **{**told, **lists, **own})


def read_sheets(package: Package, source: PublishedSource, progress: Progress = silent) -> Sheets:
    """Every table that the package holds, its version the highest met. A table that is missing, a file of another
    version and a file that nobody knows are problems."""
    named, problems = _recognised(package, source)
    version = max((found["version"] for _, found in named), key=_number, default="")
    tables: dict[str, Sheet] = {}
    for member, found in named:
        table = found["table"]
        if found["version"] != version:
            message = f"Ce fichier est d’une autre version que {version}."
            problems.append(Problem("file-of-another-version", member.name, message))
        elif table in tables:
            problems.append(
                Problem("table-twice", member.name, f"La table {table} est déjà donnée par un autre fichier.")
            )
        else:
            tables[table] = read_sheet(member, source.tables[table])
            progress(member.size_bytes)
    for table, spec in source.tables.items():
        if table not in tables and not spec.optional:
            problems.append(Problem("table-missing", table, f"La table {table} manque."))
    return Sheets(version, tables, tuple(problems))


def _recognised(package: Package, source: PublishedSource) -> tuple[list[tuple[Member, dict[str, str]]], list[Problem]]:
    named, problems = [], []
    for member in package.members.values():
        found = source.pattern.fullmatch(member.name)
        if found and found["table"] in source.tables:
            named.append((member, {"version": "", **found.groupdict()}))
        elif member.name not in source.beside:
            message = "Ce fichier est inconnu : il n’est pas lu."
            problems.append(Problem("file-unknown", member.name, message, severity=Severity.WARNS))
    return named, problems


def _number(version: str) -> int:
    return int(version) if version.isdigit() else 0
