"""Official files that come together, in a folder or a zip: found, named, opened, and known by one digest."""

import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from cpa.sources.reading import digest_of

MOST_BYTES = 128 << 20
"""Of one file once unpacked: the largest known official table takes a tenth of it."""

MOST_FILES = 2000

_SAYS_UTF8 = 0x800


class BrokenPackage(Exception):
    """A package cannot be read at all. The message is a French sentence."""


class BrokenMember(Exception):
    """One file of a package cannot be read to its end. The message is a French sentence."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a package. `name` is its own, without folder; `digest` is that of its bytes as they came."""

    name: str
    digest: str
    size_bytes: int
    open: Callable[[], BinaryIO]

    def content(self) -> bytes:
        """All of it, unpacked when its name ends in « .gz ». Raises BrokenMember."""
        try:
            with self.open() as packed:
                return _limited(gzip.GzipFile(fileobj=packed) if self.name.endswith(".gz") else packed)
        except (EOFError, zlib.error, lzma.LZMAError, OSError, zipfile.BadZipFile) as error:
            raise BrokenMember("Ce fichier est abîmé ou coupé avant sa fin.") from error


@dataclass(frozen=True, slots=True)
class Package:
    """The files of a folder or a zip, by name. `digest` does not depend on how they were packed together."""

    members: Mapping[str, Member]
    digest: str
    size_bytes: int

    def part(self, wanted: Callable[[str], bool]) -> "Package | None":
        """The files whose name is wanted; None when there is none."""
        members = {name: member for name, member in self.members.items() if wanted(name)}
        return _package(members) if members else None


def open_package(*places: Path) -> Package:
    """The files in these folders (not deeper) and zips (at any depth).

    Raises BrokenPackage: unreadable, a name twice, no file.
    """
    members: dict[str, Member] = {}
    for place in places:
        for member in _members(place):
            if member.name in members:
                raise BrokenPackage(f"Deux fichiers portent le même nom : {member.name}.")
            members[member.name] = member
    if not members:
        raise BrokenPackage("Il n’y a aucun fichier ici.")
    return _package(members)


def open_files(paths: Iterable[Path]) -> Package:
    """These files, wherever they lie. Raises BrokenPackage: unreadable, a name twice, no file."""
    members: dict[str, Member] = {}
    for path in paths:
        if path.name in members:
            raise BrokenPackage(f"Deux fichiers portent le même nom : {path.name}.")
        try:
            members[path.name] = _on_disk(path)
        except OSError as error:
            raise BrokenPackage("Ce dossier ou ce fichier ne peut pas être lu.") from error
    if not members:
        raise BrokenPackage("Il n’y a aucun fichier ici.")
    return _package(members)


def _package(members: Mapping[str, Member]) -> Package:
    ordered = dict(sorted(members.items()))
    return Package(ordered, _digest(ordered.values()), sum(one.size_bytes for one in ordered.values()))


def _members(place: Path) -> list[Member]:
    try:
        if place.is_dir():
            return [_on_disk(path) for path in sorted(place.iterdir()) if path.is_file() and path.name[0] != "."]
        return _zipped(place)
    except OSError as error:
        raise BrokenPackage("Ce dossier ou ce fichier ne peut pas être lu.") from error
    except BrokenMember as error:
        raise BrokenPackage(str(error)) from error
    except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError) as error:
        raise BrokenPackage("Ce fichier n’est ni un dossier ni un zip lisible.") from error


def _on_disk(path: Path) -> Member:
    return Member(path.name, digest_of(path), path.stat().st_size, lambda: path.open("rb"))


def _zipped(place: Path) -> list[Member]:
    with zipfile.ZipFile(place) as archive:
        entries = [entry for entry in archive.infolist() if not _is_beside(entry)]
        if len(entries) > MOST_FILES:
            raise BrokenPackage(f"Ce zip contient plus de {MOST_FILES} fichiers.")
        return [_zipped_member(archive, place, entry) for entry in entries]


def _is_beside(entry: zipfile.ZipInfo) -> bool:
    """Folders, and the hidden files that some systems add."""
    return entry.is_dir() or _path(entry).name.startswith(".")


def _path(entry: zipfile.ZipInfo) -> PurePosixPath:
    return PurePosixPath(_named(entry).replace("\\", "/"))


def _named(entry: zipfile.ZipInfo) -> str:
    """Its name. Some programs write it in UTF-8 without saying so: it then comes as if it were of code page 437."""
    if entry.flag_bits & _SAYS_UTF8:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return entry.filename


def _zipped_member(archive: zipfile.ZipFile, place: Path, entry: zipfile.ZipInfo) -> Member:
    path = _path(entry)
    if path.is_absolute() or ".." in path.parts:
        raise BrokenPackage("Ce zip contient un fichier dont le chemin sort du zip.")
    if entry.file_size > MOST_BYTES:
        raise BrokenPackage(f"Ce zip contient un fichier de plus de {MOST_BYTES >> 20} Mo.")

    def opened() -> BinaryIO:
        with zipfile.ZipFile(place) as again:
            return io.BytesIO(_limited(again.open(entry)))

    with archive.open(entry) as stream:
        return Member(path.name, sha256(_limited(stream)).hexdigest(), entry.file_size, opened)


def _limited(stream: IO[bytes] | gzip.GzipFile) -> bytes:
    # What a header announces can lie: the bytes themselves are counted.
    content = stream.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise BrokenMember(f"Ce fichier dépasse {MOST_BYTES >> 20} Mo une fois décompressé.")
    return content


def _digest(members: Iterable[Member]) -> str:
    found = sha256()
    for member in members:
        found.update(f"{member.name}\0{member.digest}\n".encode())
    return found.hexdigest()
