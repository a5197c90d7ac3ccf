"""Where the files of each data set are below a folder, or in a zip."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cpa.kernel.problem import Problem, Severity
from cpa.modules.trainings.sources.official.describing import DataSet
from cpa.sources.package import BrokenPackage, Package, open_files, open_package

ARCHIVES = "*export*.zip"
"""Zips in a folder that may hold an export."""


@dataclass(frozen=True, slots=True)
class Found:
    """The newest edition of each data set that is there, those that are not, files beside them that nobody knows, and
    what cannot be read at all."""

    packages: Mapping[str, Package]
    missing: tuple[str, ...]
    problems: tuple[Problem, ...]


def found_in(place: Path, datasets: Sequence[DataSet]) -> Found:
    """What a zip, or a folder with those below it, holds of these data sets. Raises BrokenPackage when it is none."""
    packages, problems = _opened(place, datasets)
    chosen = {name: max(editions.items())[1] for name, editions in packages.items()}
    missing = tuple(one.name for one in datasets if one.name not in chosen)
    return Found({one.name: chosen[one.name] for one in datasets if one.name in chosen}, missing, tuple(problems))


def _opened(place: Path, datasets: Sequence[DataSet]) -> tuple[dict[str, dict[str, Package]], list[Problem]]:
    """Data set → version → its files."""
    found: dict[str, dict[str, Package]] = defaultdict(dict)
    problems: list[Problem] = []
    folder = place.is_dir()
    if folder:
        paths = sorted(path for path in place.rglob("*") if path.is_file() and not path.name.startswith("."))
        named = _by_version(paths, datasets)
        for (dataset, version), files in named.items():
            try:
                found[dataset][version] = _plain(open_files(files))
            except BrokenPackage as broken:
                problems.append(Problem("package-unreadable", dataset, str(broken)))
        problems += _unknown(paths, {path for files in named.values() for path in files}, datasets)
    for archive in sorted(place.rglob(ARCHIVES)) if folder else [place]:
        try:
            _unzipped(_plain(open_package(archive)), datasets, found)
        except BrokenPackage as broken:
            if not folder:
                raise
            problems.append(Problem("package-unreadable", archive.name, str(broken)))
    return found, problems


def _by_version(paths: Iterable[Path], datasets: Sequence[DataSet]) -> dict[tuple[str, str], list[Path]]:
    found: dict[tuple[str, str], list[Path]] = defaultdict(list)
    for path in paths:
        for dataset in datasets:
            version = _version(plain(path.name), dataset)
            if version is not None:
                found[dataset.name, version].append(path)
    return found


def _unzipped(package: Package, datasets: Sequence[DataSet], found: dict[str, dict[str, Package]]) -> None:
    for dataset in datasets:
        versions = {version for name in package.members if (version := _version(name, dataset)) is not None}
        for version in versions:
            part = package.part(lambda name, of=dataset, wanted=version: _version(name, of) == wanted)  # type: ignore[misc]
            if part is not None:
                found[dataset.name].setdefault(version, part)


def _version(name: str, dataset: DataSet) -> str | None:
    match = dataset.source.pattern.fullmatch(name)
    return None if match is None else match.groupdict().get("version") or ""


def _unknown(paths: Iterable[Path], known: set[Path], datasets: Sequence[DataSet]) -> list[Problem]:
    """Files that lie beside those of a data set and that no data set knows or leaves by name."""
    folders = {path.parent for path in known}
    left = [pattern for dataset in datasets for pattern, _why in dataset.left]
    strange = [
        path
        for path in paths
        if path.parent in folders
        and path not in known
        and path.suffix not in {".md", ".txt", ".zip"}
        and not any(pattern.fullmatch(path.name) for pattern in left)
    ]
    message = "Ce fichier est inconnu : il n’est pas lu."
    return [Problem("file-unknown", path.name, message, severity=Severity.WARNS) for path in strange]


def _plain(package: Package) -> Package:
    """The same files under names without accents: some copies lose them, some write them in two signs."""
    members = {plain(name): replace(member, name=plain(name)) for name, member in package.members.items()}
    return replace(package, members=members)


def plain(name: str) -> str:
    """A file's name without accents."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
