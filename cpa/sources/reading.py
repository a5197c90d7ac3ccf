"""Reaching a file that others deposited: its bytes, its name as it can be shown, and why it cannot be read."""

import errno
import hashlib
import os
import stat
from pathlib import Path

SENTENCES = {
    errno.ENOENT: "Ce fichier n'existe pas.",
    errno.ENOTDIR: "Ce fichier n'existe pas.",
    errno.EACCES: "Ce fichier ne peut pas être lu : le programme n'en a pas le droit.",
    errno.EPERM: "Ce fichier ne peut pas être lu : le programme n'en a pas le droit.",
    errno.EISDIR: "Ce fichier ne peut pas être lu : c'est un dossier.",
    errno.ELOOP: "Ce fichier ne peut pas être lu : c'est un lien qui tourne en rond.",
    errno.ENAMETOOLONG: "Ce fichier ne peut pas être lu : son nom est trop long.",
    errno.ENODEV: "Ce fichier ne peut pas être lu : ce n'est pas un fichier ordinaire.",
    errno.EIO: "Ce fichier ne peut pas être lu : le disque a eu une erreur.",
}


def digest_of(path: Path) -> str:
    """SHA-256 of the file's bytes, in hexadecimal. Raises OSError, also for a pipe or a device: they have no end."""
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.ENODEV, "not a regular file")
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def sentence(error: OSError) -> str:
    """Why a file could not be read, in French."""
    return SENTENCES.get(error.errno or 0, "Ce fichier ne peut pas être lu.")


def shown(path: Path) -> str:
    """The path as text that any output can carry: bytes that are not UTF-8 are replaced by « � »."""
    return os.fsencode(path).decode("utf-8", errors="replace")
