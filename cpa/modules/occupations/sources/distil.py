"""`reference/territories/` and `reference/labour_market/`, distilled from the official files: codes, names, links and
numbers, with what they came from."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from cpa.modules.occupations.sources.carried import files_of
from cpa.modules.occupations.sources.folders import found_in
from cpa.modules.occupations.sources.labour_market import tables as labour_market_tables
from cpa.modules.occupations.sources.official_table.areas import Areas
from cpa.modules.occupations.sources.official_table.description import Description, SourceDescription
from cpa.modules.occupations.sources.official_table.whole import Reader, TableRead, read_table
from cpa.modules.occupations.sources.territories import tables as territories_tables
from cpa.modules.occupations.sources.territories.known import NAMED, areas_of
from cpa.sources.reading import digest_of
from cpa.sources.reference.distilling import Distilled, NothingToDistil, Origin

TERRITORIES, LABOUR_MARKET = ("geo",), ("marche_travail", "correspondances")
"""Folders of the raw files, below the one that is given."""

Read = tuple[Description, Reader, TableRead, Path]


def territories(raw: Path) -> Distilled:
    """The lists of places below `raw`. Raises NothingToDistil."""
    return _distilled(_read(raw, TERRITORIES, territories_tables.DESCRIPTION, territories_tables.READERS, _nowhere()))


def labour_market(raw: Path) -> Distilled:
    """The figures of the labour market below `raw`, and the crosswalks. Raises NothingToDistil."""
    places = _read(raw, TERRITORIES, territories_tables.DESCRIPTION, territories_tables.READERS, _nowhere())
    by_name = {description.dataset: read for description, _reader, read, _path in places}
    names = {code: name for dataset in NAMED for code, name in by_name[dataset].labels}
    areas = areas_of(names, by_name["communes"].communes, by_name["former_communes"].links)
    return _distilled(_read(raw, LABOUR_MARKET, labour_market_tables.DESCRIPTION, labour_market_tables.READERS, areas))


def _nowhere() -> Areas:
    return Areas({}, {})


def _read(
    raw: Path, folders: Sequence[str], source: SourceDescription, readers: Mapping[str, Reader], areas: Areas
) -> list[Read]:
    found = found_in([raw / folder for folder in folders if (raw / folder).is_dir()], source)
    if found.missing:
        lacking = ", ".join(one.dataset for one in found.missing)
        raise NothingToDistil(f"no file of {lacking} in {', '.join(folders)}")
    # Of several editions of one table, the newest by name.
    newest = {description.dataset: (path, description) for path, description in found.tables}
    tables = []
    for path, description in newest.values():
        with path.open("rb") as stream:
            read = read_table(stream, description, readers[description.dataset], areas)
        tables.append((description, readers[description.dataset], read, path))
    return tables


def _distilled(tables: Sequence[Read]) -> Distilled:
    digests = {path: digest_of(path) for _description, _reader, _read, path in tables}
    files = files_of([(description, reader, read, digests[path]) for description, reader, read, path in tables])
    origins = [
        Origin(said.title, said.producer, said.licence, read.vintage, {path.name: digests[path]})
        for said, _reader, read, path in tables
    ]
    problems = [problem for _said, _reader, read, _path in tables for problem in read.problems]
    return Distilled(files, origins, problems)
