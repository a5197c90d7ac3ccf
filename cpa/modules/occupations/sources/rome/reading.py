"""An official package of ROME 4, with the former moves where they are given → the rows of a release and a full account
of what was read."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cpa.kernel.problem import Problem, forbid
from cpa.modules.occupations.catalogue.tables import Tables, TextRow
from cpa.modules.occupations.sources.rome.distil import distil
from cpa.modules.occupations.sources.rome.legacy import Kinds, kinds_of
from cpa.modules.occupations.sources.rome.texts import texts_of
from cpa.sources.package import Package
from cpa.sources.progress import Progress, silent
from cpa.sources.published import PublishedSource, Sheets, read_sheets, read_source
from cpa.sources.sheet import Sheet

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Read:
    """What a package says. `tables` is None when something in it forbids to publish."""

    version: str
    tables: Tables | None
    texts: tuple[TextRow, ...]
    sheets: dict[str, Sheet]
    problems: tuple[Problem, ...]


@cache
def rome() -> PublishedSource:
    """ROME 4 as `source.yaml` describes it."""
    return read_source(HERE / "source.yaml")


@cache
def rome_legacy() -> PublishedSource:
    """The former ROME as `legacy.yaml` describes it."""
    return read_source(HERE / "legacy.yaml")


def read_rome(
    package: Package,
    legacy: Package | None = None,
    progress: Progress = silent,
    *,
    source: PublishedSource | None = None,
    former_source: PublishedSource | None = None,
) -> Read:
    """Read the package whole: tables, then what they say of each other, then their sizes. `source` and
    `former_source` are those of `source.yaml` and `legacy.yaml` unless given."""
    found = read_sheets(package, source or rome(), progress)
    old = read_sheets(legacy, former_source or rome_legacy(), progress) if legacy is not None else Sheets("", {}, ())
    sheets = {**found.tables, **{f"former {name}": sheet for name, sheet in old.tables.items()}}
    tables: Tables | None = None
    texts: tuple[TextRow, ...] = ()
    if not forbid((*found.all_problems(), *old.all_problems())):
        tables = distil(found.tables, _kinds(old))
        texts = texts_of(found.tables["texte"], {one.code for one in tables.occupations})
    for sheet in sheets.values():
        sheet.judge_size()
    problems = (*found.all_problems(), *old.all_problems())
    if forbid(problems):
        return Read(found.version, None, (), sheets, problems)
    return Read(found.version, tables, texts, sheets, problems)


def _kinds(old: Sheets) -> Kinds:
    return kinds_of(old.tables["rubrique_mobilite"]) if old.tables else {}
