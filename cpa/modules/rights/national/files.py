"""Files that are there whole or not at all."""

import os
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

PART = ".part"


def write_table(path: Path, table: pa.Table) -> None:
    """Write Parquet under its name once its bytes are on the disk."""
    _whole(path, lambda part: pq.write_table(table, part, compression="zstd", compression_level=1))


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 text under its name once its bytes are on the disk."""
    _whole(path, lambda part: part.write_text(text, "utf-8"))


def forget_parts(folder: Path) -> None:
    """Remove what runs that were stopped left unfinished."""
    for part in folder.rglob(f"*{PART}"):
        part.unlink()


def _whole(path: Path, write: Callable[[Path], object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{uuid4().hex}{PART}")
    try:
        write(part)
        _settle(part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    _settle(path.parent)


def _settle(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
