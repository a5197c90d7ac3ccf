"""`reference/occupations/`, distilled from the official files of ROME 4 and of the former ROME."""

import re
from pathlib import Path

from cpa.modules.occupations.catalogue.reference_files import packed
from cpa.modules.occupations.catalogue.tables import Tables
from cpa.modules.occupations.sources.rome.finding import newest_folder
from cpa.modules.occupations.sources.rome.reading import Read, read_rome, rome, rome_legacy
from cpa.sources.package import Package, open_package
from cpa.sources.published import PublishedSource
from cpa.sources.reference.distilling import Distilled, NothingToDistil, Origin


def occupations(raw: Path) -> Distilled:
    """The facts of the newest ROME 4 below `raw`. Raises NothingToDistil, BrokenPackage."""
    read, origins = newest_rome(raw)
    return Distilled({} if read.tables is None else _files(read.tables), origins, read.problems)


def newest_rome(raw: Path) -> tuple[Read, list[Origin]]:
    """What the newest ROME 4 below `raw` says, and where it comes from. Raises NothingToDistil, BrokenPackage."""
    folders = {source.name: newest_folder(raw, source) for source in (rome(), rome_legacy())}
    if folders["rome"] is None:
        raise NothingToDistil("no folder with the official files of ROME 4 (unix_referentiel_appellation_v….csv)")
    package = open_package(folders["rome"])
    legacy = open_package(folders["rome-legacy"]) if folders["rome-legacy"] else None
    read = read_rome(package, legacy)
    origins = [_origin("occupations, titles, skills, contexts, official mobility", rome(), package)]
    if legacy is not None:
        origins.append(_origin("whether a move is near or an evolution", rome_legacy(), legacy))
    return read, origins


def _files(tables: Tables) -> dict[str, bytes]:
    return {f"{name}.csv.gz": packed(Tables.rows[name]._fields, rows) for name, rows in tables.named()}


def _origin(what: str, source: PublishedSource, package: Package) -> Origin:
    files = {name: one.digest for name, one in package.members.items() if source.pattern.fullmatch(name)}
    versions = {match["version"] for name in files if (match := source.pattern.fullmatch(name))}
    vintage = ", ".join([*(f"v{one}" for one in sorted(versions)), *_published_on(package)])
    return Origin(what, source.producer, source.licence, vintage, files)


def _published_on(package: Package) -> list[str]:
    """« published 2025-09-18 », where the package says it."""
    said = package.members.get("version.txt")
    found = re.search(rb"publication\s*:\s*(\d\d)/(\d\d)/(\d{4})", said.content()) if said else None
    return [f"published {'-'.join(part.decode() for part in reversed(found.groups()))}"] if found else []
