"""`reference/certifications/`, distilled from the official files: codes, titles, levels, ends and links."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from cpa.kernel.problem import Problem, Severity
from cpa.modules.trainings.catalogue.validity import validity
from cpa.modules.trainings.register.merging import Source, in_order, merged
from cpa.modules.trainings.register.tables import Codes, LinkRow, NameRow, Said, Tables
from cpa.modules.trainings.sources.certifications.carried import Carried, packed
from cpa.modules.trainings.sources.certifications.datasets import DATASETS, OF_DIPLOMAS
from cpa.modules.trainings.sources.official.finding import found_in
from cpa.modules.trainings.sources.official.reading import Read, read_dataset
from cpa.sources.reference.distilling import Distilled, NothingToDistil, Origin

NOT_CARRIED = frozenset({Codes.FORMACODE10, Codes.FORMACODE12, Codes.MEF, Codes.ROME3})
"""Kinds whose names and links stay with the official files: the thesaurus of Centre Inffo; modules of teaching, of
which only the link from MEFSTAT11 to diploma serves; names of the former ROME, that nobody is shown. The passage from
Formacode 12 to 13 is codes alone, and is carried."""

CARRIED = frozenset({Said.TITLE, Said.LEVEL, Said.ACTIVE, Said.UNTIL})


def certifications(raw: Path) -> Distilled:
    """The facts of the newest editions below `raw`. Raises NothingToDistil, BrokenPackage."""
    found = found_in(raw, DATASETS)
    if found.missing:
        raise NothingToDistil(f"no file of {', '.join(found.missing)}")
    reads = [read_dataset(found.packages[dataset.name], dataset) for dataset in DATASETS]
    problems = [problem for read in reads for problem in read.problems]
    problems = [*found.problems, *problems]
    if any(read.tables is None for read in reads):
        return Distilled({}, [], problems)
    return Distilled(packed(facts_of(reads)), list(map(_origin, reads)), list(_told(problems)))


def facts_of(reads: Sequence[Read]) -> list[Carried]:
    """What is carried of these editions: what a better source already says is left out, and so are the certifiers of
    certifications that had ended on the day of the newest edition."""
    sources = [_source(read) for read in reads]
    names = {read.dataset.name: tuple(name for name, _digest in read.files) for read in reads}
    ended = _ended(sources)
    said: set[tuple[str, ...]] = set()
    carried = {one.dataset: _left(one, said, ended) for one in in_order(sources, OF_DIPLOMAS)}
    return [Carried(carried[one.dataset], names[one.dataset]) for one in sources]


def _source(read: Read) -> Source:
    assert read.tables is not None
    digests = [digest for _name, digest in read.files]
    return Source(read.dataset.name, read.vintage, read.known_on, digests, read.tables)


def _ended(sources: Sequence[Source]) -> frozenset[str]:
    newest = max(one.known_on or date.min for one in sources)
    certifications = merged(sources, OF_DIPLOMAS)
    return frozenset(one.code for one in certifications if validity(one, newest).standing in ("ended", "replaced"))


def _left(source: Source, said: set[tuple[str, ...]], ended: frozenset[str]) -> Source:
    """The source without what `said` holds, which then holds what this one adds."""
    tables = source.tables
    links = tuple(row for row in tables.links if _is_carried(row, ended) and row[:4] not in said)
    certifiers = {row.target for row in links if row.to == Codes.CERTIFIER}
    names = tuple(row for row in tables.names if _is_named(row, source, certifiers))
    facts = tuple(row for row in tables.facts if row[:2] not in said and row.what in CARRIED)
    said.update(row[:2] for row in facts)
    said.update(row[:4] for row in links)
    return replace(source, tables=Tables(facts, links, names))


def _is_carried(row: LinkRow, ended: frozenset[str]) -> bool:
    if row.to == Codes.CERTIFIER and row.code in ended:
        return False
    return row.kind == Codes.FORMACODE12 or row.kind not in NOT_CARRIED


def _is_named(row: NameRow, source: Source, certifiers: set[str]) -> bool:
    if row.kind == Codes.CERTIFIER:
        return row.code in certifiers
    return row.kind not in NOT_CARRIED and source.dataset != "formacode"


def _told(problems: Iterable[Problem]) -> Iterable[Problem]:
    return (one for one in problems if one.severity is Severity.REJECTS or one.code != "file-unknown")


def _origin(read: Read) -> Origin:
    source = read.dataset.source
    return Origin(read.dataset.title, source.producer, source.licence, read.vintage, dict(read.files))
